import { css } from 'lit';

export const styles = css`
  .deux {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
    gap: calc(8 * var(--_s)) calc(12 * var(--_s));
  }
  .deux p {
    padding-block-end: calc(2 * var(--_s));
    font-weight: 600;
  }
  .c3 {
    fill: var(--_c3);
  }
  .c4 {
    fill: var(--_c4);
  }
  dl {
    display: grid;
    gap: calc(2 * var(--_s)) calc(12 * var(--_s));
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
    padding-block-start: calc(6 * var(--_s));
  }
  dt {
    font-weight: 600;
  }
`;
