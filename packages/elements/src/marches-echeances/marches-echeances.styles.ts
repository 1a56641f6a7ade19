import { css } from 'lit';

export const styles = css`
  .phrase {
    padding-block-end: calc(4 * var(--_s));
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
    padding-block: var(--_s);
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
    padding-block-start: calc(3 * var(--_s));
  }
  .outils {
    padding-block-start: 0;
  }
  @container (max-width: 36rem) {
    .mois {
      grid-template-columns: 1fr;
    }
  }
`;
