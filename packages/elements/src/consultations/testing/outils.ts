/** What the browser tests of the element share: calls, a mounted element, its words. */
import { fixture, html, oneEvent } from '@open-wc/testing';
import { versMoment } from '@ternum/marches';
import '../../define/ternum-consultations.ts';
import type { Consultations } from '../consultations.ts';

export const JOUR = 86_400_000;
export const dans = (ms: number): string => versMoment(Date.now() + ms);
export const PROFIL = 'https://profil.example/clairvigne';

export interface Brut {
  [champ: string]: unknown;
}
export const brut = (n: number, partie: Brut = {}): Brut => ({
  id: `C${n}`,
  objet: `Objet ${n}`,
  categories: [['travaux', 'fournitures', 'services'][n % 3]],
  procedure: 'Procédure adaptée',
  dateLimite: dans((n + 5) * JOUR),
  lienReponse: `${PROFIL}/${n}`,
  ...partie,
});
export const fichier = (consultations: Brut[], autres: Brut = {}): Brut => ({
  version: 1,
  acheteur: { nom: 'Commune de Saint-Aubin', departements: ['21'] },
  profil: PROFIL,
  consultations,
  ...autres,
});
export const plusieurs = (n: number): Brut[] => Array.from({ length: n }, (_, i) => brut(i));

export const q = <T extends HTMLElement>(el: Element, selecteur: string): T => {
  const trouve = el.shadowRoot!.querySelector<T>(selecteur);
  if (!trouve) throw new Error(`${selecteur} introuvable`);
  return trouve;
};
export const tous = <T extends HTMLElement>(el: Element, selecteur: string): T[] => [
  ...el.shadowRoot!.querySelectorAll<T>(selecteur),
];
export const mots = (noeud: Element): string => noeud.textContent!.replace(/\s+/g, ' ').trim();
export const texte = (el: Element, selecteur: string): string => mots(q(el, selecteur));
export const objets = (el: Element): string[] => tous(el, '.appel > [id]').map(mots);

export async function monter(
  data: object,
  attributs: Record<string, string> = {},
): Promise<Consultations> {
  const el = document.createElement('ternum-consultations');
  for (const [nom, valeur] of Object.entries(attributs)) el.setAttribute(nom, valeur);
  el.data = data;
  const pret = oneEvent(el, 'ternum-ready');
  (await fixture(html`<div></div>`)).append(el);
  await pret;
  await el.updateComplete;
  return el;
}

/** An address that answers for real, until it is revoked. */
export const servir = (json: unknown): string =>
  URL.createObjectURL(new Blob([JSON.stringify(json)], { type: 'application/json' }));

/** The next file that the element hands over: its name and its text. */
export async function recevoir(agir: () => void): Promise<{ nom: string; texte: string }> {
  const lien = await new Promise<HTMLAnchorElement>((ok) => {
    const saisir = (e: Event): void => {
      const a = e.target as HTMLAnchorElement;
      if (!a.download) return;
      e.preventDefault();
      document.removeEventListener('click', saisir);
      ok(a);
    };
    document.addEventListener('click', saisir);
    agir();
  });
  return { nom: lien.download, texte: await (await fetch(lien.href)).text() };
}
