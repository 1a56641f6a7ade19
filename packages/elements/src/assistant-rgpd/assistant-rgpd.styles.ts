import { css } from 'lit';

export const styles = css`
  :host {
    overflow-wrap: anywhere;
  }
  /* Columns as wide as their longest word: a table scrolls. */
  table {
    overflow-wrap: break-word;
  }
  #titre {
    font-size: clamp(1.375em, 1.1em + 2cqi, 1.75em);
  }
  .surtitre {
    color: var(--_muted);
  }
  .sauvegarde {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_s)) calc(4 * var(--_s));
    padding-block: calc(2 * var(--_s));
    color: var(--_muted);
  }
  .sauvegarde p {
    margin-inline-end: auto;
  }
  .derniere {
    padding-block-end: calc(2 * var(--_s));
  }
  .etat > div > .actions:not(:empty) {
    margin-block-start: calc(2 * var(--_s));
  }
  [aria-disabled='true'] {
    color: var(--_muted);
    border-color: var(--_border);
    cursor: default;
  }
  nav ul {
    list-style: none;
  }
  nav .groupe {
    padding: calc(4 * var(--_s)) calc(2 * var(--_s)) 0;
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 650;
  }
  .themes {
    display: grid;
    gap: calc(3 * var(--_s));
    max-width: 46rem;
  }
  .themes > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 0 calc(4 * var(--_s));
    align-items: center;
  }
  progress {
    width: 100%;
    accent-color: var(--_primary);
  }
  nav .lien {
    min-height: 44px;
    padding-inline: calc(2 * var(--_s));
    text-decoration: none;
  }
  nav .lien:hover {
    text-decoration: underline;
  }
  nav [aria-current='page'] {
    font-weight: 650;
    box-shadow: inset 3px 0 0 var(--_primary);
    color: var(--_text);
  }
  .barre {
    display: none;
  }
  .menu summary {
    min-height: 44px;
    padding-block: calc(2 * var(--_s));
    border-block: 1px solid var(--_border);
    cursor: pointer;
  }
  .ecran {
    padding-block: calc(6 * var(--_s)) calc(12 * var(--_s));
    min-width: 0;
  }
  #ecran {
    font-size: 1.375em;
    max-width: 30em;
    padding-block-end: calc(5 * var(--_s));
  }
  .ecran > :is(p, ul, ol) {
    max-width: 65ch;
  }
  .ecran :is(ul, ol):not([role]) {
    padding-inline-start: 1.2em;
  }
  .ecran > :is(p, ul) + :is(.champ, .bouton, .etat),
  .ecran > :is(.actions, .bouton) + :is(.champ, details),
  .ecran > * + :is(p, ul, ol),
  .etat > div > * + * {
    margin-block-start: calc(3 * var(--_s));
  }
  .recapitulatif {
    display: grid;
    max-width: 46rem;
  }
  .recapitulatif > div {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) auto;
    gap: var(--_s) calc(4 * var(--_s));
    padding-block: calc(3 * var(--_s));
    border-block-end: 1px solid var(--_border);
  }
  .recapitulatif dd span {
    display: block;
  }
  .a-faire {
    color: var(--_warning);
    font-weight: 650;
  }
  .item {
    margin: 0 0 calc(5 * var(--_s));
    padding: calc(4 * var(--_s));
    border: 1px solid var(--_border);
    border-radius: var(--_r);
    min-width: 0;
  }
  .aide + .item,
  .actions + .item,
  .item > summary + .champ,
  .etat + fieldset.champ {
    margin-block-start: calc(5 * var(--_s));
  }
  .item > legend {
    padding-inline: calc(2 * var(--_s));
    font-weight: 650;
  }
  .liste-editable {
    margin-block-end: calc(8 * var(--_s));
  }
  .liste-fiches {
    display: grid;
    max-width: 46rem;
    padding: 0 0 calc(6 * var(--_s));
    list-style: none;
  }
  .liste-fiches li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(4 * var(--_s));
    min-height: 44px;
    border-block-end: 1px solid var(--_border);
  }
  .liste-fiches details {
    flex-basis: 100%;
  }
  .liste-fiches summary {
    min-height: 44px;
    align-content: center;
    cursor: pointer;
  }
  .liste-fiches .outils {
    display: flex;
    gap: calc(4 * var(--_s));
    margin-inline-start: auto;
  }
  .suivis {
    display: grid;
    gap: calc(5 * var(--_s));
    max-width: 46rem;
    padding-block: calc(4 * var(--_s)) calc(8 * var(--_s));
    list-style: none;
  }
  .suivis .champ {
    margin-block-end: calc(2 * var(--_s));
  }
  .ecran :is(h3, h4, h5, h6):not(#ecran) {
    padding-block: calc(6 * var(--_s)) calc(2 * var(--_s));
    font-size: 1.125em;
  }
  .recapitulatif .lien {
    min-height: 0;
  }
  .actions + .recapitulatif,
  p + .recapitulatif {
    margin-block-start: calc(4 * var(--_s));
  }
  .document {
    max-width: 46rem;
    outline-offset: calc(2 * var(--_s));
  }
  .document > * + p {
    margin-block-start: calc(3 * var(--_s));
  }
  .liste-fiches strong {
    font-weight: 600;
  }
  .recapitulatif dt {
    font-weight: 650;
  }
  @container (max-width: 26rem) {
    .sauvegarde p {
      flex-basis: 100%;
    }
  }
  @container (max-width: 32rem) {
    .recapitulatif > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  footer {
    display: grid;
    gap: calc(3 * var(--_s));
    padding-block-start: calc(4 * var(--_s));
    border-block-start: 1px solid var(--_border);
  }
  @container (min-width: 56rem) {
    section {
      display: grid;
      grid-template-columns: 13rem minmax(0, 1fr);
      column-gap: calc(10 * var(--_s));
    }
    header,
    footer,
    section > .etat {
      grid-column: 1 / -1;
    }
    nav {
      grid-column: 1;
    }
    .ecran {
      grid-column: 2;
    }
    section > .ecran:not(nav ~ .ecran) {
      grid-column: 1 / -1;
    }
    .menu {
      display: none;
    }
    .barre {
      display: block;
      padding-block-start: calc(5 * var(--_s));
    }
  }
  @media print {
    section {
      display: block !important;
    }
  }
`;
