export { ouvrir } from './couches.ts';
