/** Documents that the register writes: chosen, read on the page, printed, taken away. */
import { html } from 'lit';
import type { TernumError } from '@ternum/core';
import type { Texte, TexteRgpd } from '@ternum/rgpd/textes';
import type { Bloc, DocumentTexte } from '@ternum/core/odt';
import type { FaireEcran } from '../../contexte.ts';

/** The whole register, beside the texts of the package. */
const REGISTRE = 'registre';
type Module = typeof import('./ecrire.ts');

export const ecran: FaireEcran = (hote) => {
  let module: Module | undefined;
  let [code, fiche, phrase] = [REGISTRE, '', ''];
  let document: DocumentTexte | TexteRgpd | undefined;
  void hote.apporter(import('./ecrire.ts')).then((venu) => {
    module = venu;
    hote.requestUpdate();
  });
  const offerts = (): readonly Texte[] =>
    (module?.TEXTES ?? []).filter(({ pour }) => pour === 'registre' || pour === 'traitement');
  const choisi = (): Texte | undefined => offerts().find((t) => t.code === code);
  const oublier = (): void => {
    [document, phrase] = [undefined, ''];
    hote.requestUpdate();
  };
  const ecrire = async (): Promise<void> => {
    const parFiche = choisi()?.pour === 'traitement';
    const bon = hote.formulaire.valider([
      { id: 'fiche', faux: parFiche && !fiche, texte: 'Choisissez la fiche dont il s’agit' },
    ]);
    if (!bon) return;
    try {
      document = await module!.ecrire(hote.registre, code, parFiche ? fiche : undefined);
      phrase = '';
    } catch (cause) {
      phrase = (cause as TernumError).hint ?? String(cause);
    }
    hote.requestUpdate();
    await hote.updateComplete;
    hote.renderRoot.querySelector<HTMLElement>('.document')?.focus();
  };
  const telecharger = async (): Promise<void> => {
    const octets = await module!.enOdt(document!);
    const type = 'application/vnd.oasis.opendocument.text';
    hote.telecharger(`${code}.odt`, octets, type);
  };
  return {
    titre: 'Les documents',
    dessiner: () => {
      if (!module) return html`<p class="etat attend" role="status">Les documents arrivent…</p>`;
      const f = hote.formulaire;
      return html`
        <div class="pas-imprime">
          ${f.liste({
            id: 'document',
            label: 'Document',
            aide: choisi()?.aide ?? 'Toutes les fiches, telles qu’on les montre à la CNIL.',
            options: [
              { valeur: REGISTRE, label: 'Le registre entier' },
              ...offerts().map(({ code: valeur, nom }) => ({ valeur, label: nom })),
            ],
            valeur: code,
            change: (v) => {
              code = v;
              oublier();
            },
          })}
          ${
            choisi()?.pour === 'traitement'
              ? f.liste({
                  id: 'fiche',
                  label: 'Pour la fiche',
                  options: [
                    { valeur: '', label: 'Choisir…' },
                    ...hote.registre.traitements.map(({ id, nom }) => ({ valeur: id, label: nom })),
                  ],
                  valeur: fiche,
                  change: (v) => {
                    fiche = v;
                    oublier();
                  },
                })
              : ''
          }
          <p class="doux">
            Les courriers d’une demande ou d’une violation et les clauses d’un prestataire se
            préparent sur leur page.
          </p>
          ${code === 'cookies' ? module.traceurs(hote) : ''}
          <p role="status">${phrase}</p>
          <div class="actions">
            <button class="bouton principal" @click=${() => void ecrire()}>Préparer</button>
            ${
              document
                ? html`<button class="bouton" @click=${() => print()}>Imprimer</button>
                    <button class="bouton" @click=${() => void telecharger()}>
                      Télécharger (.odt, pour Word ou LibreOffice)
                    </button>`
                : ''
            }
          </div>
        </div>
        ${
          document
            ? html`<div class="document" tabindex="-1" role="region" aria-label="Document préparé">
                ${document.blocs.map((b: Bloc, i: number) => module!.dessinerBloc(hote, b, i))}
              </div>`
            : ''
        }
      `;
    },
  };
};
