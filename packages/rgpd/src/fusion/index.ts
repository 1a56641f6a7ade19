export { fusionner, type Desaccord } from './fusionner.ts';
export { changeDe, fusionnerCopie, preparerCopie, type Fusion } from './registres.ts';
