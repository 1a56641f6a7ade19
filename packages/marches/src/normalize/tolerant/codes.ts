/** Identifiers other than a right SIRET; places other than a commune, a postal code, a département. */
import { departementOf, isSiret } from '@ternum/core';
import { note } from '../notes.ts';

/**
 * The form that each type of identifier demands (SIRET apart).
 * Source: rules of the DAJ (139bercy/decp-arr2022), VAT directive 2006/112/CE art. 215 for TVA.
 */
const FORMS = new Map<string, RegExp>(
  Object.entries({
    TVA: /^[A-Z]{2}[A-Z0-9+*]{2,13}$/i,
    TAHITI: /^[A-Z0-9]{9}$/i,
    RIDET: /^[A-Z0-9]{10}$/i,
    FRWF: /^FRWF[A-Z0-9]{14}$/i,
    IREP: /^\d{5}[A-Z0-9]*$/i,
    'HORS-UE': /^[A-Z]{2}[A-Z0-9]{0,16}$/i,
    UE: /^[A-Z]{2}[A-Z0-9+*]{2,}$/i,
  }),
);

/** The identifier mended where that is certain, its type, and whether it is right; noted when it is not. */
export function identifier(
  id: string,
  kind: string | undefined,
  champ: string,
): [id: string, kind: string, valid: boolean] {
  // Not told: a right SIRET is one.
  const type = kind ?? (isSiret(id) ? 'SIRET' : '');
  if (type !== 'SIRET') {
    const valid = FORMS.get(type)?.test(id) ?? false;
    if (id && !valid) note('identifiant', champ, id);
    return [id, type, valid];
  }
  const digits = id.replace(/[\s.]/g, '');
  const full = digits.padStart(14, '0');
  if (isSiret(full)) {
    // A number lost its leading zeros, or the text has spaces in it.
    if (digits !== full) note('format', champ, id);
    return [full, type, true];
  }
  if (id) note('identifiant', champ, id);
  return [id, type, false];
}

/** Département of a place whose type is unusual. */
export function departement(code: string, type: string): string | undefined {
  const c = code.toUpperCase();
  switch (type) {
    case 'Code région':
    case 'Code pays':
      return undefined;
    // INSEE: the département, then 1 digit (arrondissement) or 2 (canton).
    case 'Code arrondissement':
      return departementOf(c.slice(0, -1)) ?? departementOf(c);
    case 'Code canton':
      return departementOf(c.slice(0, -2)) ?? departementOf(c);
    default:
      // A leading zero eaten by a spreadsheet.
      return departementOf(/^\d{4}$/.test(c) ? '0' + c : c);
  }
}
