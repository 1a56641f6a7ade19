import { css } from 'lit';

export const styles = css`
  .graphe {
    display: flex;
    cursor: pointer;
  }
  .graphe svg {
    flex: 1;
    min-width: 0;
    height: 270px;
    overflow: visible;
  }
  .graphe .axe {
    flex: 0 0 3.5rem;
  }
  .trame {
    stroke: var(--_border);
    stroke-width: 1;
  }
  .base {
    stroke: var(--_muted);
  }
  text {
    fill: var(--_muted);
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
  }
  .mois {
    text-anchor: middle;
  }
  .valeur {
    fill: var(--_text);
    font-weight: 600;
    text-anchor: middle;
  }
  .avant {
    fill: var(--_surface-2);
    stroke: var(--_unknown);
    stroke-width: 1;
    stroke-dasharray: 3 2;
  }
  .survol {
    fill: transparent;
  }
  .vue .survol {
    fill: color-mix(in srgb, var(--_c1) 10%, transparent);
  }
  .lecture {
    min-height: 1.6em;
    padding-block-start: var(--_s);
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums;
  }
  .cles {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(5 * var(--_s));
    padding-block-end: calc(2 * var(--_s));
    font-size: 0.875em;
    color: var(--_muted);
  }
  .cles svg {
    width: 14px;
    height: 14px;
    vertical-align: -2px;
    margin-inline-end: 6px;
  }
  @container (max-width: 34em) {
    .discret {
      display: none;
    }
    .valeur {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .avant {
      fill: Canvas;
      stroke: CanvasText;
    }
    .vue .survol {
      fill: Highlight;
    }
  }
`;
