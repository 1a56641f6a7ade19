/** What the browser tests of the element share. */
import { fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../../define/ternum-carte-deci.ts';
import type { CarteDeci } from '../carte-deci.ts';
import { registre } from './registre.ts';

export const q = <T extends HTMLElement>(el: Element, selecteur: string): T => {
  const trouve = el.shadowRoot!.querySelector<T>(selecteur);
  if (!trouve) throw new Error(`${selecteur} introuvable`);
  return trouve;
};
export const tous = <T extends HTMLElement>(el: Element, selecteur: string): T[] => [
  ...el.shadowRoot!.querySelectorAll<T>(selecteur),
];
export const mots = (noeud: Element): string => noeud.textContent!.replace(/\s+/g, ' ').trim();
export const actif = (el: Element): HTMLElement | null =>
  el.shadowRoot!.activeElement as HTMLElement | null;
export const numeros = (el: Element): string[] => tous(el, 'tbody .choix').map(mots);

/** The element on a register that the page holds, 60 points of ours by default. */
export async function poser(
  attributs: Record<string, string> = {},
  data = registre(60),
): Promise<CarteDeci> {
  const el = document.createElement('ternum-carte-deci');
  for (const [nom, valeur] of Object.entries(attributs)) el.setAttribute(nom, valeur);
  el.data = data;
  const pret = oneEvent(el, 'ternum-ready');
  await fixture(html`${el}`);
  await pret;
  await waitUntil(() => tous(el, 'tbody tr').length, 'the list');
  return el;
}
