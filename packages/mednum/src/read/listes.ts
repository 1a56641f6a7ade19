/** The closed lists of the schema, whole: every spelling that they know → its value. */
import { fold } from '@ternum/core';
import { ENUMERATIONS, type CleEnumeration, type Enumeration } from '../enumerations.ts';
import type { Chercher } from './normaliser.ts';

const pliees = new Map<CleEnumeration, Map<string, string>>();

function formesDe(cle: CleEnumeration): Map<string, string> {
  let formes = pliees.get(cle);
  if (!formes) {
    const { valeurs, anciens = {} }: Enumeration = ENUMERATIONS[cle];
    formes = new Map([
      ...Object.entries(anciens).map(([ancien, valeur]) => [plier(ancien), valeur] as const),
      ...valeurs.map((valeur) => [plier(valeur), valeur] as const),
    ]);
    pliees.set(cle, formes);
  }
  return formes;
}

const plier = (texte: string): string => fold(texte).replace(/\s+/g, ' ').trim();

export const chercher: Chercher = (cle, texte) => formesDe(cle).get(plier(texte));
