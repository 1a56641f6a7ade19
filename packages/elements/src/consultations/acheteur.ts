/** Whose calls the page asks for, and what finding them in BOAMP is worth. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Appels } from './appels.ts';
import { avertir } from './avertir.ts';
import { liste, phraseManque, phrasePrecaution, type Perimetre } from './consultations.model.ts';
import type { Consultations } from './consultations.ts';

export const perimetreDe = ({ siret, nom, departement }: Consultations): Perimetre => ({
  sirets: liste(siret),
  nom,
  departements: liste(departement),
});

export const estBoamp = ({ lecture, source }: Appels): boolean =>
  Boolean(lecture && (lecture.boamp || /\/boamp\//.test(source ?? '')));

/** What the search needs and the page does not say, in a sentence; empty when nothing is missing. */
export const manqueDe = (hote: Consultations, appels: Appels): string =>
  estBoamp(appels) ? phraseManque(perimetreDe(hote)) : '';

/** What matching by name is worth, once. */
export function precaution(hote: Consultations, appels: Appels): TemplateResult | typeof nothing {
  if (!estBoamp(appels)) return nothing;
  const manque = manqueDe(hote, appels);
  if (manque) avertir(manque);
  const phrase = phrasePrecaution(perimetreDe(hote), hote.ouvertes);
  return phrase ? html`<p class="precaution">${phrase}</p>` : nothing;
}
