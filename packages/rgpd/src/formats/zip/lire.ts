/** An archive → a register, its attachments, and what is not whole. */
import { TernumError } from '@ternum/core';
import { ceder } from '@ternum/core/souffle';
import { lireZipParTranches } from '@ternum/core/zip';
import type { Registre } from '../../model/index.ts';
import { lireRegistre } from '../../schema/lire.ts';
import { sha256 } from './empreinte.ts';
import { nomDansZip } from './ecrire.ts';
import { lireManifeste, type Manifeste } from './manifeste.ts';

/** Something in the archive that is not as it was written. */
export interface Defaut {
  /** `manifeste-absent`, `fichier-change`, `fichier-absent`, `fichier-en-trop`, `piece-changee`. */
  code: string;
  /** File of the archive. */
  fichier: string;
  /** In French. */
  texte: string;
}

/** What an archive holds. */
export interface ZipLu {
  /** The register; its `ecartes` tell what did not hold. */
  registre: Registre;
  /** Bytes of the attachments, by their `id`. */
  pieces: ReadonlyMap<string, Uint8Array>;
  /** Empty: the archive is whole. */
  defauts: readonly Defaut[];
  /** Its manifest, when there is one. */
  manifeste?: Manifeste;
}

const PIECES = { fichiers: 20_000, octets: 1_000_000_000, rapport: 1_000 };

/**
 * Reads an archive of ours. One made or touched by another program is read too, and its faults are listed.
 *
 * @throws TernumError `parse`: no zip, damaged, without `registre.json`, or whose register does not hold; `unsupported`:
 * of a later version
 */
export async function fromZip(octets: Uint8Array): Promise<ZipLu> {
  const fichiers = await lireZipParTranches(octets, { limites: PIECES });
  // An attachment may have this name: the register is the one that is the least deep.
  const racine = Object.keys(fichiers)
    .filter((nom) => /(^|\/)registre\.json$/.test(nom))
    .sort((a, b) => a.split('/').length - b.split('/').length)[0];
  if (!racine) throw sansRegistre();
  const prefixe = racine.slice(0, -'registre.json'.length);
  // The longest thing done at once: a turn of its own.
  await ceder();
  const registre = lireRegistre(new TextDecoder().decode(fichiers[racine]));
  await ceder();
  const manifeste = lireManifeste(json(fichiers[`${prefixe}manifest.json`]));
  const defauts: Defaut[] = manifeste ? await controler(fichiers, prefixe, manifeste) : [absent()];
  const pieces = new Map<string, Uint8Array>();
  for (const piece of registre.pieces) {
    const nom = nomDansZip(piece);
    const contenu = fichiers[prefixe + nom];
    if (contenu) pieces.set(piece.id, contenu);
    if (contenu && (await sha256(contenu)) === piece.sha256) continue;
    if (defauts.some(({ fichier }) => fichier === nom)) continue;
    defauts.push(
      contenu
        ? defaut('piece-changee', nom, `La pièce « ${piece.nom} » n’est plus celle du registre.`)
        : defaut('fichier-absent', nom, `La pièce « ${piece.nom} » manque dans l’archive.`),
    );
  }
  return { registre, pieces, defauts, ...(manifeste ? { manifeste } : {}) };
}

async function controler(
  fichiers: Readonly<Record<string, Uint8Array>>,
  prefixe: string,
  { fichiers: attendus }: Manifeste,
): Promise<Defaut[]> {
  const defauts: Defaut[] = [];
  const vus = new Set([`${prefixe}manifest.json`]);
  for (const { nom, taille, sha256: voulu } of attendus) {
    const complet = prefixe + nom;
    vus.add(complet);
    const octets = fichiers[complet];
    if (!octets)
      defauts.push(defaut('fichier-absent', nom, `Le fichier « ${nom} » manque dans l’archive.`));
    else if (octets.length !== taille || (await sha256(octets)) !== voulu)
      defauts.push(
        defaut(
          'fichier-change',
          nom,
          `Le fichier « ${nom} » a changé depuis l’écriture de l’archive.`,
        ),
      );
  }
  for (const nom of Object.keys(fichiers))
    if (!vus.has(nom))
      defauts.push(
        defaut(
          'fichier-en-trop',
          nom,
          `Le fichier « ${nom} » n’est pas dans la liste de l’archive.`,
        ),
      );
  return defauts;
}

const defaut = (code: string, fichier: string, texte: string): Defaut => ({ code, fichier, texte });

const absent = (): Defaut =>
  defaut(
    'manifeste-absent',
    'manifest.json',
    'La liste des fichiers (manifest.json) manque : rien ne prouve que l’archive est entière.',
  );

function json(octets: Uint8Array | undefined): unknown {
  try {
    return octets && JSON.parse(new TextDecoder().decode(octets));
  } catch {
    return undefined;
  }
}

const sansRegistre = (): TernumError =>
  new TernumError({
    kind: 'parse',
    code: 'registre',
    message: 'no registre.json',
    hint: 'Cette archive ne contient pas de registre (registre.json) : ce n’est pas une sauvegarde de cet outil.',
  });
