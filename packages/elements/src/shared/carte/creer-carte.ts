import { Carte } from './carte.ts';
import type { CarteVue, OptionsCarte } from './types.ts';

/** Draws a map in `options.div`. Its style sheet is `styles` of `carte.styles.ts`, in the same shadow root. */
export const creerCarte = (options: OptionsCarte): CarteVue => new Carte(options);
