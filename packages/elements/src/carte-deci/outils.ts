/** The toolbar over list and map: downloads, then the panels; one panel is open at a time. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CarteDeci } from './carte-deci.ts';
import type { ContextePanneau, EntreePanneau, Panneau } from './panneau.types.ts';
import { PANNEAUX } from './panneaux.ts';

/** The corrected register, its diagnosis and the list as files. */
const FICHIERS: EntreePanneau = {
  id: 'fichiers',
  titre: 'Télécharger',
  charger: () => import('./fichiers.ts'),
};

export class Outils {
  #hote: CarteDeci;
  #ouvert?: { entree: EntreePanneau; panneau: Panneau };

  constructor(hote: CarteDeci) {
    this.#hote = hote;
  }

  /** Without layers to show, a button would open an empty panel. */
  get #entrees(): EntreePanneau[] {
    return [...PANNEAUX, FICHIERS].filter(({ de }) => !de || de.some((nom) => this.#hote[nom]));
  }

  dessiner(contexte: ContextePanneau): TemplateResult {
    const ouvert = this.#ouvert;
    const touche = (e: KeyboardEvent): void => this.#touche(e);
    return html`<div class="outils pas-imprime" role="group" aria-label="Outils" @keydown=${touche}>
        ${this.#entrees.map(
          (entree) =>
            html`<button
              class="bouton"
              id="outil-${entree.id}"
              aria-expanded=${String(ouvert?.entree === entree)}
              @click=${() => void this.#basculer(entree, contexte)}
            >
              ${entree.titre}
            </button>`,
        )}
      </div>
      ${
        ouvert
          ? html`<section class="panneau" aria-labelledby="panneau-titre" @keydown=${touche}>
              <div class="tete">
                ${this.#hote.titre(ouvert.entree.titre, 1, 'panneau-titre')}
                <button class="bouton pas-imprime" @click=${() => this.fermer()}>
                  Fermer<span class="seul-lecteur"> : ${ouvert.entree.titre}</span>
                </button>
              </div>
              ${ouvert.panneau.dessiner()}
            </section>`
          : nothing
      }`;
  }

  /** @param rendre the focus goes back to the button */
  fermer(rendre = true): void {
    const ouvert = this.#ouvert;
    if (!ouvert) return;
    ouvert.panneau.fermer?.();
    this.#ouvert = undefined;
    this.#hote.requestUpdate();
    // Its button may be gone with the layers that the page gave.
    if (rendre && this.#entrees.includes(ouvert.entree))
      this.#hote.viser(`#outil-${ouvert.entree.id}`);
    else if (this.#hote.shadowRoot?.activeElement?.closest('.panneau')) this.#hote.viser('#titre');
  }

  /** From the map, the list or the details, Escape is theirs. */
  #touche(e: KeyboardEvent): void {
    if (e.key !== 'Escape' || e.defaultPrevented || !this.#ouvert) return;
    e.preventDefault();
    this.fermer();
  }

  async #basculer(entree: EntreePanneau, contexte: ContextePanneau): Promise<void> {
    const deja = this.#ouvert?.entree === entree;
    this.fermer(deja);
    if (deja) return;
    const venus = await this.#hote.apporter(
      Promise.all([entree.charger(), import('./panneau.styles.ts')]),
    );
    if (!venus) return;
    const [module, { habiller }] = venus;
    habiller(this.#hote);
    // Another button was pressed meanwhile.
    this.fermer(false);
    this.#ouvert = { entree, panneau: module.ouvrir(contexte) };
    this.#hote.requestUpdate();
    this.#hote.viser('#panneau-titre');
  }
}
