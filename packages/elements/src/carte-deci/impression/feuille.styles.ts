/** Paper: black on white, whatever the theme of the page. */
import { css } from 'lit';
import { symboles } from '../symbole.styles.ts';
import { MARGE, type Feuille } from './papier.model.ts';

export const styles = [
  symboles,
  css`
    :host {
      display: none;
      --_surface: #fff;
      --_positif: #00694d;
      --_warning: #8a5200;
      --_negative: #b3261e;
      --_unknown: #6b7280;
      color-scheme: light;
      color: #000;
      font:
        9pt/1.3 system-ui,
        sans-serif;
      print-color-adjust: exact;
    }
    @media print {
      :host {
        display: block;
      }
    }
    h1 {
      margin: 0;
      block-size: 14mm;
      overflow: hidden;
      font-size: 16pt;
    }
    .carte canvas {
      display: block;
      box-sizing: border-box;
    }
    .legende canvas {
      block-size: 3.5mm;
      vertical-align: -0.5mm;
    }
    .carte {
      outline: 0.3mm solid #000;
      /* The edge of the page would cut it. */
      outline-offset: -0.3mm;
    }
    .bas,
    .mesure {
      display: flex;
      justify-content: space-between;
      gap: 5mm;
      padding-block-start: 2mm;
    }
    .legende {
      display: flex;
      flex-wrap: wrap;
      gap: 0 4mm;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .couches {
      display: block;
      font-size: 8pt;
    }
    .nord {
      inline-size: 8mm;
      block-size: 10mm;
      font-size: 9px;
    }
    .barre {
      block-size: 1.5mm;
      border: 0.3mm solid #000;
      border-block-start: 0;
      box-sizing: border-box;
    }
    p {
      margin: 0;
    }
    .source {
      padding-block-start: 1mm;
      font-size: 8pt;
    }
    table {
      inline-size: 100%;
      border-collapse: collapse;
    }
    .ensuite {
      break-before: page;
    }
    caption {
      text-align: start;
      font-weight: 700;
    }
    th,
    td {
      padding: 0.8mm 1.5mm;
      border-block-end: 0.2mm solid #767676;
      text-align: start;
      vertical-align: top;
      overflow-wrap: anywhere;
    }
    tr {
      break-inside: avoid;
    }
  `,
];

/** The page keeps to itself while the sheet is printed. */
export function pageStyles({ format, paysage }: Feuille): CSSStyleSheet {
  const feuille = new CSSStyleSheet();
  feuille.replaceSync(
    `@page { size: ${format} ${paysage ? 'landscape' : 'portrait'}; margin: ${MARGE}mm }
    @media print { body { margin: 0 !important } body > :not(feuille-ternum) { display: none !important } }`,
  );
  return feuille;
}
