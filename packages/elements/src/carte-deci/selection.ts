/** The point whose details are open: chosen in the list, on the map or by an address, and what the focus then does. */
import { PlusTard } from '../shared/plus-tard.ts';
import type { CarteDeci } from './carte-deci.ts';
import type { LigneDeci } from './moteur/types.ts';

export const FICHE = new PlusTard(() => import('./fiche.ts'));

/** How a point was chosen. */
export type Par = 'clavier' | 'souris' | 'carte' | 'adresse';

export class Selection {
  ligne?: LigneDeci;
  /** True when the filter leaves the point out. */
  horsListe = false;
  /** Whether the visitor last used keys or a pointer: the map does not say how it was told. */
  clavier = false;
  #hote: CarteDeci;
  #choix = 0;
  #retour?: HTMLElement;
  #retourLigne?: number;

  constructor(hote: CarteDeci) {
    this.#hote = hote;
  }

  /** Opens the details of a point; pressed again, its row closes them. */
  async choisir(index: number, par: Par): Promise<void> {
    const hote = this.#hote;
    if (this.ligne?.index === index && (par === 'clavier' || par === 'souris'))
      return this.fermer();
    const choix = (this.#choix += 1);
    const clavier = par === 'clavier' || (par === 'carte' && this.clavier);
    const etroit = this.#etroit;
    const retour = (hote.shadowRoot?.activeElement as HTMLElement | null) ?? undefined;
    const { moteur } = hote.registre;
    const ligne = await moteur?.ligne(index).catch(() => undefined);
    if (!ligne || choix !== this.#choix) return;
    // From one point to another of the map by keyboard, what had the focus first takes it back.
    if (retour?.id !== 'fiche-titre') this.#retour = retour;
    this.#retourLigne = par === 'carte' ? undefined : index;
    this.ligne = ligne;
    this.horsListe = !(await hote.registre.montrer(index));
    const { lon, lat } = ligne.pei;
    if (par !== 'carte' && lon !== undefined && lat !== undefined) hote.zone.montrer(lon, lat);
    hote.selectionner(ligne);
    await FICHE.venir(hote);
    await hote.updateComplete;
    if (choix !== this.#choix) return;
    if (par === 'carte' || par === 'adresse') this.#montrerRangee(index);
    // Beside the list, details are seen; under it, they are not.
    if (clavier || (par !== 'adresse' && etroit)) hote.viser('#fiche-titre');
  }

  /** Closes the details; the focus goes back where it was. */
  fermer(): void {
    if (!this.ligne) return;
    const [retour, rang] = [this.#retour, this.#retourLigne];
    this.oublier();
    const hote = this.#hote;
    hote.selectionner(undefined);
    void hote.updateComplete.then(() => {
      const rangee = hote.renderRoot.querySelector<HTMLElement>(`[data-index="${rang}"] .choix`);
      const visible = [rangee, retour].find((el) => el?.isConnected && el.checkVisibility());
      (visible ?? hote.renderRoot.querySelector<HTMLElement>('#titre'))?.focus();
    });
  }

  /** Another register. */
  oublier(): void {
    this.#choix += 1;
    this.ligne = this.#retour = this.#retourLigne = undefined;
  }

  /** The filter changed. */
  async verifier(): Promise<void> {
    const { moteur } = this.#hote.registre;
    // An engine that is closed meanwhile answers nothing.
    if (this.ligne && moteur)
      this.horsListe = (await moteur.rang(this.ligne.index).catch(() => 0)) < 0;
  }

  /** Told before anybody below keeps an event for itself: the map does. */
  ecouter(racine: EventTarget): void {
    racine.addEventListener('keydown', () => (this.clavier = true), true);
    racine.addEventListener('pointerdown', () => (this.clavier = false), true);
  }

  touche(e: KeyboardEvent): void {
    if (e.key !== 'Escape' || e.defaultPrevented || !this.ligne) return;
    // Escape empties a search field first.
    const champ = e.target as HTMLInputElement;
    if (champ.type === 'search' && champ.value) return;
    e.preventDefault();
    this.fermer();
  }

  /** One column: details are under the rest. */
  get #etroit(): boolean {
    const bascule = this.#hote.renderRoot.querySelector('.bascule');
    return Boolean(bascule?.checkVisibility());
  }

  /** Shows a row in the list without moving the page nor the focus. */
  #montrerRangee(index: number): void {
    const rangee = this.#hote.renderRoot.querySelector<HTMLElement>(`[data-index="${index}"]`);
    const cadre = rangee?.closest<HTMLElement>('.tableau');
    if (!rangee || !cadre) return;
    const tete = cadre.querySelector('thead')?.getBoundingClientRect().height ?? 0;
    const [dehors, dedans] = [cadre.getBoundingClientRect(), rangee.getBoundingClientRect()];
    const trop = dedans.top - dehors.top - tete;
    if (trop < 0) cadre.scrollTop += trop;
    else if (dedans.bottom > dehors.bottom) cadre.scrollTop += dedans.bottom - dehors.bottom;
  }
}
