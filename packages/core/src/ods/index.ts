export { ecrireOds } from './ecrire-ods.ts';
export type { CelluleOds, TexteGras, ClasseurOds, FeuilleOds } from './types.ts';
