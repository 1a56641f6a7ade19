/** `url-etat`: follows the address as the attribute asks. Loaded once there is something to read or to write. */
import type { Jeu } from '../shared/jeu.ts';
import { AdresseSuivie } from './adresse-suivie.ts';
import type { FocusMarches } from './focus-marches.ts';

export class Adresse {
  #hote: FocusMarches;
  #jeu?: Jeu;
  #suivie?: AdresseSuivie;

  constructor(hote: FocusMarches) {
    this.#hote = hote;
  }

  /** Starts, follows or stops. Called before each drawing. */
  suivre(jeu: Jeu, attribut: string | null | undefined): void {
    if (jeu === this.#jeu && attribut != null) return;
    this.oublier();
    if (attribut == null) return;
    this.#jeu = jeu;
    this.#suivie = new AdresseSuivie(this.#hote, jeu, prefixeDe(this.#hote, attribut));
  }

  oublier(): void {
    this.#suivie?.oublier();
    this.#jeu = this.#suivie = undefined;
  }
}

/** Two dashboards of a page never write the same keys: from the second one on, its rank in the page is part of them. */
function prefixeDe(hote: FocusMarches, attribut: string): string {
  const voulu = (valeur: string | null | undefined): string => valeur || 'marches';
  const pareils = [
    ...(hote.getRootNode() as ParentNode).querySelectorAll<FocusMarches>(hote.localName),
  ].filter(({ urlEtat }) => urlEtat != null && voulu(urlEtat) === voulu(attribut));
  const rang = pareils.indexOf(hote) + 1;
  return rang > 1 ? `${voulu(attribut)}${rang}` : voulu(attribut);
}
