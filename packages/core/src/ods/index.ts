export { ecrireOds } from './ecrire-ods.ts';
export type { CelluleOds, ClasseurOds, FeuilleOds } from './types.ts';
