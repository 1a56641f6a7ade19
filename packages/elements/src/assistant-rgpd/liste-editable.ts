/** A list that grows and shrinks: purposes, people, recipients… « Je ne sais pas » in the place of the list. */
import { html, type TemplateResult } from 'lit';
import { connu, estInconnu, type Su } from '@ternum/rgpd';
import type { Contexte } from './contexte.ts';

/** What a list is made of. */
export interface OptionsListe<T> {
  /** Prefix of the ids of its fields. */
  id: string;
  /** Words of one item: « Finalité ». */
  nom: string;
  /** Button that adds one: « Ajouter une finalité ». */
  ajouter: string;
  valeur: Su<readonly T[]> | undefined;
  change: (valeur: Su<T[]>, groupe?: string) => void;
  neuf: () => T;
  /** Fields of one item; `id` begins those of its fields, the first of which is `id` itself. */
  champs: (
    item: T,
    poser: (partie: Partial<T>, champ: string) => void,
    id: string,
  ) => TemplateResult;
  /** False: the person must know. */
  nsp?: boolean;
}

export function listeEditable<T extends object>(
  hote: Contexte,
  { id, nom, ajouter, valeur, change, neuf, champs, nsp = true }: OptionsListe<T>,
): TemplateResult {
  const inconnu = estInconnu(valeur);
  const items = [...(connu(valeur) ?? [])];
  const viser = (selecteur: string): void =>
    void hote.updateComplete.then(() =>
      hote.renderRoot.querySelector<HTMLElement>(selecteur)?.focus(),
    );
  const retirer = (i: number): void => {
    change(items.filter((_, k) => k !== i));
    hote.annoncer(`${nom} ${i + 1} retirée. « Annuler » la remet.`);
    viser(items.length > 1 ? `#${id}-${Math.min(i, items.length - 2)}` : `#${id}-ajouter`);
  };
  return html`<div class="liste-editable">
    ${items.map(
      (item, i) =>
        html`<fieldset class="item">
          <legend>${nom} ${items.length > 1 ? i + 1 : ''}</legend>
          ${champs(
            item,
            (partie, champ) =>
              change(
                items.map((autre, k) => (k === i ? { ...autre, ...partie } : autre)),
                `${id}-${i}-${champ}`,
              ),
            `${id}-${i}`,
          )}
          <button class="lien" @click=${() => retirer(i)}>
            Retirer<span class="seul-lecteur"> : ${nom} ${i + 1}</span>
          </button>
        </fieldset>`,
    )}
    <div class="actions">
      <button
        class="bouton"
        id="${id}-ajouter"
        @click=${() => {
          change([...items, neuf()]);
          viser(`#${id}-${items.length}`);
        }}
      >
        ${ajouter}
      </button>
      ${
        nsp && !items.length
          ? html`<div class="option">
              <input
                type="checkbox"
                id="${id}-nsp"
                .checked=${inconnu}
                @change=${() => change(inconnu ? [] : { inconnu: true })}
              />
              <label for="${id}-nsp">Je ne sais pas</label>
            </div>`
          : ''
      }
    </div>
  </div>`;
}
