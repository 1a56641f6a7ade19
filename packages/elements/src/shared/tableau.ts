/** A table of figures: what is shown under a chart, and what is downloaded. */
import { html, type TemplateResult } from 'lit';
import { formatDate, formatEuros, formatNombre, formatTaux } from '@ternum/core';
import type { Mesure } from '@ternum/marches';
import { NON_RENSEIGNE } from './contrats.ts';

export interface Tableau {
  legende: string;
  colonnes: { titre: string; type: 'texte' | 'euros' | 'nombre' | 'date' | 'taux' }[];
  /** One value per column; `undefined` is « non renseigné ». The first column heads its row. */
  lignes: (string | number | undefined)[][];
}

type Type = Tableau['colonnes'][number]['type'];

const ECRIRE: Record<Type, (v: never) => string> = {
  texte: String,
  euros: formatEuros,
  nombre: formatNombre,
  date: formatDate,
  taux: (v: number) => formatTaux(v, 1),
};

export function ecrire(valeur: string | number | undefined, type: Type): string {
  return valeur === undefined ? NON_RENSEIGNE : ECRIRE[type](valeur as never);
}

/** Contracts whose amounts are all unknown sum to 0, which is not what they cost. */
export function montantConnu({ nombre, montant }: Mesure): number | undefined {
  return nombre && !montant ? undefined : montant;
}

export function tableHtml({ legende, colonnes, lignes }: Tableau): TemplateResult {
  const classe = (type: Type): string =>
    type === 'texte' ? '' : type === 'date' ? 'nombre' : 'nombre droite';
  return html`<table>
    <caption>
      ${legende}
    </caption>
    <thead>
      <tr>
        ${colonnes.map(({ titre, type }) => html`<th scope="col" class=${classe(type)}>${titre}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${lignes.map(
        (ligne) =>
          html`<tr>
            ${ligne.map((valeur, i) => {
              const { type } = colonnes[i]!;
              const texte = ecrire(valeur, type);
              return i
                ? html`<td class=${classe(type)}>${texte}</td>`
                : html`<th scope="row">${texte}</th>`;
            })}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
