import { css } from 'lit';

export const styles = css`
  .cote {
    display: grid;
    grid-template-columns: 3fr 2fr;
    gap: calc(4 * var(--_s)) calc(8 * var(--_s));
    align-items: start;
  }
  svg {
    display: block;
    width: 100%;
    max-width: 32rem;
    height: auto;
  }
  .zone {
    stroke: var(--_surface);
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  .zone.agit {
    cursor: pointer;
  }
  .zone.vue {
    stroke: var(--_text);
    stroke-width: 2.5;
    paint-order: stroke;
  }
  .zone,
  .legende i {
    --_ton: color-mix(in oklab, var(--_c1) var(--_part), var(--_surface));
    fill: var(--_ton);
    background: var(--_ton);
  }
  .k0.k0 {
    --_ton: var(--_surface-2);
  }
  .k1 {
    --_part: 14%;
  }
  .k2 {
    --_part: 30%;
  }
  .k3 {
    --_part: 52%;
  }
  .k4 {
    --_part: 100%;
  }
  text {
    pointer-events: none;
    text-anchor: middle;
    font-size: 11px;
    fill: var(--_text);
  }
  .sur-fonce {
    fill: var(--_surface);
  }
  .valeur {
    font-weight: 650;
  }
  .legende,
  .liste {
    list-style: none;
  }
  .legende {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s) calc(4 * var(--_s));
    padding-block-start: calc(2 * var(--_s));
    color: var(--_muted);
    font-size: 0.8125em;
  }
  .legende i {
    display: inline-block;
    width: 1em;
    height: 1em;
    margin-inline-end: 0.4em;
    vertical-align: -0.1em;
    border: 1px solid var(--_border);
  }
  .rangee {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto 5em;
    gap: calc(3 * var(--_s));
    align-items: baseline;
    width: calc(100% + 4 * var(--_s));
    padding: calc(1.5 * var(--_s)) calc(2 * var(--_s));
    margin-inline: calc(-2 * var(--_s));
    border: 0;
    background: none;
    text-align: start;
  }
  button.rangee {
    cursor: pointer;
  }
  button.rangee:hover {
    background: var(--_surface-2);
  }
  .rangee[aria-pressed='true'] {
    background: var(--_surface-2);
    box-shadow: inset 3px 0 var(--_primary);
  }
  .rangee strong {
    text-align: end;
  }
  .titre-autres {
    padding-block: calc(3 * var(--_s)) var(--_s);
  }
  @container (max-width: 44rem) {
    .cote {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (pointer: coarse) {
    button.rangee {
      min-height: 44px;
    }
  }
  @media (forced-colors: active) {
    .zone {
      fill: Canvas;
      stroke: CanvasText;
    }
    .zone.vue {
      stroke: Highlight;
    }
    text,
    .sur-fonce {
      fill: CanvasText;
    }
    .k1,
    .k2,
    .k3,
    .k4 {
      stroke-width: 3;
    }
    .rangee[aria-pressed='true'] {
      border-inline-start: 3px solid Highlight;
    }
    .legende {
      display: none;
    }
  }
`;
