import { css } from 'lit';

export const styles = css`
  #titre {
    font-size: 1.375em;
  }
  .phrase {
    padding-block: var(--_s) calc(3 * var(--_s));
    max-width: 42em;
  }
  .mois {
    display: grid;
    grid-template-columns: 9em 1fr;
    gap: 0 calc(4 * var(--_s));
    padding-block: calc(2 * var(--_s));
    border-top: 1px solid var(--_border);
  }
  .mois > :first-child {
    font-size: 1em;
    padding-block: calc(1 * var(--_s));
  }
  ul {
    list-style: none;
  }
  li {
    padding-block: var(--_s);
    overflow-wrap: anywhere;
  }
  li .lien {
    min-height: 0;
    color: var(--_text);
    text-decoration-color: var(--_control);
  }
  @media (pointer: coarse) {
    li .lien {
      min-height: 44px;
    }
  }
  li .lien:hover {
    color: var(--_lien);
  }
  li span {
    display: block;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_s)) calc(4 * var(--_s));
    padding-block: calc(2 * var(--_s));
  }
  summary {
    cursor: pointer;
    color: var(--_muted);
    font-size: 0.875em;
  }
  @container (max-width: 36rem) {
    .mois {
      grid-template-columns: 1fr;
    }
  }
`;
