/** Which records pass. */
import { fold } from '@ternum/core';
import { ETATS, TYPES } from '../dessins.model.ts';
import { CONTROLES, type Registre } from './registre.ts';
import type { FiltreDeci } from './types.ts';

/** By number: true for those asked; undefined: no such limit. */
const parmi = <V>(tous: readonly V[], choisis: readonly V[] | undefined): boolean[] | undefined =>
  choisis?.length ? tous.map((v) => choisis.includes(v)) : undefined;

const motsDe = (texte = ''): string[] => fold(texte).split(/\s+/).filter(Boolean);

/** A number is a whole one: 12 is not in 112, nor is the commune in 21231_12; a word may be cut. */
function cherche(mot: string): (texte: string) => boolean {
  if (!/^\d+$/.test(mot)) return (texte) => texte.includes(mot);
  const suite = mot.length === 5 ? '\\d|[_-]\\d' : '\\d';
  const nombre = new RegExp(`(?:^|\\D)0*${mot.replace(/^0+(?=\d)/, '')}(?!${suite})`);
  return (texte) => nombre.test(texte);
}

/** « PI 0012 » → « 12 »: what is left is compared. */
const nu = (identifiant: string): string => identifiant.replace(/^\D*0*(?=\d)/, '');

/** Those that bear the number that was typed, then the others, each in their order. */
export function dabord(
  registre: Registre,
  { texte }: FiltreDeci,
  places: Uint32Array,
): Uint32Array {
  const numero = nu(motsDe(texte).join(' '));
  if (!numero) return places;
  const porte = (i: number): boolean =>
    registre
      .texte(i)
      .split('\n\n', 1)[0]!
      .split('\n')
      .some((identifiant) => nu(identifiant) === numero);
  const premiers = places.filter(porte);
  if (!premiers.length) return places;
  const ordre = new Uint32Array(places.length);
  ordre.set(premiers);
  ordre.set(
    places.filter((i) => !porte(i)),
    premiers.length,
  );
  return ordre;
}

/** A test for one record, by its place. Texts are looked at last: all else is a number. */
export function passe(
  registre: Registre,
  { etats, types, debitMin, controle, texte }: FiltreDeci,
): (i: number) => boolean {
  const { types: t, etats: e, controles: c, debits: d } = registre;
  const lesEtats = parmi(ETATS, etats);
  const lesTypes = parmi(TYPES, types);
  const lesControles = parmi(CONTROLES, controle && [controle]);
  const mots = motsDe(texte).map(cherche);
  return (i) =>
    (!lesEtats || lesEtats[e[i]!]!) &&
    (!lesTypes || lesTypes[t[i]!]!) &&
    (!lesControles || lesControles[c[i]!]!) &&
    // An unknown flow is NaN: it is not at least anything.
    (!debitMin || d[i]! >= debitMin) &&
    (!mots.length || mots.every((mot) => mot(registre.texte(i))));
}
