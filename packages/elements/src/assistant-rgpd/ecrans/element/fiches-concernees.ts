/** Sheets that an item is about: chosen one by one in a list that may be long, taken away one by one. */
import { html, type TemplateResult } from 'lit';
import type { Contexte } from '../../contexte.ts';

export function fichesConcernees(
  hote: Contexte,
  aide: string,
  valeur: readonly string[] | undefined,
  change: (ids: string[]) => void,
): TemplateResult {
  const choisies = valeur ?? [];
  const { traitements } = hote.registre;
  const restent = traitements.filter(
    ({ id, statut }) => statut !== 'archive' && !choisies.includes(id),
  );
  const viser = (): void => hote.renderRoot.querySelector<HTMLElement>('#fiches')?.focus();
  return html`${hote.formulaire.liste({
    id: 'fiches',
    label: 'Ajouter une fiche concernée',
    aide,
    facultatif: true,
    options: [
      { valeur: '', label: restent.length ? 'Choisir…' : 'Aucune autre fiche' },
      ...restent.map(({ id, nom }) => ({ valeur: id, label: nom })),
    ],
    valeur: '',
    change: (id) => {
      if (id) change([...choisies, id]);
    },
  })}
  ${
    choisies.length
      ? html`<ul class="liste-fiches" role="list">
          ${choisies.map((id) => {
            const nom = traitements.find((t) => t.id === id)?.nom ?? 'Fiche retirée du registre';
            return html`<li>
              ${nom}
              <span class="outils"
                ><button
                  class="lien"
                  @click=${() => {
                    change(choisies.filter((autre) => autre !== id));
                    hote.annoncer(`« ${nom} » n’est plus concernée.`);
                    viser();
                  }}
                >
                  Retirer<span class="seul-lecteur"> : ${nom}</span>
                </button></span
              >
            </li>`;
          })}
        </ul>`
      : ''
  }`;
}
