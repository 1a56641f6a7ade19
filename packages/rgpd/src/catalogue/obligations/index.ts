import type { Obligation } from '../types.ts';
import { DROITS } from './droits.ts';
import { PILOTAGE } from './pilotage.ts';
import { PRESTATAIRES } from './prestataires.ts';
import { RECENSER } from './recenser.ts';
import { RISQUES } from './risques.ts';
import { SECURISER } from './securiser.ts';
import { TRACEURS } from './cookies.ts';
import { TRIER } from './trier.ts';

/** Every obligation, by theme, then as written: priorities are for the reader to sort by. */
export const OBLIGATIONS: readonly Obligation[] = [
  ...PILOTAGE,
  ...RECENSER,
  ...TRIER,
  ...DROITS,
  ...TRACEURS,
  ...SECURISER,
  ...PRESTATAIRES,
  ...RISQUES,
];
