/** Where somebody is, in the history of the browser: back and reload come to the same place, and no address tells it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Chemin } from './contexte.ts';

const CLE = 'ternumRgpd';
interface Etat {
  [CLE]?: { chemin: Chemin; registre: string | undefined; rang: number };
}

export class Navigation implements ReactiveController {
  #rang = 0;
  #suivre: (chemin: Chemin, registre: string | undefined) => void;

  /** @param suivre called when « Précédent » or « Suivant » changed the place */
  constructor(
    hote: ReactiveControllerHost,
    suivre: (chemin: Chemin, registre: string | undefined) => void,
  ) {
    this.#suivre = suivre;
    hote.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#retour);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#retour);
  }

  /** Place that a reload left. */
  get laissee(): { chemin: Chemin; registre: string | undefined } | undefined {
    const etat = (history.state as Etat | null)?.[CLE];
    if (etat) this.#rang = etat.rang;
    return etat;
  }

  /** @param remplace the present place is not one to come back to */
  noter(chemin: Chemin, registre: string | undefined, remplace = false): void {
    if (!remplace) this.#rang += 1;
    const etat = {
      ...(history.state as object | null),
      [CLE]: { chemin, registre, rang: this.#rang },
    };
    if (remplace) history.replaceState(etat, '');
    else history.pushState(etat, '');
  }

  /** False: there is no place of ours to go back to. */
  reculer(): boolean {
    if (this.#rang < 1) return false;
    history.back();
    return true;
  }

  #retour = (e: PopStateEvent): void => {
    const etat = (e.state as Etat | null)?.[CLE];
    // A link inside the page that holds us changes its place, not ours.
    if (!etat) return;
    this.#rang = etat.rang;
    this.#suivre(etat.chemin, etat.registre);
  };
}
