/** `url-etat`: between the element and what keeps its state in the address, which comes when the attribute asks. */
import type { AdresseSuivie, EtatAdresse } from './adresse.ts';
import type { CarteDeci } from './carte-deci.ts';

export class Suivi {
  #hote: CarteDeci;
  #adresse?: AdresseSuivie;
  /** Asked by the address before the register is there. */
  #voulu?: EtatAdresse;

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

  /** Address of the page at this point. */
  lien(numero: string): string | undefined {
    return this.#adresse?.lien(numero);
  }

  /** Writes what is shown; not while what the address asks is being shown. */
  noter(): void {
    if (this.#voulu) return;
    const { registre, selection, lieu } = this.#hote;
    this.#adresse?.ecrire({
      filtre: registre.filtre,
      ...(selection ? { pei: selection.numero } : {}),
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
    const { moteur } = hote.registre;
    if (!voulu || !moteur) return;
    const { pei, point } = voulu;
    if (!pei) hote.deselectionner();
    else if (pei !== hote.selection?.numero) {
      const ligne = await moteur.trouver(pei);
      if (ligne) await hote.choisir(ligne.index, 'adresse');
    }
    if (point) await hote.designer(point);
    if (this.#voulu === voulu) this.#voulu = undefined;
    hote.requestUpdate();
  }
}
