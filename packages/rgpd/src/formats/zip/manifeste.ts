/** What the archive says of itself. */
import { estObjet } from '../../schema/est-objet.ts';

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

/** undefined: no manifest of ours. */
export function lireManifeste(document: unknown): Manifeste | undefined {
  if (!estObjet(document) || document['format'] !== 'ternum-rgpd-zip') return undefined;
  const { fichiers } = document;
  if (!Array.isArray(fichiers)) return undefined;
  const bons = fichiers.filter(
    (f): f is FichierManifeste =>
      estObjet(f) &&
      typeof f['nom'] === 'string' &&
      typeof f['taille'] === 'number' &&
      typeof f['sha256'] === 'string',
  );
  return { format: 'ternum-rgpd-zip', version: 1, fichiers: bons };
}
