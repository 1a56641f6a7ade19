import { css } from 'lit';

export const styles = css`
  header {
    overflow-wrap: anywhere;
    padding-block-end: calc(5 * var(--_s));
  }
  #titre {
    font-size: clamp(1.375em, 1.1em + 2.4cqi, 2.25em);
    letter-spacing: -0.01em;
  }
  .surtitre {
    color: var(--_muted);
    padding-block-end: var(--_s);
  }
  .retour {
    margin-block-end: calc(3 * var(--_s));
  }
  .bilan {
    max-width: 42em;
    padding-block-start: calc(2 * var(--_s));
    font-size: 1.125em;
  }
  .parties {
    display: grid;
    gap: calc(14 * var(--_s));
    padding-block: calc(10 * var(--_s));
  }
  .parties > *,
  .cote > *,
  ::slotted(*) {
    min-width: 0;
  }
  .cote {
    display: grid;
    gap: calc(14 * var(--_s)) calc(16 * var(--_s));
  }
  @container (min-width: 64rem) {
    .cote {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .trois {
      grid-template-rows: auto 1fr;
    }
    .trois > :nth-child(2) {
      grid-area: 1 / 2 / span 2;
    }
  }
  slot[name='parties'] {
    display: contents;
  }
  .vide {
    padding-block: calc(8 * var(--_s));
    font-size: 1.125em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(3 * var(--_s));
    padding-block-start: calc(3 * var(--_s));
    font-size: 0.8889em;
  }
  .comptes {
    padding-block: calc(6 * var(--_s));
    border-top: 1px solid var(--_border);
  }
  .comptes > p {
    max-width: 46em;
    padding-block-start: calc(2 * var(--_s));
  }
  #comptes {
    font-size: 1.125em;
  }
  .egalite {
    font-variant-numeric: tabular-nums;
  }
  .comptes h4 {
    font-weight: 650;
    padding-block: calc(5 * var(--_s)) var(--_s);
  }
  summary {
    cursor: pointer;
    padding-block: calc(2 * var(--_s));
    color: var(--_lien);
  }
  .mis-de-cote {
    list-style: none;
    overflow-wrap: anywhere;
  }
  .mis-de-cote li {
    padding-block: var(--_s);
  }
  code {
    font-size: 0.875em;
  }
  footer {
    padding-block: calc(5 * var(--_s));
    border-top: 1px solid var(--_border);
    font-size: 0.875em;
    color: var(--_muted);
  }
  footer dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: calc(5 * var(--_s)) calc(8 * var(--_s));
  }
  footer dt {
    font-weight: 650;
    color: var(--_text);
  }
  footer dd {
    overflow-wrap: anywhere;
  }
`;
