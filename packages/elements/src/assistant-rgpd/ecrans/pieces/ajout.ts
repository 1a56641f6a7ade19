/** The field that joins files, and what became of them. */
import { html, type TemplateResult } from 'lit';
import type { Piece } from '@ternum/rgpd';
import type { Contexte } from '../../contexte.ts';
import { champFichiers } from '../../fichier.ts';
import { direControle, direTaille, MAX_PIECE, type Abimees, type Lien } from './pieces.model.ts';

export class Ajout {
  readonly #hote: Contexte;
  readonly #a: Omit<Lien, 'nom'> | undefined;
  #dit = '';
  /** Refused, kept in hand to be tried again. */
  #refuses: readonly File[] = [];

  constructor(hote: Contexte, a?: Omit<Lien, 'nom'>) {
    [this.#hote, this.#a] = [hote, a];
  }

  dessiner(): TemplateResult {
    const n = this.#refuses.length;
    return html`${champFichiers(
        'joindre',
        'Joindre des fichiers',
        (f) => void this.#joindre(f),
        `Choisissez-les, ou glissez-les ici. ${direTaille(MAX_PIECE)} au plus chacun.`,
      )}
      <p role="status" id="joindre-dit">${this.#dit}</p>
      ${
        n
          ? html`<p>
              <button class="bouton" @click=${() => this.#encore()}>
                Réessayer avec ${n > 1 ? `ces ${n} fichiers` : 'ce fichier'}
              </button>
            </p>`
          : ''
      }`;
  }

  /** Gives one back. */
  async rendre(piece: Piece): Promise<void> {
    const module = await this.#hote.apporter(import('./joindre.ts'));
    this.dire((await module?.rendre(this.#hote, piece)) ?? '');
  }

  /** Reads all of them again. */
  async controler(): Promise<Abimees> {
    const module = await this.#hote.apporter(import('./joindre.ts'));
    const n = this.#hote.registre.pieces.length;
    const abimees = (await module?.controler(this.#hote, this.dire)) ?? new Map();
    if (module) this.dire(direControle(n, abimees));
    return abimees;
  }

  dire = (phrase: string): void => {
    this.#dit = phrase;
    this.#hote.requestUpdate();
  };

  #encore(): void {
    const fichiers = this.#refuses;
    // The button goes away: what is said of the files is next to the field.
    this.#hote.renderRoot.querySelector<HTMLElement>('#joindre')?.focus();
    void this.#joindre(fichiers);
  }

  async #joindre(fichiers: readonly File[]): Promise<void> {
    const module = await this.#hote.apporter(import('./joindre.ts'));
    if (!module) return;
    this.#refuses = [];
    const refuses = await module.joindre(this.#hote, fichiers, this.#a, this.dire);
    this.#refuses = refuses.filter((r) => r.encore).map(({ fichier }) => fichier);
    const n = fichiers.length - refuses.length;
    const joints = n ? `${n} fichier${n > 1 ? 's joints' : ' joint'}.` : '';
    this.dire([joints, ...refuses.map(({ texte }) => texte)].filter(Boolean).join(' '));
  }
}
