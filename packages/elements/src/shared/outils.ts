/** What lies under a figure: its table and its files. Loaded when one of them is opened. */
import { html, nothing, type TemplateResult } from 'lit';
import * as CHIFFRES from '../chiffres/index.ts';
import type { Figure } from './figure.ts';
import type { MarchesElement } from './marches-element.ts';
import { tableHtml } from './tableau.ts';

type Format = 'csv' | 'xlsx' | 'svg' | 'png';

const FORMATS: [Format, string][] = [
  ['csv', 'Tableau CSV'],
  ['xlsx', 'Tableau Excel'],
  ['svg', 'Image SVG'],
  ['png', 'Image PNG'],
];

export function chiffres(f: Figure): TemplateResult {
  const { tableau } = f.chiffres(CHIFFRES);
  if (!tableau.lignes.length) return html`<p>Rien n’est renseigné.</p>`;
  return html`<div class="defile" role="region" tabindex="0" aria-label=${tableau.legende}>
    ${tableHtml(tableau)}
  </div>`;
}

export function fichiers(hote: MarchesElement, f: Figure): TemplateResult {
  const releve = f.chiffres(CHIFFRES);
  const enregistrer = async (format: Format): Promise<void> => {
    const sortie = await hote.apporter(import('./exporter/exporter.ts'));
    await sortie?.exporter(f, releve, format, sortie.mention(hote));
  };
  return html`<p class="formats">
    ${FORMATS.map(([format, nom]) =>
      releve.image || format === 'csv' || format === 'xlsx'
        ? html`<button class="bouton" @click=${() => void enregistrer(format)}>${nom}</button>`
        : nothing,
    )}
    <button class="bouton" @click=${() => print()}>Imprimer la page</button>
  </p>`;
}
