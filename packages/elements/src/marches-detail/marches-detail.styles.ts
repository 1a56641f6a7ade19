import { css } from 'lit';

export const styles = css`
  dialog {
    width: min(46rem, 100vw);
    max-width: none;
    height: 100dvh;
    max-height: none;
    margin: 0 0 0 auto;
    padding: 0;
    border: 0;
    border-inline-start: 1px solid var(--_border);
    background: var(--_surface);
    color: var(--_text);
    overscroll-behavior: contain;
    container-type: inline-size;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.45);
  }
  article {
    padding: calc(5 * var(--_s)) calc(6 * var(--_s)) calc(10 * var(--_s));
    overflow-wrap: anywhere;
  }
  section > article {
    padding-inline: 0;
  }
  .fermer {
    position: sticky;
    top: calc(4 * var(--_s));
    float: inline-end;
    margin-inline-start: calc(4 * var(--_s));
  }
  .surtitre {
    color: var(--_muted);
    padding-block-end: var(--_s);
  }
  #titre {
    font-size: 1.375em;
    max-width: 36em;
    text-wrap: pretty;
  }
  .montant {
    font-size: 1.75em;
    font-weight: 650;
    padding-block: calc(3 * var(--_s)) 0;
  }
  .montant span {
    font-size: 0.5714em;
    font-weight: 400;
    color: var(--_muted);
  }
  :is(h2, h3, h4, h5, h6)[id]:not(#titre) {
    font-size: 1.125em;
    padding-block: calc(7 * var(--_s)) calc(2 * var(--_s));
  }
  .organismes,
  .etapes {
    list-style: none;
  }
  .organismes li {
    padding-block: var(--_s);
  }
  .groupes {
    columns: 2;
    column-gap: calc(10 * var(--_s));
  }
  .groupes section {
    break-inside: avoid;
  }
  dl div {
    padding-block: calc(1.5 * var(--_s));
    border-bottom: 1px solid var(--_border);
  }
  dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .nombre-texte {
    font-variant-numeric: tabular-nums;
  }
  .inconnu {
    color: var(--_unknown);
    font-style: italic;
  }
  .etapes {
    border-inline-start: 2px solid var(--_border);
    margin-inline-start: calc(1.5 * var(--_s));
  }
  .etapes li {
    position: relative;
    padding: 0 0 calc(4 * var(--_s)) calc(5 * var(--_s));
  }
  .etapes li::before {
    content: '';
    position: absolute;
    inset: 0.45em auto auto calc(-1.5 * var(--_s) - 1px);
    width: calc(3 * var(--_s));
    height: calc(3 * var(--_s));
    border-radius: 50%;
    background: var(--_surface);
    border: 2px solid var(--_primary);
  }
  .etapes li:last-child {
    padding-block-end: 0;
  }
  .etapes li:last-child::before {
    background: var(--_primary);
  }
  .anomalies {
    padding-inline-start: 1.2em;
  }
  .contact {
    padding-block-start: calc(8 * var(--_s));
  }
  @container (max-width: 34rem) {
    .groupes {
      columns: 1;
    }
    article {
      padding-inline: calc(4 * var(--_s));
    }
  }
  @media print {
    dialog {
      position: static;
      width: auto;
      height: auto;
      border: 0;
    }
  }
`;
