/** The toolbar's panels, in the order of their buttons. A panel is a folder of its own, asked for by a click. */
import type { EntreePanneau } from './panneau.types.ts';

export const PANNEAUX: EntreePanneau[] = [];
