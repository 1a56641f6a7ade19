/** Prints one place, or the list. Loaded when asked for. */
import type { Lieu } from '@ternum/mednum';

/** The first of them says that the dialog is over: not every browser sends `afterprint`. */
const FINS = ['afterprint', 'pointerdown', 'keydown'];

/**
 * Only the printed sheet is told what to leave out: on the screen nothing goes.
 * @param racine shadow root of the element, with everything drawn
 * @param lieu without it, the list
 */
export async function imprimer(racine: ShadowRoot, lieu?: Lieu): Promise<void> {
  const marquer = (oui: boolean): void => {
    if (!lieu) return;
    for (const une of racine.querySelectorAll(`section, [data-lieu="${lieu.position}"]`))
      une.toggleAttribute('data-imprime', oui);
  };
  const { activeElement } = racine;
  // A browser may lay the page out for paper, where buttons are not: the pressed one loses the focus.
  const rendre = (): void => {
    if (!racine.activeElement) (activeElement as HTMLElement | null)?.focus();
  };
  marquer(true);
  const fini = new AbortController();
  const { signal } = fini;
  const fin = new Promise((finir) => {
    for (const nom of FINS) addEventListener(nom, finir, { signal, capture: true });
  });
  print();
  rendre();
  await fin;
  fini.abort();
  marquer(false);
  rendre();
}
