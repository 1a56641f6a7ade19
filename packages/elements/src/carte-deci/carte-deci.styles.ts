import { css } from 'lit';
import { etroit } from './etroit.styles.ts';
import { symboles } from './symbole.styles.ts';

const large = css`
  :host {
    --_positif: var(--ternum-color-positive, light-dark(#00694d, #2fbf97));
  }
  #titre {
    font-size: clamp(1.375em, 1.1em + 1.6cqi, 1.75em);
    letter-spacing: -0.01em;
  }
  header {
    padding-block-end: calc(4 * var(--_s));
  }
  .precaution {
    max-width: 46em;
    padding-block-start: var(--_s);
    color: var(--_muted);
    font-size: 0.875em;
  }
  .criteres {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: calc(3 * var(--_s)) calc(8 * var(--_s));
    width: 100%;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .filtres .groupe {
    gap: 0 calc(5 * var(--_s));
  }
  .filtres .case {
    min-height: 2.25em;
  }
  .filtres > .bouton {
    flex: none;
  }
  .filtres .plus,
  .bascule {
    display: none;
  }
  .outils,
  .tete,
  .fiche .actions,
  .pages,
  .sous-carte,
  .bascule {
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_s)) calc(4 * var(--_s));
  }
  .outils,
  .tete,
  .fiche .actions,
  .pages,
  .sous-carte {
    display: flex;
  }
  .outils {
    gap: calc(2 * var(--_s));
    padding-block: calc(4 * var(--_s));
  }
  .outils .bouton,
  .pages .bouton {
    min-height: 44px;
  }
  .tete,
  .pages {
    justify-content: space-between;
  }
  .tete > [id] {
    font-size: 1.25em;
    overflow-wrap: anywhere;
  }
  .panneau,
  .proches {
    display: grid;
    gap: calc(3 * var(--_s));
    margin-block-end: calc(4 * var(--_s));
    padding-block: calc(4 * var(--_s));
    border-block-start: 1px solid var(--_border);
  }
  .proches ol {
    padding-inline-start: 1.5em;
  }
  .proches li,
  .adresses li {
    padding-block: var(--_s);
  }
  .adresses {
    list-style: none;
  }
  .dit:not(:empty) {
    padding-block-start: calc(3 * var(--_s));
  }
  .etat ul,
  .panneau ul,
  .fiche ul {
    padding-inline-start: 1.25em;
    overflow-wrap: anywhere;
  }
  .sans-position {
    padding-block-end: calc(2 * var(--_s));
  }
  .double {
    display: grid;
    gap: calc(5 * var(--_s)) calc(6 * var(--_s));
    padding-block-end: calc(6 * var(--_s));
  }
  .double > * {
    min-width: 0;
  }
  .toile {
    block-size: 26rem;
  }
  .sous-carte {
    align-items: start;
    justify-content: space-between;
    padding-block-start: calc(2 * var(--_s));
  }
  .legende {
    display: grid;
    gap: var(--_s);
    font-size: 0.875em;
  }
  .legende ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s) calc(4 * var(--_s));
    list-style: none;
  }
  .tableau {
    overflow: auto;
  }
  caption {
    padding-block: 0 calc(2 * var(--_s));
  }
  thead th {
    position: sticky;
    top: 0;
    z-index: 1;
    background: var(--_surface);
    box-shadow: inset 0 -2px var(--_text);
    border: 0;
    vertical-align: bottom;
  }
  td,
  th {
    padding-inline: calc(2 * var(--_s));
  }
  tbody tr {
    position: relative;
  }
  tbody tr:hover {
    background: var(--_surface-2);
  }
  tr[aria-current] {
    background: var(--_surface-2);
    box-shadow: inset 4px 0 var(--_lien);
  }
  tr[aria-current] .choix {
    font-weight: 650;
  }
  .choix {
    min-height: 0;
    overflow-wrap: anywhere;
    color: var(--_text);
    text-decoration-color: var(--_control);
  }
  /* The whole row opens the point: a target no finger misses. */
  .choix::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .choix:hover {
    color: var(--_lien);
  }
  .type > span {
    display: flex;
    gap: calc(1.5 * var(--_s));
  }
  .situation {
    overflow-wrap: anywhere;
  }
  .situation .doux {
    display: block;
  }
  .tri {
    min-height: 2em;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .tri span::after {
    content: ' ↕';
    /* Drawn, not read: the column says its order. */
    content: ' ↕' / '';
    color: var(--_control);
  }
  [aria-sort='ascending'] .tri span::after {
    content: ' ↑';
    content: ' ↑' / '';
    color: var(--_lien);
  }
  [aria-sort='descending'] .tri span::after {
    content: ' ↓';
    content: ' ↓' / '';
    color: var(--_lien);
  }
  .e-indisponible {
    color: var(--_negative);
    font-weight: 600;
  }
  .e-nonConforme,
  .e-insuffisant {
    color: var(--_warning);
    font-weight: 600;
  }
  .pages {
    flex-wrap: nowrap;
    padding-block-start: calc(3 * var(--_s));
    text-align: center;
  }
  [aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }
  .fiche {
    display: grid;
    align-content: start;
    gap: calc(2 * var(--_s));
    overflow-wrap: anywhere;
  }
  .fiche .tete {
    padding-block-start: calc(3 * var(--_s));
    border-block-start: 1px solid var(--_border);
  }
  .etat-pei {
    font-size: 1.125em;
  }
  .attributs {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 9.5rem), 1fr));
    gap: calc(3 * var(--_s)) calc(5 * var(--_s));
    padding-block: calc(2 * var(--_s));
  }
  .attributs .nombre {
    white-space: normal;
  }
  .attributs .lien {
    min-height: 1.5em;
  }
  dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .fiche .actions {
    padding-block-start: calc(2 * var(--_s));
    font-size: 1em;
  }
  @container (min-width: 50rem) {
    .double {
      grid-template: 'liste zone' auto 'liste fiche' 1fr / minmax(0, 6fr) minmax(0, 5fr);
    }
    .liste {
      grid-area: liste;
      align-self: start;
      position: sticky;
      top: var(--ternum-sticky-top, 0);
    }
    .zone {
      grid-area: zone;
    }
    .fiche {
      grid-area: fiche;
      min-block-size: 12rem;
    }
    .tableau {
      max-block-size: clamp(20rem, 100vh - 10rem, 46rem);
    }
  }
  @media (pointer: coarse) {
    .filtres .case,
    summary {
      min-height: 44px;
    }
    .choix {
      min-height: 0;
    }
  }
  @media (forced-colors: active) {
    tr[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media print {
    .tableau {
      max-block-size: none;
      overflow: visible;
    }
    .tri span::after {
      content: none;
    }
    .choix {
      text-decoration: none;
    }
    tr {
      break-inside: avoid;
    }
    .vue-liste .zone,
    .vue-carte .liste {
      display: block;
    }
  }
`;

export const styles = [large, symboles, etroit];
