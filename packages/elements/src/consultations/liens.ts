/** Links to other sites, said to be so. */
import { html, type TemplateResult } from 'lit';

/** « (marches.example, autre site) ». */
export function ailleurs(adresse: string): string {
  const { host } = new URL(adresse);
  return host === location.host ? '' : `(${host}, autre site)`;
}

export const lienProfil = (profil: string, mots: string): TemplateResult =>
  html`<a href=${profil} rel="external">${mots}</a> ${ailleurs(profil)}`;
