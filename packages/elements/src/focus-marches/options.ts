/** What both halves of the filter bar draw with. */
import { html, type TemplateResult } from 'lit';
import type { Option } from './filtres.model.ts';

export const options = (choix: readonly Option[], choisie: string): TemplateResult[] =>
  choix.map(
    ({ cle, libelle }) =>
      html`<option value=${cle} .selected=${cle === choisie}>${libelle}</option>`,
  );

export const valeur = (e: Event): string => (e.target as HTMLInputElement).value;
