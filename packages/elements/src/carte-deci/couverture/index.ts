export { ouvrir } from './couverture.ts';
