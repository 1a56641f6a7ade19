/** What only tables and the 2019 format need, loaded when one of them was read. */
export { chaines, racineDe } from './compteur.ts';
export { regrouper } from './lignes.ts';
