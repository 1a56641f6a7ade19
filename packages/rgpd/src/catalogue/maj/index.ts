export { majDeFiche, type MajDeFiche } from './maj.ts';
export { reprendre } from './reprendre.ts';
