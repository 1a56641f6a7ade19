/** `url-etat`: brings the code that follows the address once there is something to read or to write. */
import type { Jeu } from '../shared/jeu.ts';
import type { AdresseSuivie } from './adresse-suivie.ts';
import type { FocusMarches } from './focus-marches.ts';

/** Prefixes taken by the dashboards of the page: two of them never write the same keys. */
const PRIS = new Set<string>();

export class Adresse {
  #hote: FocusMarches;
  #jeu?: Jeu;
  #prefixe = '';
  #appele = false;
  #suivie?: AdresseSuivie;

  constructor(hote: FocusMarches) {
    this.#hote = hote;
  }

  /** Starts, follows or stops, as the attribute asks. Called before each drawing. */
  suivre(jeu: Jeu, attribut: string | null | undefined): void {
    if (jeu === this.#jeu && attribut != null) return;
    this.oublier();
    if (attribut == null) return;
    this.#jeu = jeu;
    const voulu = attribut || 'marches';
    this.#prefixe = voulu;
    for (let n = 2; PRIS.has(this.#prefixe); n++) this.#prefixe = `${voulu}${n}`;
    PRIS.add(this.#prefixe);
    jeu.addEventListener('change', this.#veiller);
    jeu.addEventListener('selection', this.#veiller);
    addEventListener('popstate', this.#veiller);
    this.#veiller();
  }

  oublier(): void {
    this.#jeu?.removeEventListener('change', this.#veiller);
    this.#jeu?.removeEventListener('selection', this.#veiller);
    removeEventListener('popstate', this.#veiller);
    this.#suivie?.oublier();
    PRIS.delete(this.#prefixe);
    this.#jeu = this.#suivie = undefined;
    this.#appele = false;
  }

  #veiller = (): void => {
    const jeu = this.#jeu!;
    const rien = !jeu.filtree && !jeu.selection && !location.search.includes(`${this.#prefixe}.`);
    if (this.#appele || rien) return;
    this.#appele = true;
    void this.#hote.apporter(import('./adresse-suivie.ts')).then((venu) => {
      if (venu && jeu === this.#jeu)
        this.#suivie = new venu.AdresseSuivie(this.#hote, jeu, this.#prefixe);
    });
  };
}
