/** Where a contract is carried out. */
import { departementOf } from '@ternum/core';
import type { Lieu } from '../model.ts';
import { isObject, shared, type Brut } from './shared.ts';
import { text } from './values.ts';
import { TYPES_LIEU, word } from './words.ts';

const places = shared((key): Lieu => {
  const [code = '', typeCode = '', nom] = key.split('\n');
  return { code, typeCode, nom: nom || undefined, departement: departement(code, typeCode) };
});

/** `lieuExecution`, also as flat dotted keys. */
export function place(record: Brut, required: boolean, requiredName: boolean): Lieu | undefined {
  const raw = isObject(record['lieuExecution']) ? record['lieuExecution'] : undefined;
  const code = text(
    raw ? raw['code'] : record['lieuExecution.code'],
    'lieuExecution.code',
    required,
  );
  const typeCode = word(
    raw ? raw['typeCode'] : record['lieuExecution.typeCode'],
    TYPES_LIEU,
    'lieuExecution.typeCode',
    required,
  );
  const nom = text(
    raw ? raw['nom'] : record['lieuExecution.nom'],
    'lieuExecution.nom',
    requiredName,
    true,
  );
  return (code ?? nom) ? places(`${code ?? ''}\n${typeCode ?? ''}\n${nom ?? ''}`) : undefined;
}

function departement(code: string, type: string): string | undefined {
  // A leading zero eaten by a spreadsheet.
  const c = /^\d{4}$/.test(code) && /postal|commune/.test(type) ? '0' + code : code.toUpperCase();
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
      return departementOf(c);
  }
}
