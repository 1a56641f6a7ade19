export { type Colonne, type Condition, type Expression, type Ordre } from './arbre.ts';
export { Compilateur, type Cadre } from './compile.ts';
export { OdsqlError, malforme } from './erreur.ts';
export { parseWhere } from './parser.ts';
export { cleDe, parseGroupBy, parseOrderBy, parseSelect } from './select.ts';
export { decalage, utcVersZone } from './temps.ts';
