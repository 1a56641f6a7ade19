export { atexo, JETON } from './atexo.ts';
