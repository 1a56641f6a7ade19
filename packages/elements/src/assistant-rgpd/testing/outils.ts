/** What tests of the assistant do as a person would. */
import type { LitElement } from 'lit';

/** Waits until it holds; fails after some seconds. */
export async function attendre(vrai: () => unknown, quoi = ''): Promise<void> {
  const fin = Date.now() + 5_000;
  while (!(await vrai())) {
    if (Date.now() > fin) throw new Error(`never came: ${quoi || vrai.toString()}`);
    await new Promise((ok) => setTimeout(ok, 10));
  }
}

/** Heading of the screen. */
export const titre = (el: LitElement): string =>
  el.renderRoot.querySelector('#ecran')?.textContent?.trim() ?? '';

/** A button by its words. */
export function bouton(el: LitElement, mots: string): HTMLButtonElement {
  const tous = [...el.renderRoot.querySelectorAll('button')];
  const trouve = tous.find((b) => b.textContent!.trim() === mots);
  if (!trouve) throw new Error(`no button « ${mots} »: ${tous.map((b) => b.textContent!.trim())}`);
  return trouve;
}

/** A field by its id. */
export function champ(el: LitElement, id: string): HTMLInputElement {
  const trouve = el.renderRoot.querySelector<HTMLInputElement>(`#${CSS.escape(id)}`);
  if (!trouve) throw new Error(`no field #${id}`);
  return trouve;
}

/** Types into a field, all at once. */
export function taper(el: LitElement, id: string, texte: string): void {
  const ou = champ(el, id);
  ou.value = texte;
  ou.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Chooses an option by its words. */
export function cocher(el: LitElement, mots: string): void {
  const label = [...el.renderRoot.querySelectorAll('label')].find(
    (l) => l.textContent!.trim() === mots,
  );
  if (!label) throw new Error(`no option « ${mots} »`);
  label.click();
}
