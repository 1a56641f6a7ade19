import type { MesureSecurite } from '../types.ts';
import { LIEUX } from './lieux.ts';
import { POSTES } from './postes.ts';

/** The security checklist, by group. */
export const SECURITE: readonly MesureSecurite[] = [...POSTES, ...LIEUX];
