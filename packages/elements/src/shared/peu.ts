/** Little or nothing to show. A dashboard says it itself, once; a part that stands alone brings the words for it. */
import { nothing, type TemplateResult } from 'lit';
import type { MarchesElement } from './marches-element.ts';
import { PlusTard } from './plus-tard.ts';

const SEULE = new PlusTard(() => import('./seule.ts'));

const seule = (hote: MarchesElement): typeof SEULE.module =>
  hote.jeu ? undefined : SEULE.pour(hote);

/** The contracts themselves; inside a dashboard its table shows them, and the part's sentence is enough. */
export const enPhrases = (hote: MarchesElement): TemplateResult | typeof nothing =>
  seule(hote)?.enPhrases(hote) ?? nothing;

export const vide = (hote: MarchesElement, titre: string): TemplateResult | typeof nothing =>
  seule(hote)?.vide(hote, titre) ?? nothing;
