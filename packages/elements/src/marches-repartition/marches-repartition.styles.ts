import { css } from 'lit';

export const styles = css`
  label,
  select {
    max-width: 100%;
  }
  select {
    min-height: 44px;
    margin-inline-start: var(--_s);
    padding: 0 calc(2 * var(--_s));
    border: 1px solid var(--_control);
    border-radius: var(--_r);
    background: var(--_surface);
  }
  .autre {
    fill: var(--_unknown);
  }
`;
