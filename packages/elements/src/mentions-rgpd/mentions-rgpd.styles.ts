import { css } from 'lit';

export const styles = css`
  section {
    overflow-wrap: anywhere;
  }
  #titre {
    font-size: clamp(1.25em, 1.1em + 1.5cqi, 1.625em);
  }
  section > * + * {
    margin-block-start: calc(3 * var(--_s));
  }
  section > :is(h1, h2, h3, h4, h5, h6):not(#titre) {
    margin-block-start: calc(8 * var(--_s));
    font-size: 1.125em;
  }
  section > p,
  address {
    max-width: 65ch;
  }
  address {
    display: grid;
    padding-inline-start: calc(4 * var(--_s));
    border-inline-start: 3px solid var(--_border);
    font-style: normal;
  }
  .chercher label {
    display: block;
    font-weight: 650;
  }
  .chercher input {
    width: 100%;
    max-width: 28rem;
    min-height: 44px;
    margin-block-start: var(--_s);
    padding: 0 calc(3 * var(--_s));
    border: 1px solid var(--_control);
    border-radius: var(--_r);
    background: var(--_surface);
  }
  summary {
    min-height: 44px;
    padding-block: calc(2.5 * var(--_s));
    color: var(--_lien);
    font-weight: 650;
    cursor: pointer;
  }
  .tout {
    margin-block-start: 0;
    border-block-end: 1px solid var(--_border);
  }
  .reponses {
    display: grid;
    gap: calc(4 * var(--_s));
    max-width: 70ch;
    padding-block: calc(2 * var(--_s)) calc(5 * var(--_s));
  }
  dt {
    font-weight: 650;
  }
  address span,
  dd li,
  dd .mots {
    white-space: pre-line;
  }
  dd ul,
  td ul {
    padding-inline-start: 1.2em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(3 * var(--_s));
    margin-block-start: calc(6 * var(--_s));
  }
  .bouton,
  .lien {
    min-height: 44px;
  }
  .registre th:first-child {
    width: 24%;
  }
  th .lien {
    padding-block: calc(2 * var(--_s));
    margin-block: calc(-2 * var(--_s));
  }
  @container (max-width: 40rem) {
    .registre,
    .registre :is(tbody, tr, th[scope='row'], td) {
      display: block;
    }
    .registre thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .registre tr {
      padding-block: calc(3 * var(--_s));
      border-block-end: 1px solid var(--_border);
    }
    .registre :is(th[scope='row'], td) {
      width: auto;
      padding: 0 0 calc(2 * var(--_s));
      border: 0;
    }
    .registre td::before {
      content: attr(data-titre);
      color: var(--_muted);
      font-size: 0.875em;
    }
  }
  @media print {
    details {
      break-inside: avoid-page;
    }
  }
`;
