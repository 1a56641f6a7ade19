import { css } from 'lit';

/**
 * The public theme is the `--ternum-*` properties that a page sets; `--_*` are what our own rules read.
 * `light-dark()` follows the `color-scheme` that the element inherits: a page that has no dark theme keeps
 * a light widget whatever the visitor's system says.
 */
export const tokens = css`
  :host {
    --_primary: var(--ternum-color-primary, light-dark(#1f4e79, #8fc1f0));
    --_on-primary: var(--ternum-on-primary, light-dark(#fff, #10161d));
    --_lien: var(--ternum-link, var(--_primary));
    --_text: var(--ternum-color-text, light-dark(#1b2430, #e8ecf1));
    --_muted: var(--ternum-color-text-muted, light-dark(#566273, #a7b2c0));
    --_surface: var(--ternum-color-surface, light-dark(#fff, #14181e));
    --_surface-2: var(--ternum-color-surface-2, light-dark(#f4f6f9, #1d232b));
    --_border: var(--ternum-color-border, light-dark(#d5dce5, #38424e));
    --_control: light-dark(#7a8797, #76838f);
    --_focus: var(--ternum-color-focus, light-dark(#0b5fff, #ffd54d));
    --_warning: var(--ternum-color-warning, light-dark(#8a5200, #f0b357));
    --_negative: var(--ternum-color-negative, light-dark(#b3261e, #ff9d94));
    --_unknown: var(--ternum-color-unknown, light-dark(#6b7280, #9aa5b1));
    --_c1: var(--ternum-chart-1, light-dark(#0072b2, #56b4e9));
    --_c2: var(--ternum-chart-2, light-dark(#d55e00, #f0883e));
    --_c3: var(--ternum-chart-3, light-dark(#00795a, #2fbf97));
    --_c4: var(--ternum-chart-4, light-dark(#b0578f, #dd8fc0));
    --_r: var(--ternum-radius, 6px);
    --_s: var(--ternum-space, 4px);
    display: block;
    font-family: var(--ternum-font, inherit);
    line-height: 1.5;
    color: var(--_text);
    text-align: start;
    container-type: inline-size;
  }
  :host([theme='clair']) {
    color-scheme: light;
  }
  :host([theme='sombre']) {
    color-scheme: dark;
  }
  :host([hidden]) {
    display: none;
  }
`;

/** Reset, type scale, buttons, tables, focus: what every part looks like. */
export const commun = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  /* A display of its own would win over the attribute. */
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    font: inherit;
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
  }
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  .doux {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .nombre {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .seul-lecteur {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  a {
    color: var(--_lien);
    text-underline-offset: 0.15em;
  }
  button,
  select,
  input {
    font: inherit;
    color: inherit;
  }
  .bouton,
  .lien {
    min-height: 2.25em;
    padding: 0 calc(3 * var(--_s));
    border: 1px solid var(--_control);
    border-radius: var(--_r);
    background: var(--_surface);
    cursor: pointer;
  }
  .bouton:hover {
    border-color: var(--_lien);
    color: var(--_lien);
  }
  .bouton[aria-pressed='true'] {
    background: var(--_primary);
    border-color: var(--_primary);
    color: var(--_on-primary);
  }
  .lien {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_lien);
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.15em;
  }
  .lien:hover {
    text-decoration-thickness: 2px;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_surface);
    border-radius: 2px;
  }
  /* Headings take the focus from a script, to be read first; they are no control. */
  [tabindex='-1']:focus-visible {
    outline: 0;
    box-shadow: none;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
    font-size: 0.9375em;
  }
  caption {
    text-align: start;
    color: var(--_muted);
    padding-block: var(--_s);
  }
  th,
  td {
    padding: calc(2 * var(--_s)) calc(3 * var(--_s)) calc(2 * var(--_s)) 0;
    border-bottom: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  thead th {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
  }
  .droite {
    text-align: end;
  }
  .etat {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_s)) calc(4 * var(--_s));
    padding-block: calc(3 * var(--_s));
  }
  .etat[role] {
    padding-inline-start: calc(4 * var(--_s));
    border-inline-start: 3px solid var(--_warning);
  }
  .etat[role='alert'] {
    border-color: var(--_negative);
  }
  .etat progress {
    accent-color: var(--_primary);
  }
  .attend {
    animation: paraitre 1ms 300ms both;
  }
  @keyframes paraitre {
    from {
      visibility: hidden;
    }
  }
  .defile {
    overflow-x: auto;
  }
  @media (pointer: coarse) {
    .bouton,
    .lien,
    select,
    input {
      min-height: 44px;
    }
  }
  @media (forced-colors: active) {
    .bouton[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    .pas-imprime,
    details:not([open]) {
      display: none !important;
    }
  }
`;
