/** The table of a shapefile (dBase III and later): its columns, then its rows by number. */
import { decodeurDe } from './encodage.ts';
import { abime, coupeA } from './failures.ts';
import type { ValeurSig } from './types.ts';
import { lecteurDuType, type Bloc } from './valeurs.ts';

/** A table whose heading was read. */
export interface TableDbf {
  /** Rows, those marked as deleted included. */
  nombre: number;
  /** Column names, each once. */
  noms: readonly string[];
  /** Row `index`; `undefined`: marked as deleted. */
  ligne(index: number): Record<string, ValeurSig> | undefined;
  /** Columns that are not read, as « nom (type X) ». */
  nonLues: readonly string[];
  /** Encoding that the .cpg declares and that we do not have. */
  encodage?: string;
}

/** Rows turned to text together: one conversion for many values. */
const PAR_BLOC = 1_000;
const EFFACE = 0x2a;

/** @throws TernumError `parse` */
export function ouvrirDbf(fichier: string, octets: Uint8Array, cpg: string | undefined): TableDbf {
  if (octets.length < 33) throw coupeA(fichier, octets.length, 33);
  const vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  const nombre = vue.getUint32(4, true);
  const entete = vue.getUint16(8, true);
  const longueur = vue.getUint16(10, true);
  if (entete < 33) throw abime(fichier, 8, `un en-tête de ${entete} octets ne peut pas être`);
  if (longueur < 1) throw abime(fichier, 10, 'des lignes de longueur nulle');
  if (entete > octets.length) throw coupeA(fichier, octets.length, entete);
  const fin = entete + nombre * longueur;
  if (fin > octets.length) throw coupeA(fichier, octets.length, fin);
  const { decoder, inconnu } = decodeurDe(cpg, octets[29]!);

  const noms: string[] = [];
  const lecteurs: (readonly [nom: string, lire: (bloc: Bloc, debut: number) => ValeurSig])[] = [];
  const nonLues: string[] = [];
  let place = 1;
  for (let ou = 32; ou + 32 <= entete && octets[ou] !== 0x0d; ou += 32) {
    const type = String.fromCharCode(octets[ou + 11]!).toUpperCase();
    const largeur = octets[ou + 16]!;
    const fini = octets.subarray(ou, ou + 11).indexOf(0);
    const brut = decoder(octets.subarray(ou, ou + (fini < 0 ? 11 : fini))).trim();
    const nom = unique(brut, noms);
    if (place + largeur > longueur)
      throw abime(fichier, ou + 16, `la colonne ${nom} dépasse la fin de la ligne`);
    noms.push(nom);
    const lire = lecteurDuType(type, place, largeur, decoder);
    if (lire) lecteurs.push([nom, lire]);
    else nonLues.push(`${nom} (type ${type})`);
    place += largeur;
  }

  const latin = new TextDecoder('latin1');
  let bloc: Bloc = { texte: '', octets, vue, debut: 0 };
  let premier = -1;
  const ligne = (index: number): Record<string, ValeurSig> | undefined => {
    if (!(index >= 0 && index < nombre)) return undefined;
    const debutBloc = index - (index % PAR_BLOC);
    if (debutBloc !== premier) {
      premier = debutBloc;
      const debut = entete + debutBloc * longueur;
      const texte = latin.decode(
        octets.subarray(debut, Math.min(debut + PAR_BLOC * longueur, fin)),
      );
      bloc = { texte, octets, vue, debut };
    }
    const ou = (index - debutBloc) * longueur;
    if (bloc.texte.charCodeAt(ou) === EFFACE) return undefined;
    const valeurs: Record<string, ValeurSig> = {};
    for (const [nom, lire] of lecteurs) valeurs[nom] = lire(bloc, ou);
    return valeurs;
  };
  return { nombre, noms, ligne, nonLues, ...(inconnu ? { encodage: inconnu } : {}) };
}

/** Names cut at ten characters may meet; `__proto__` would not be a column but the nature of the row. */
function unique(brut: string, pris: readonly string[]): string {
  const nom = brut === '__proto__' ? '_proto_' : brut || `colonne_${pris.length + 1}`;
  let essai = nom;
  for (let n = 2; pris.includes(essai); n++) essai = `${nom}_${n}`;
  return essai;
}
