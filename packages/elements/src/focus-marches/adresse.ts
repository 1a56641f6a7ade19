/** Keeps one dashboard's filter and the page's address in step, the back button included. */
import type { Jeu } from '../shared/jeu.ts';
import { chercher, referenceDe } from '../shared/contrats.ts';
import type { FocusMarches } from './focus-marches.ts';
import { ecrireUrl, lireUrl } from './url-etat.ts';

/** Prefixes taken by the dashboards of the page: two of them never write the same keys. */
const PRIS = new Map<string, Adresse>();

export class Adresse {
  #hote: FocusMarches;
  #jeu?: Jeu;
  #prefixe = '';
  #contratVoulu?: string;
  #texteAvant?: string;

  constructor(hote: FocusMarches) {
    this.#hote = hote;
  }

  /** Starts, follows or stops, as `url-etat` asks. Called before each drawing. */
  suivre(jeu: Jeu, attribut: string | null | undefined): void {
    if (attribut == null) return this.oublier();
    if (this.#jeu !== jeu) {
      this.oublier();
      this.#jeu = jeu;
      this.#prefixe = this.#reserver(attribut || 'marches');
      addEventListener('popstate', this.#lire);
      jeu.addEventListener('change', this.#ecrire);
      jeu.addEventListener('selection', this.#ecrire);
      this.#lire();
    }
    if (this.#contratVoulu && jeu.consolidation) {
      const contrat = chercher(jeu.consolidation, this.#contratVoulu);
      this.#contratVoulu = undefined;
      if (contrat) void this.#hote.ouvrir(contrat);
    }
  }

  oublier(): void {
    if (!this.#jeu) return;
    removeEventListener('popstate', this.#lire);
    this.#jeu.removeEventListener('change', this.#ecrire);
    this.#jeu.removeEventListener('selection', this.#ecrire);
    this.#jeu = undefined;
    PRIS.delete(this.#prefixe);
  }

  #reserver(voulu: string): string {
    let prefixe = voulu;
    for (let n = 2; PRIS.has(prefixe); n++) prefixe = `${voulu}${n}`;
    PRIS.set(prefixe, this);
    return prefixe;
  }

  #lire = (): void => {
    const jeu = this.#jeu!;
    const { filtre, periodeChoisie, contrat } = lireUrl(location.search, this.#prefixe);
    const ouvert =
      jeu.selection && jeu.consolidation && referenceDe(jeu.consolidation, jeu.selection);
    if (ouvert !== contrat) {
      jeu.choisir(undefined);
      this.#contratVoulu = contrat;
    }
    this.#texteAvant = filtre.texte;
    jeu.remplacer(filtre, periodeChoisie);
    this.#hote.requestUpdate();
  };

  #ecrire = (): void => {
    const jeu = this.#jeu!;
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
  };
}
