/** Buyers, suppliers, sub-contractors. */
import { isSiret } from '@ternum/core';
import type { Organisme } from '../model.ts';
import { leaves } from './leaves.ts';
import { note } from './notes.ts';
import { shared, type Brut } from './shared.ts';
import { text } from './values.ts';
import { TYPES_IDENTIFIANT, word } from './words.ts';

/**
 * The form that each type of identifier demands (SIRET apart).
 * Source: rules of the DAJ (139bercy/decp-arr2022), VAT directive 2006/112/CE art. 215 for TVA.
 */
const FORMS: Record<string, RegExp> = {
  TVA: /^[A-Z]{2}[A-Z0-9+*]{2,13}$/i,
  TAHITI: /^[A-Z0-9]{9}$/i,
  RIDET: /^[A-Z0-9]{10}$/i,
  FRWF: /^FRWF[A-Z0-9]{14}$/i,
  IREP: /^\d{5}[A-Z0-9]*$/i,
  'HORS-UE': /^[A-Z]{2}[A-Z0-9]{0,16}$/i,
  UE: /^[A-Z]{2}[A-Z0-9+*]{2,}$/i,
};

// The list of one supplier is shared with the supplier: nine contracts in ten have exactly one.
const alone = shared((key): Organisme[] => {
  const [id = '', typeIdentifiant = 'SIRET', nom, departement] = key.split('\n');
  const one: Organisme = {
    id,
    typeIdentifiant,
    valide: typeIdentifiant === 'SIRET' ? isSiret(id) : (FORMS[typeIdentifiant]?.test(id) ?? false),
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
  let id = text(raw['id'], `${champ}.id`, true) ?? '';
  const published = raw['typeIdentifiant'];
  let kind = type;
  if (!kind) {
    kind = TYPES_IDENTIFIANT.known.get(published as string);
    kind ??= word(published, TYPES_IDENTIFIANT, `${champ}.typeIdentifiant`, true);
    // Not told: a right SIRET is one.
    kind ??= isSiret(id) ? 'SIRET' : '';
  }
  if (kind === 'SIRET' && !isDigits14(id)) {
    const digits = id.replace(/[\s.]/g, '').padStart(14, '0');
    if (isSiret(digits) && digits.endsWith(id.replace(/[\s.]/g, ''))) {
      // A number lost its leading zeros, or the text has spaces in it.
      if (id.length < 14) note('format', `${champ}.id`, id);
      id = digits;
    }
  }
  const name = raw[nameField] ?? raw['nom'];
  const nom = name || nameRequired ? text(name, `${champ}.${nameField}`, nameRequired, true) : '';
  const departement = raw['departement'];
  // A SIRET alone is its own key: nothing to join, nothing to hash anew.
  const plain = kind === 'SIRET' && !nom && !departement;
  const list = alone(plain ? id : `${id}\n${kind}\n${nom ?? ''}\n${departement ?? ''}`);
  if (id && !list[0]!.valide) note('identifiant', `${champ}.id`, id);
  return list;
}

const isDigits14 = (id: string): boolean => id.length === 14 && !/\D/.test(id);

/** `titulaires`, `concessionnaires`: each once. `singular` is the wrapper's key. */
export function organismes(
  value: unknown,
  singular: string,
  champ: string,
  required: boolean,
  nameRequired: boolean,
): Organisme[] {
  const found = leaves(value, singular, champ);
  if (!found.length) {
    if (required) note('absent', champ);
    return NOBODY;
  }
  let all: Organisme[] | undefined;
  let first: Organisme[] = NOBODY;
  let n = 0;
  for (const raw of found) {
    const list = organisme(raw, `${champ}[${n++}]`, 'denominationSociale', nameRequired);
    const one = list[0]!;
    if (n === 1) first = list;
    else if ((all ??= [...first]).some((o) => o.id === one.id && one.id)) {
      note('structure', champ, raw);
    } else all.push(one);
  }
  return all && all.length > 1 ? all : first;
}
