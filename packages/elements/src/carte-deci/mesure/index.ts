export { ouvrir } from './mesure.ts';
