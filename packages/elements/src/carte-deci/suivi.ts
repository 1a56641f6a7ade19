/** `url-etat`: between the element and what keeps its state in the address, which comes when the attribute asks. */
import type { AdresseSuivie, EtatAdresse } from './adresse.ts';
import type { CarteDeci } from './carte-deci.ts';

export class Suivi {
  /** What became of the point that the address names, until the visitor does something else. */
  phrase = '';
  #hote: CarteDeci;
  #adresse?: AdresseSuivie;
  /** Asked by the address before the register is there. */
  #voulu?: EtatAdresse;
  /** True until the first thing shown or done: only then may the page move. */
  #arrivee = true;

  constructor(hote: CarteDeci) {
    this.#hote = hote;
  }

  /** The attribute is there, changed or went. */
  suivre(): void {
    const hote = this.#hote;
    this.oublier();
    const { urlEtat } = hote;
    if (urlEtat === undefined || urlEtat === null) return;
    void hote.apporter(import('./adresse.ts')).then((venu) => {
      if (venu && hote.isConnected && !this.#adresse && hote.urlEtat === urlEtat)
        this.#adresse = new venu.AdresseSuivie(hote, urlEtat);
    });
  }

  oublier(): void {
    this.#adresse?.oublier();
    this.#adresse = undefined;
  }

  /** Address of the page at this point. @param cle what names it alone */
  lien(cle: string): string | undefined {
    return this.#adresse?.lien(cle);
  }

  /** Writes what is shown; not while what the address asks is being shown. */
  noter(): void {
    if (this.#voulu) return;
    this.phrase = '';
    this.#arrivee = false;
    const { registre, selection, lieu } = this.#hote;
    this.#adresse?.ecrire({
      filtre: registre.filtre,
      ...(selection?.cle ? { pei: selection.cle } : {}),
      ...(lieu ? { point: lieu } : {}),
    });
  }

  /** Shows what an address says; before the register is there, keeps it for then. */
  async reprendre(etat: EtatAdresse): Promise<void> {
    this.#voulu = etat;
    await this.#hote.filtrerSansDire(etat.filtre);
    await this.reprendreVoulu();
  }

  async reprendreVoulu(): Promise<void> {
    const voulu = this.#voulu;
    const hote = this.#hote;
    if (!voulu || !hote.registre.moteur || !this.#adresse) return;
    const phrase = await this.#adresse.montrer(voulu, this.#arrivee);
    if (this.#voulu !== voulu) return;
    this.#voulu = undefined;
    this.#arrivee = false;
    this.phrase = phrase;
    hote.requestUpdate();
  }
}
