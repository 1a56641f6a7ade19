import { css } from 'lit';

/** One column, then cards instead of rows. */
export const etroit = css`
  @container (max-width: 49.99rem) {
    .bascule {
      display: flex;
      gap: 0;
      padding-block: calc(3 * var(--_s));
    }
    .bascule .bouton {
      flex: 1;
      min-height: 44px;
    }
    .bascule :first-child {
      border-start-end-radius: 0;
      border-end-end-radius: 0;
    }
    .bascule :last-child {
      border-start-start-radius: 0;
      border-end-start-radius: 0;
    }
    .vue-liste .zone,
    .vue-carte .liste {
      display: none;
    }
  }
  @container (max-width: 40rem) {
    .filtres .plus {
      display: inline-block;
    }
    .filtres > .bouton {
      flex: 1;
      white-space: nowrap;
    }
    .criteres:not(.ouverts) {
      display: none;
    }
    .toile {
      block-size: 22rem;
    }
    thead th {
      position: static;
      padding: 0;
      box-shadow: none;
    }
    table,
    thead,
    tbody,
    caption {
      display: block;
    }
    thead tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 calc(4 * var(--_s));
      border-block-end: 2px solid var(--_text);
    }
    .tri {
      min-height: 44px;
    }
    tbody tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: var(--_s) calc(3 * var(--_s));
      padding: calc(3 * var(--_s)) calc(2 * var(--_s));
      border-block-end: 1px solid var(--_border);
    }
    tbody th,
    tbody td {
      padding: 0;
      border: 0;
    }
    tbody th {
      font-size: 1.0625em;
    }
    td[class^='e-'] {
      grid-area: 1 / 2;
      text-align: end;
    }
    .type {
      grid-row: 2;
    }
    .capacite {
      grid-area: 2 / 2;
      text-align: end;
    }
    .situation {
      grid-area: 3 / 1 / auto / span 2;
    }
    .distance {
      grid-area: 4 / 2;
      text-align: end;
    }
    .controle {
      grid-row: 4;
      color: var(--_muted);
      font-size: 0.875em;
    }
    .controle::before {
      content: 'Contrôle : ';
    }
  }
`;
