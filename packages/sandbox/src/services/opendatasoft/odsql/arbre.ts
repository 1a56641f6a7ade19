/** What a query says, before it is tied to a table. */
export type Fonction = 'year' | 'month' | 'day' | 'hour' | 'length' | 'lower' | 'upper';
export const FONCTIONS: readonly string[] = [
  'year',
  'month',
  'day',
  'hour',
  'length',
  'lower',
  'upper',
];

export type Valeur =
  | { t: 'champ'; nom: string; fonction?: Fonction }
  | { t: 'texte' | 'date'; valeur: string }
  | { t: 'nombre'; valeur: number }
  | { t: 'vrai'; valeur: boolean }
  | { t: 'now'; deltas: [string, number][] };

export type Signe = '=' | '!=' | '<' | '<=' | '>' | '>=';

export type Condition =
  | { t: 'et' | 'ou'; de: Condition[] }
  | { t: 'non'; de: Condition }
  | { t: 'compare'; signe: Signe; gauche: Valeur; droite: Valeur }
  | { t: 'parmi'; valeur: Valeur; valeurs: Valeur[] }
  | { t: 'comporte'; champ: string; valeur: Valeur }
  | { t: 'entre'; champ: Valeur; min: Valeur; max: Valeur; avecMin: boolean; avecMax: boolean }
  | { t: 'nul'; champ: Valeur }
  /** No field: every text of the record. */
  | { t: 'mots'; champs: string[]; motif: string; debuts: boolean }
  | { t: 'commence'; champ: string; debut: string }
  | { t: 'constante'; valeur: boolean };

export type Agregat = 'count' | 'sum' | 'avg' | 'min' | 'max';
export const AGREGATS: readonly string[] = ['count', 'sum', 'avg', 'min', 'max'];

export type Expression =
  | { t: 'tout' }
  | { t: 'valeur'; valeur: Valeur & { t: 'champ' } }
  /** No field: `count(*)`. */
  | { t: 'agregat'; agregat: Agregat; champ?: string; distinct: boolean };

export interface Colonne {
  expression: Expression;
  /** Key in the answer: the alias, or the expression as written. */
  cle: string;
}

export interface Ordre {
  expression: Expression;
  descendant: boolean;
}
