import { css } from 'lit';

export const filtresStyles = css`
  .filtres,
  .suite {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(3 * var(--_s)) calc(4 * var(--_s));
  }
  .filtres {
    padding-block: calc(4 * var(--_s));
    border-block: 1px solid var(--_border);
  }
  .suite {
    width: 100%;
    align-items: start;
  }
  .champ {
    display: grid;
    gap: var(--_s);
    min-width: 0;
    max-width: 100%;
  }
  .champ > span:first-child {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .large {
    flex: 1 1 14rem;
  }
  .suite .champ {
    flex: 1 1 13rem;
    max-width: 22rem;
  }
  input:not([type='checkbox']),
  select {
    width: 100%;
    min-width: 0;
    min-height: 44px;
    padding: 0 calc(2.5 * var(--_s));
    border: 1px solid var(--_control);
    border-radius: var(--_r);
    background: var(--_surface);
  }
  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  [aria-invalid='true'] {
    border-color: var(--_negative);
  }
  .aide {
    color: var(--_negative);
    font-size: 0.875em;
  }
  .filtres .bouton {
    min-height: 44px;
  }
  .groupe {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s);
  }
  .case {
    display: flex;
    gap: calc(2 * var(--_s));
    align-items: center;
    min-height: 1.75em;
  }
  .case input {
    width: 1.1em;
    height: 1.1em;
    min-height: 0;
    accent-color: var(--_primary);
  }
  .plus::after {
    content: ' ▾';
  }
  .plus[aria-expanded='true']::after {
    content: ' ▴';
  }
  .actifs,
  .actifs ul {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_s));
    list-style: none;
  }
  .actifs {
    padding-block-start: calc(3 * var(--_s));
    gap: calc(2 * var(--_s)) calc(4 * var(--_s));
  }
  .puce {
    min-height: 2em;
    padding: 0 calc(3 * var(--_s));
    border: 1px solid var(--_border);
    border-radius: 1em;
    background: var(--_surface-2);
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .puce:hover {
    border-color: var(--_control);
  }
  .puce span {
    color: var(--_muted);
  }
  @media (pointer: coarse) {
    .filtres .bouton,
    .puce {
      min-height: 44px;
    }
  }
  @container (max-width: 30rem) {
    .filtres > .champ,
    .suite .champ {
      flex: 1 1 100%;
      max-width: none;
    }
    .groupe .bouton {
      flex: 1;
      padding-inline: calc(2 * var(--_s));
    }
  }
`;
