import { css } from 'lit';

/** The sheet. Sizes in millimetres that depend on the choice come as custom properties. */
export const styles = css`
  :host {
    display: none;
  }
  @media print {
    :host {
      display: block;
      font:
        9pt/1.35 'Liberation Sans',
        Arial,
        sans-serif;
      color: #000;
      background: #fff;
    }
  }
  h1 {
    font-size: 14pt;
    margin: 0 0 1mm;
  }
  p {
    margin: 0 0 1mm;
  }
  canvas {
    display: block;
    width: var(--largeur);
    height: var(--hauteur);
    border: 0.2mm solid #000;
    box-sizing: border-box;
  }
  .sous {
    display: flex;
    gap: 8mm;
    justify-content: space-between;
    padding-top: 2mm;
  }
  .legende {
    display: flex;
    flex-wrap: wrap;
    gap: 1mm 5mm;
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .legende svg {
    width: 4mm;
    height: 4mm;
    vertical-align: middle;
  }
  .barre {
    width: var(--barre);
    border: solid #000;
    border-width: 0 0.3mm 0.3mm;
    height: 1.6mm;
  }
  table {
    border-collapse: collapse;
    width: 100%;
    font-size: 8pt;
    break-before: page;
  }
  caption {
    text-align: left;
    font-weight: 700;
    padding-bottom: 1mm;
  }
  th,
  td {
    border: 0.1mm solid #888;
    padding: 0.6mm 1mm;
    text-align: left;
    vertical-align: top;
  }
  thead {
    display: table-header-group;
  }
  tr {
    break-inside: avoid;
  }
`;
