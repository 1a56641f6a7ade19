/** Keeps one dashboard's filter and the page's address in step, the back button included. Loaded on demand. */
import { chercher, referenceDe } from '../shared/references.ts';
import type { Jeu } from '../shared/jeu.ts';
import type { FocusMarches } from './focus-marches.ts';
import { ecrireUrl, lireUrl } from './url-etat.ts';

export class AdresseSuivie {
  #hote: FocusMarches;
  #jeu: Jeu;
  #prefixe: string;
  #contratVoulu?: string;
  #texteAvant?: string;

  /** Starts from the address when it says something of this dashboard, else from the filter. */
  constructor(hote: FocusMarches, jeu: Jeu, prefixe: string) {
    this.#hote = hote;
    this.#jeu = jeu;
    this.#prefixe = prefixe;
    addEventListener('popstate', this.#lire);
    jeu.addEventListener('change', this.#change);
    jeu.addEventListener('selection', this.#change);
    if (location.search.includes(`${prefixe}.`)) this.#lire();
    else this.#ecrire();
  }

  oublier(): void {
    removeEventListener('popstate', this.#lire);
    this.#jeu.removeEventListener('change', this.#change);
    this.#jeu.removeEventListener('selection', this.#change);
  }

  #lire = (): void => {
    const jeu = this.#jeu;
    const { filtre, periodeChoisie, contrat } = lireUrl(location.search, this.#prefixe);
    const ouvert =
      jeu.selection && jeu.consolidation && referenceDe(jeu.consolidation, jeu.selection);
    if (ouvert !== contrat) {
      this.#contratVoulu = contrat;
      jeu.choisir(undefined);
    }
    this.#texteAvant = filtre.texte;
    jeu.remplacer(filtre, periodeChoisie);
  };

  #change = (): void => {
    const jeu = this.#jeu;
    if (this.#contratVoulu && jeu.consolidation) {
      const contrat = chercher(jeu.consolidation, this.#contratVoulu);
      this.#contratVoulu = undefined;
      if (contrat) void this.#hote.ouvrir(contrat);
    }
    this.#ecrire();
  };

  #ecrire(): void {
    const jeu = this.#jeu;
    // Until the data is there, the address is the master: the default period is not known yet.
    if (!jeu.consolidation || this.#contratVoulu) return;
    const contrat = jeu.selection && referenceDe(jeu.consolidation, jeu.selection);
    const query = ecrireUrl(location.search, this.#prefixe, jeu.filtre, jeu.periodeDefaut, contrat);
    if (query === location.search) return;
    const adresse = location.pathname + query + location.hash;
    // One step back per choice, not per letter typed.
    const frappe = this.#texteAvant !== undefined && jeu.filtre.texte !== this.#texteAvant;
    if (frappe) history.replaceState(history.state, '', adresse);
    else history.pushState(history.state, '', adresse);
    this.#texteAvant = jeu.filtre.texte;
  }
}
