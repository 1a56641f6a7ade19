export { ouvrir } from './impression.ts';
