/** Attachments of one item, on its own page. */
import { html, type TemplateResult } from 'lit';
import type { Piece } from '@ternum/rgpd';
import type { Contexte } from '../../contexte.ts';
import { Ajout } from './ajout.ts';
import { preuvesDe } from './preuves.model.ts';
import { direTaille, lier, liensDe, piecesDe, type Porteur } from './pieces.model.ts';

export class Pieces {
  readonly #hote: Contexte;
  readonly #a: { dans: Porteur; id: string };
  readonly #ajout: Ajout;

  constructor(hote: Contexte, dans: Porteur, id: string) {
    [this.#hote, this.#a] = [hote, { dans, id }];
    this.#ajout = new Ajout(hote, this.#a);
  }

  dessiner(): TemplateResult {
    const { dans, id } = this.#a;
    const pieces = piecesDe(this.#hote.registre, dans, id);
    return html`${this.#hote.titre('Pièces jointes', 2)}
      ${
        pieces.length
          ? html`<ul class="liste-fiches" role="list">
              ${pieces.map((piece) => this.#une(piece))}
            </ul>`
          : html`<p class="pas-imprime">Aucune pièce jointe.</p>`
      }
      <div class="pas-imprime">${this.#ajout.dessiner()}</div>`;
  }

  #une(piece: Piece): TemplateResult {
    return html`<li>
      <button class="lien" @click=${() => void this.#ajout.rendre(piece)}>
        <span class="seul-lecteur">Télécharger </span>${piece.nom}
      </button>
      <span class="doux">${direTaille(piece.taille)}</span>
      <span class="outils pas-imprime">
        <button class="lien" @click=${() => this.#retirer(piece)}>
          Retirer<span class="seul-lecteur"> : ${piece.nom}</span>
        </button>
      </span>
    </li>`;
  }

  /** One that nothing else names leaves the register. */
  #retirer({ id, nom }: Piece): void {
    const hote = this.#hote;
    const { registre } = hote;
    const seule = liensDe(registre, id).length < 2 && !preuvesDe(registre, id).length;
    const change = seule
      ? ({ type: 'retirer', dans: 'pieces', id } as const)
      : lier(registre, this.#a, id, false);
    if (change) hote.appliquer(change);
    hote.annoncer(`« ${nom} » est retirée. « Annuler » la remet.`);
    hote.renderRoot.querySelector<HTMLElement>('#joindre')?.focus();
  }
}
