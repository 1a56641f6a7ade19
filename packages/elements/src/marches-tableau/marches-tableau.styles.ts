import { css } from 'lit';

export const styles = css`
  .tete,
  .actions,
  nav {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: calc(2 * var(--_s)) calc(4 * var(--_s));
  }
  .tete {
    justify-content: space-between;
  }
  #titre {
    font-size: 1.375em;
  }
  thead th {
    position: sticky;
    top: var(--ternum-sticky-top, 0);
    background: var(--_surface);
    border-bottom: 2px solid var(--_text);
    white-space: nowrap;
    vertical-align: middle;
  }
  tr > :last-child {
    padding-inline-end: 0;
  }
  .tri {
    min-height: 2em;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  .tri span::after {
    content: ' ↕';
    color: var(--_control);
  }
  [aria-sort='ascending'] .tri,
  [aria-sort='descending'] .tri {
    color: var(--_text);
  }
  [aria-sort='ascending'] .tri span::after {
    content: ' ↑';
    color: var(--_lien);
  }
  [aria-sort='descending'] .tri span::after {
    content: ' ↓';
    color: var(--_lien);
  }
  tbody th {
    width: 42%;
  }
  .objet {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    min-height: 0;
    color: var(--_text);
    text-decoration-color: var(--_control);
    overflow-wrap: anywhere;
  }
  /* The whole row opens the contract: a target no finger misses. */
  tbody tr {
    position: relative;
  }
  .objet::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  tbody tr:hover {
    background: var(--_surface-2);
  }
  .objet:hover {
    color: var(--_lien);
  }
  .titulaires {
    overflow-wrap: anywhere;
  }
  .montant {
    font-weight: 600;
  }
  nav {
    align-items: center;
    padding-block-start: calc(4 * var(--_s));
  }
  [aria-disabled='true'] {
    opacity: 0.5;
    cursor: default;
  }
  @container (max-width: 42rem) {
    table,
    thead,
    tbody {
      display: block;
    }
    thead tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 calc(4 * var(--_s));
      border-bottom: 2px solid var(--_text);
    }
    thead th {
      position: static;
      padding: 0;
      border: 0;
    }
    .sans-tri {
      display: none;
    }
    .tri {
      min-height: 44px;
    }
    tbody tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: var(--_s) calc(3 * var(--_s));
      padding-block: calc(3 * var(--_s));
      border-bottom: 1px solid var(--_border);
      font-size: 0.9375em;
    }
    tbody th,
    tbody td {
      padding: 0;
      border: 0;
      width: auto;
    }
    tbody th,
    .titulaires {
      grid-column: 1 / -1;
    }
    .titulaires {
      order: 1;
    }
    .montant {
      order: 3;
    }
    tbody td:nth-child(2) {
      order: 2;
      color: var(--_muted);
    }
    tbody td:nth-child(4) {
      display: none;
    }
    .objet {
      -webkit-line-clamp: 3;
      font-size: 1.0625em;
      min-height: 0;
    }
  }
  @media print {
    .tri span {
      display: none;
    }
    .objet {
      -webkit-line-clamp: none;
      text-decoration: none;
    }
    thead th {
      position: static;
    }
  }
`;
