/** What the archive says of itself. */
import { TernumError } from '@ternum/core';
import { estObjet } from '../../schema/est-objet.ts';

const VERSION = 1;

/** One file of the archive. */
export interface FichierManifeste {
  /** Name in the archive. */
  nom: string;
  /** Bytes. */
  taille: number;
  /** SHA-256 of its bytes, hexadecimal. */
  sha256: string;
}

/** `manifest.json`. */
export interface Manifeste {
  /** Always `ternum-rgpd-zip`. */
  format: 'ternum-rgpd-zip';
  /** Version of the archive’s layout. */
  version: 1;
  /** Every file but this one. */
  fichiers: readonly FichierManifeste[];
}

/**
 * undefined: no manifest of ours.
 *
 * @throws TernumError `unsupported`: of a later layout
 */
export function lireManifeste(document: unknown): Manifeste | undefined {
  if (!estObjet(document) || document['format'] !== 'ternum-rgpd-zip') return undefined;
  const { version, fichiers } = document;
  if (typeof version === 'number' && version > VERSION)
    throw new TernumError({
      kind: 'unsupported',
      message: `layout ${version} of the archive, at most ${VERSION} is read`,
      hint: 'Cette sauvegarde vient d’une version plus récente de l’outil : mettez l’outil à jour, puis ouvrez-la de nouveau.',
    });
  if (!Array.isArray(fichiers)) return undefined;
  const bons = fichiers.filter(
    (f): f is FichierManifeste =>
      estObjet(f) &&
      typeof f['nom'] === 'string' &&
      typeof f['taille'] === 'number' &&
      typeof f['sha256'] === 'string',
  );
  return { format: 'ternum-rgpd-zip', version: VERSION, fichiers: bons };
}
