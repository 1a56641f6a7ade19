/** Phone, site, appointment: the ways to a place. Text of the outside world, linked only where it is safe. */
import { html, nothing, type TemplateResult } from 'lit';
import { lienWeb, telephone, type Lieu } from '@ternum/mednum';
import { ailleurs } from '../consultations/liens.ts';
import { nomDe } from './carte-mednum.model.ts';

/** Links of the same words are told apart by whoever hears them one after the other. */
export const precis = (lieu: Lieu): TemplateResult =>
  html`<span class="seul-lecteur"> : ${nomDe(lieu)}</span>`;

export const appels = ({ telephones }: Lieu): TemplateResult[] =>
  telephones.map((texte) => {
    const { appel, mots } = telephone(texte);
    return appel
      ? html`<a class="telephone" href="tel:${appel}"
          ><span class="seul-lecteur">Téléphone : </span>${mots}</a
        >`
      : html`<span>Téléphone : ${mots}</span>`;
  });

const lien = (lieu: Lieu, adresse: string | undefined, mots: string): unknown =>
  adresse
    ? html`<a href=${adresse} rel="external noopener"
        >${mots}${precis(lieu)} <span class="ailleurs">${ailleurs(adresse)}</span></a
      >`
    : nothing;

export function joindre(lieu: Lieu): TemplateResult {
  const site = lieu.sitesWeb.map(lienWeb).find(Boolean);
  return html`<p class="joindre">
    ${appels(lieu)} ${lien(lieu, lienWeb(lieu.priseRdv), 'Prendre rendez-vous')}
    ${lien(lieu, site, 'Site')}
  </p>`;
}
