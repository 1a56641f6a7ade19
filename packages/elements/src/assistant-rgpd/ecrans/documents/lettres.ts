/** The letters and notices of one item, prepared on its own page: read, copied, printed, taken away. */
import { html, type TemplateResult } from 'lit';
import type { TernumError } from '@ternum/core';
import type { TexteRgpd } from '@ternum/rgpd/textes';
import type { Contexte } from '../../contexte.ts';

type Module = typeof import('./ecrire.ts');

/** What the letters are about. */
export type PourLettres = 'demande' | 'violation' | 'sousTraitant';

export class Lettres {
  readonly #hote: Contexte;
  readonly #pour: PourLettres;
  #module?: Module;
  #code = '';
  #document?: TexteRgpd;
  #dit = '';

  constructor(hote: Contexte, pour: PourLettres) {
    [this.#hote, this.#pour] = [hote, pour];
    void hote.apporter(import('./ecrire.ts')).then((venu) => {
      if (venu) this.#module = venu;
      hote.requestUpdate();
    });
  }

  dessiner(): TemplateResult {
    const textes = (this.#module?.TEXTES ?? []).filter(({ pour }) => pour === this.#pour);
    return html`<div class="pas-imprime">
        ${this.#hote.titre('Les textes à envoyer', 2)}
        <ul class="liste-fiches" role="list">
          ${textes.map(
            ({ code, nom, aide }) =>
              html`<li>
                <button class="lien" id="lettre-${code}" @click=${() => void this.#preparer(code)}>
                  Préparer : ${nom}
                </button>
                <span class="doux">${aide}</span>
              </li>`,
          )}
        </ul>
        <p role="status">${this.#dit}</p>
      </div>
      ${this.#document ? this.#lire(this.#document) : ''}`;
  }

  #lire(document: TexteRgpd): TemplateResult {
    const n = document.blancs.length;
    return html`<div class="document" tabindex="-1" role="region" aria-label=${document.titre}>
      ${
        n
          ? html`<p class="pas-imprime a-faire">
              Il reste ${n} blanc${n > 1 ? 's' : ''} à compléter : ils sont surlignés.
            </p>`
          : ''
      }
      <div class="actions pas-imprime">
        <button class="bouton" @click=${() => void this.#copier(document)}>Copier le texte</button>
        <button class="bouton" @click=${() => print()}>Imprimer</button>
        <button class="bouton" @click=${() => void this.#telecharger(document)}>
          Télécharger (.odt, pour Word ou LibreOffice)
        </button>
        <button class="lien" @click=${() => this.#fermer()}>Fermer ce texte</button>
      </div>
      ${document.blocs.map((b, i) => this.#module!.dessinerBloc(this.#hote, b, i))}
    </div>`;
  }

  async #preparer(code: string): Promise<void> {
    const hote = this.#hote;
    try {
      const document = await this.#module!.ecrire(hote.registre, code, hote.chemin.id);
      [this.#document, this.#code, this.#dit] = [document as TexteRgpd, code, ''];
    } catch (cause) {
      this.#dit = (cause as TernumError).hint ?? 'Ce texte n’a pas pu être préparé : réessayez.';
    }
    hote.requestUpdate();
    await hote.updateComplete;
    if (!this.#dit) hote.renderRoot.querySelector<HTMLElement>('.document')?.focus();
  }

  async #copier(document: TexteRgpd): Promise<void> {
    const brut = this.#module!.texteBrut(document);
    await navigator.clipboard.writeText(brut).then(
      () => this.#hote.annoncer('Texte copié : collez-le où vous voulez.'),
      () =>
        this.#hote.annoncer(
          'Le navigateur refuse de copier : sélectionnez le texte, puis copiez-le.',
        ),
    );
  }

  async #telecharger(document: TexteRgpd): Promise<void> {
    const octets = await this.#module!.enOdt(document);
    this.#hote.telecharger(`${this.#code}.odt`, octets, 'application/vnd.oasis.opendocument.text');
  }

  #fermer(): void {
    const hote = this.#hote;
    this.#document = undefined;
    hote.requestUpdate();
    hote.renderRoot.querySelector<HTMLElement>(`#lettre-${this.#code}`)?.focus();
  }
}
