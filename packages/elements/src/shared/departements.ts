/** On its own, so that a page about one département never loads the names of a hundred others. */
export { DEPARTEMENTS } from '@ternum/core/departements';
