import { css } from 'lit';

/** Frame of charts and lists with bars. */
export const figureStyles = css`
  figcaption {
    padding-block-end: calc(5 * var(--_s));
  }
  figcaption > #titre,
  section #titre {
    font-size: 1.375em;
    letter-spacing: -0.005em;
  }
  .phrase {
    max-width: 42em;
    padding-block-start: calc(1.5 * var(--_s));
    color: var(--_muted);
  }
  .phrase strong {
    color: var(--_text);
    font-weight: 600;
  }
  .outils {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(6 * var(--_s));
    padding-block-start: calc(4 * var(--_s));
    font-size: 0.875em;
  }
  .outils details[open] {
    flex-basis: 100%;
  }
  .outils summary {
    min-height: 44px;
    display: list-item;
    align-content: center;
    color: var(--_lien);
    cursor: pointer;
  }
  .outils p {
    max-width: 46em;
  }
  .outils .defile {
    max-height: 26em;
    overflow: auto;
  }
  .outils table {
    font-size: 1em;
  }
  .formats,
  .choix {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_s));
    padding-block-end: calc(3 * var(--_s));
  }
  .regle {
    align-items: center;
    padding-block: calc(4 * var(--_s)) 0;
  }
  .peu {
    list-style: none;
  }
  .peu li {
    padding-block: calc(1.5 * var(--_s));
  }
  .barres {
    list-style: none;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    overflow-wrap: anywhere;
    gap: var(--_s);
  }
  .barres .rangee {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 calc(4 * var(--_s));
    width: 100%;
    padding: calc(1.5 * var(--_s)) 0 calc(2 * var(--_s));
    border: 0;
    background: none;
    text-align: start;
  }
  .barres button {
    min-height: 44px;
    cursor: pointer;
  }
  .barres button:hover .nom {
    color: var(--_lien);
    text-decoration: underline;
  }
  .barres strong {
    font-weight: 600;
  }
  .barres small {
    color: var(--_muted);
    font-size: 0.8125em;
  }
  .barres [aria-pressed='true'] .nom {
    font-weight: 650;
  }
  .barres [aria-pressed='true'] .nom::before {
    content: '✓ ';
  }
  .barre {
    grid-column: 1 / -1;
    width: 100%;
    height: 8px;
    margin-block-start: 4px;
    border-radius: 2px;
    display: block;
  }
  .fond {
    fill: var(--_surface-2);
  }
  .c1 {
    fill: var(--_c1);
  }
  .c2 {
    fill: var(--_c2);
  }
  .c3 {
    fill: var(--_c3);
  }
  @media (forced-colors: active) {
    .fond {
      fill: Canvas;
    }
    .c1,
    .c2,
    .c3 {
      fill: CanvasText;
    }
  }
  @media print {
    figure {
      break-inside: avoid;
    }
  }
`;
