/** What the archive says of itself. */
import { estObjet } from '../../schema/migrate.ts';

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
  /** Of a copy handed to somebody: SHA-256 of every fragment when it left, to merge it back. */
  base?: Readonly<Record<string, string>>;
}

/** undefined: no manifest of ours. */
export function lireManifeste(document: unknown): Manifeste | undefined {
  if (!estObjet(document) || document['format'] !== 'ternum-rgpd-zip') return undefined;
  const { fichiers, base } = document;
  if (!Array.isArray(fichiers)) return undefined;
  const bons = fichiers.filter(
    (f): f is FichierManifeste =>
      estObjet(f) &&
      typeof f['nom'] === 'string' &&
      typeof f['taille'] === 'number' &&
      typeof f['sha256'] === 'string',
  );
  return {
    format: 'ternum-rgpd-zip',
    version: 1,
    fichiers: bons,
    ...(estObjet(base) ? { base: base as Record<string, string> } : {}),
  };
}
