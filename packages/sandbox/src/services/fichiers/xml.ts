/**
 * Contracts as XML of the 2022 schema: lists become `<titulaires><titulaire>…`, and no value is ever markup. The root is
 * `<marches>`, a `<marche>` or a `<contrat-concession>` for each contract, without a wrapper.
 */
import { echapper } from '../../reponses.ts';

const NOM = /^[A-Za-z_][\w-]*$/;

/** One element and all it holds; a field without a value is left out, one that has no XML name too. */
export function element(nom: string, valeur: unknown): string {
  if (valeur === undefined || !NOM.test(nom)) return '';
  if (valeur === null || valeur === '') return `<${nom}/>`;
  // Items of a list bring their own name: `[{ titulaire: {…} }]`. Those that do not are elements of this one.
  if (Array.isArray(valeur))
    return valeur.every((v) => v !== null && typeof v === 'object')
      ? `<${nom}>${valeur.map(enfants).join('')}</${nom}>`
      : valeur.map((v: unknown) => element(nom, v)).join('');
  if (typeof valeur === 'object') return `<${nom}>${enfants(valeur)}</${nom}>`;
  return `<${nom}>${echapper(String(valeur))}</${nom}>`;
}

const enfants = (objet: object): string =>
  Object.entries(objet)
    .map(([nom, valeur]) => element(nom, valeur))
    .join('');

/** @param encodage what the prolog says; the text is UTF-8 all the same */
export function* versXml(
  enregistrements: Iterable<readonly [nom: 'marche' | 'contrat-concession', objet: object]>,
  encodage = 'UTF-8',
): Generator<string> {
  yield `<?xml version="1.0" encoding="${encodage}"?>\n<marches>\n`;
  for (const [nom, objet] of enregistrements) yield `${element(nom, objet)}\n`;
  yield '</marches>\n';
}
