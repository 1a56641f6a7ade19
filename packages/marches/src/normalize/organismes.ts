/** Buyers, suppliers, sub-contractors. */
import { isSiret } from '@ternum/core';
import type { Organisme } from '../model.ts';
import { part } from './later.ts';
import { leaves } from './leaves.ts';
import { note } from './notes.ts';
import { shared, type Brut } from './shared.ts';
import { text } from './values.ts';
import { TYPES_IDENTIFIANT, word } from './words.ts';

// The list of one supplier is shared with the supplier: nine contracts in ten have exactly one.
const alone = shared((key): Organisme[] => {
  const [id = '', valide, typeIdentifiant = 'SIRET', nom, departement] = key.split('\0');
  const one: Organisme = {
    id,
    typeIdentifiant,
    // A key of its own has only the number.
    valide: valide === undefined ? isSiret(id) : !!valide,
    nom: nom || undefined,
    departement: departement || undefined,
  };
  // Not frozen itself: `nommer` gives it the name that its file lacks.
  return Object.freeze([one]) as Organisme[];
});
export const NOBODY = Object.freeze([]) as unknown as Organisme[];

/** `nameRequired`: 2019 asks for names, 2022 has none. */
export function organisme(
  raw: Brut,
  champ: string,
  nameField: string,
  nameRequired: boolean,
  type?: string,
): Organisme[] {
  const at = `${champ}.id`;
  let id = text(raw['id'], at, true) ?? '';
  let kind =
    type ?? word(raw['typeIdentifiant'], TYPES_IDENTIFIANT, `${champ}.typeIdentifiant`, true);
  const name = raw[nameField] ?? raw['nom'];
  const nom = name || nameRequired ? text(name, `${champ}.${nameField}`, nameRequired, true) : '';
  const departement = raw['departement'];
  let valid = false;
  if (kind === 'SIRET') {
    // The number is its own key: nothing to join, nothing to hash anew.
    const list = alone(id);
    valid = list[0]!.valide;
    if (valid && !nom && !departement) return list;
  }
  if (!valid) [id, kind, valid] = part('tolerance').identifier(id, kind, at);
  return alone([id, valid ? 1 : '', kind, nom, departement].join('\0'));
}

/** `titulaires`, `concessionnaires`: each once. `singular` is the wrapper's key. */
export function organismes(
  value: unknown,
  singular: string,
  champ: string,
  required: boolean,
  nameRequired: boolean,
): Organisme[] {
  const found = leaves(value, singular, champ);
  if (!found.length && required) note('absent', champ);
  let all = NOBODY;
  const seen = new Set<string>();
  found.forEach((raw, i) => {
    const list = organisme(raw, `${champ}[${i}]`, 'denominationSociale', nameRequired);
    const [one] = list as [Organisme];
    if (!i) all = list;
    else if (one.id && seen.has(one.id)) return note('structure', champ, raw);
    // The first list is shared with other records.
    else if (Object.isFrozen(all)) all = [...all, one];
    else all.push(one);
    seen.add(one.id);
  });
  return all;
}
