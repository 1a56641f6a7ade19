import { css } from 'lit';

export const styles = css`
  dl {
    display: grid;
    grid-template-columns: 1fr 1fr 1fr;
    column-gap: calc(8 * var(--_s));
    margin-block-end: calc(-4 * var(--_s));
  }
  /* Name, value and note of a row stand on the same lines, however long the names. */
  dl > div {
    display: grid;
    grid-row: span 3;
    grid-template-rows: subgrid;
    margin-block-end: calc(7 * var(--_s));
    border-top: 2px solid var(--_text);
    padding-block-start: calc(2 * var(--_s));
  }
  dl > div > * {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  dt {
    font-size: 0.9375em;
  }
  .valeur {
    font-size: 2.25em;
    font-weight: 650;
    letter-spacing: -0.02em;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }
  .inconnu {
    font-size: 1.375em;
    font-weight: 400;
    line-height: 1.96;
    letter-spacing: 0;
    color: var(--_muted);
  }
  @container (max-width: 44em) {
    dl {
      grid-template-columns: 1fr 1fr;
      column-gap: calc(4 * var(--_s));
    }
    dl > div {
      margin-block-end: calc(5 * var(--_s));
    }
    .valeur {
      font-size: 1.75em;
    }
    .inconnu {
      font-size: 1.125em;
    }
  }
  /* In em of the text: large text on a small screen takes one column. */
  @container (max-width: 18em) {
    dl {
      grid-template-columns: 1fr;
    }
  }
`;
