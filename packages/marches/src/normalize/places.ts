/** Where a contract is carried out. */
import { departementOf } from '@ternum/core';
import type { Lieu } from '../model.ts';
import { part } from './later.ts';
import { isObject, shared, type Brut } from './shared.ts';
import { text } from './values.ts';
import { TYPES_LIEU, word } from './words.ts';

const places = shared((key): Lieu => {
  const [code = '', typeCode = '', nom] = key.split('\0');
  return {
    code,
    typeCode,
    nom: nom || undefined,
    departement:
      /^Code (postal|commune|département)$/.test(typeCode) && code.length !== 4
        ? departementOf(code)
        : part('tolerance').departement(code, typeCode),
  };
});

/** `lieuExecution`, also as flat dotted keys. */
export function place(record: Brut, required: boolean, requiredName: boolean): Lieu | undefined {
  const champ = 'lieuExecution';
  const nested = record[champ];
  const field = (name: string): unknown =>
    isObject(nested) ? nested[name] : record[`${champ}.${name}`];
  const code = text(field('code'), `${champ}.code`, required);
  const typeCode = word(field('typeCode'), TYPES_LIEU, `${champ}.typeCode`, required);
  const nom = text(field('nom'), `${champ}.nom`, requiredName, true);
  return (code ?? nom) ? places(`${code ?? ''}\0${typeCode ?? ''}\0${nom ?? ''}`) : undefined;
}
