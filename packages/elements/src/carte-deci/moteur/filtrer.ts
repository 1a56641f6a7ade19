/** Which records pass. */
import { fold } from '@ternum/core';
import { ETATS, TYPES } from '../dessins.model.ts';
import { CONTROLES, type Registre } from './registre.ts';
import type { FiltreDeci } from './types.ts';

/** By number: true for those asked; undefined: no such limit. */
const parmi = <V>(tous: readonly V[], choisis: readonly V[] | undefined): boolean[] | undefined =>
  choisis?.length ? tous.map((v) => choisis.includes(v)) : undefined;

/** A test for one record, by its place. Texts are looked at last: all else is a number. */
export function passe(
  registre: Registre,
  { etats, types, debitMin, controle, texte }: FiltreDeci,
): (i: number) => boolean {
  const { types: t, etats: e, controles: c, debits: d } = registre;
  const lesEtats = parmi(ETATS, etats);
  const lesTypes = parmi(TYPES, types);
  const lesControles = parmi(CONTROLES, controle && [controle]);
  const mots = fold(texte ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return (i) =>
    (!lesEtats || lesEtats[e[i]!]!) &&
    (!lesTypes || lesTypes[t[i]!]!) &&
    (!lesControles || lesControles[c[i]!]!) &&
    // An unknown flow is NaN: it is not at least anything.
    (!debitMin || d[i]! >= debitMin) &&
    (!mots.length || mots.every((mot) => registre.texte(i).includes(mot)));
}
