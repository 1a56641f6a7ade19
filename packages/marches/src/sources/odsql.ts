/** Values → ODSQL, the query language of Opendatasoft (Explore API v2.1). A value is quoted here or nowhere. */
import { refus, jourSur } from './criteres.ts';

/** A condition already built; nothing else is accepted where one is expected. */
export interface Condition {
  readonly texte: string;
}

const faite = (texte: string): Condition => ({ texte });

export function litteral(valeur: string | number): string {
  if (typeof valeur === 'string')
    return `"${valeur.replace(/[\\"]/g, '\\$&').replace(/[\0-\x1f]/g, ' ')}"`;
  if (Number.isFinite(valeur)) return String(valeur);
  throw refus(`not a number: ${valeur}`, 'Un montant du filtre n’est pas un nombre.');
}

/** A name of a column. @throws TernumError `input` when it could be anything else */
export function champ(nom: string): string {
  if (/^[a-z_][a-z0-9_]*$/i.test(nom)) return nom;
  throw refus(`not a field: ${nom}`, `« ${nom} » ne peut pas être un nom de colonne.`);
}

export const compare = (
  nom: string,
  signe: '=' | '>=' | '<=' | '<' | '>',
  valeur: string | number,
): Condition => faite(`${champ(nom)} ${signe} ${litteral(valeur)}`);

export const commence = (nom: string, debut: string): Condition =>
  faite(`startswith(${champ(nom)}, ${litteral(debut)})`);

export const contientMots = (nom: string, mots: string): Condition =>
  faite(`search(${champ(nom)}, ${litteral(mots)})`);

/** `day`: `YYYY-MM-DD`. */
export const depuis = (nom: string, day: string): Condition =>
  faite(`${champ(nom)} >= date'${jourSur(day)}'`);

/** The day included; for columns that hold days. */
export const jusquau = (nom: string, day: string): Condition =>
  faite(`${champ(nom)} <= date'${jourSur(day)}'`);

/** One of several values. */
export const parmi = (nom: string, valeurs: readonly (string | number)[]): Condition =>
  faite(`${champ(nom)} in (${valeurs.map(litteral).join(', ')})`);

/** A column that holds a list has this value in it. */
export const comporte = (nom: string, valeur: string): Condition =>
  faite(`${litteral(valeur)} in ${champ(nom)}`);

export const absent = (nom: string): Condition => faite(`${champ(nom)} is null`);
export const present = (nom: string): Condition => faite(`${champ(nom)} is not null`);

/** Between two numbers, both included. */
export const entre = (nom: string, min: number, max: number): Condition =>
  tousDeux(compare(nom, '>=', min), compare(nom, '<=', max));

export const tousDeux = (a: Condition, b: Condition): Condition =>
  faite(`(${a.texte} and ${b.texte})`);

export const non = (condition: Condition): Condition => faite(`not (${condition.texte})`);

export const unDe = (conditions: readonly Condition[]): Condition =>
  conditions.length === 1
    ? conditions[0]!
    : faite(`(${conditions.map((c) => c.texte).join(' or ')})`);

/** The `where` parameter; `undefined` when nothing is asked. */
export const tous = (conditions: readonly Condition[]): string | undefined =>
  conditions.length ? conditions.map((c) => c.texte).join(' and ') : undefined;
