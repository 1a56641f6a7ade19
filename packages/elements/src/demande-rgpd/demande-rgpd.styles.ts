import { css } from 'lit';

export const styles = css`
  section {
    max-width: 44rem;
    overflow-wrap: anywhere;
  }
  #titre {
    font-size: clamp(1.25em, 1.1em + 1.5cqi, 1.625em);
  }
  section > * + * {
    margin-block-start: calc(4 * var(--_s));
  }
  form > * + * {
    margin-block-start: calc(4 * var(--_s));
  }
  :is(h1, h2, h3, h4, h5, h6):not(#titre) {
    margin-block-start: calc(8 * var(--_s));
    font-size: 1.125em;
  }
  form > .champ {
    margin-block-start: calc(4 * var(--_s));
  }
  .surtitre {
    color: var(--_muted);
  }
  .surtitre + * {
    margin-block-start: 0;
  }
  .suite {
    padding-inline-start: calc(4 * var(--_s));
    border-inline-start: 3px solid var(--_border);
  }
  .plus {
    margin-block-start: 0;
  }
  .plus summary {
    min-height: 44px;
    padding-block: calc(2.5 * var(--_s));
    color: var(--_lien);
    cursor: pointer;
  }
  .reponses > div {
    display: grid;
    grid-template-columns: minmax(8rem, 1fr) 2fr 5rem;
    gap: var(--_s) calc(4 * var(--_s));
    align-items: baseline;
    padding-block: calc(3 * var(--_s));
    border-block-end: 1px solid var(--_border);
  }
  dt {
    font-weight: 650;
  }
  .mots {
    white-space: pre-line;
  }
  .reponses .lien {
    min-height: 44px;
    margin-block: calc(-2.5 * var(--_s));
  }
  a.bouton {
    display: inline-flex;
    align-items: center;
    text-decoration: none;
  }
  [aria-disabled='true'] {
    opacity: 0.7;
    cursor: progress;
  }
  .panneau {
    padding: calc(5 * var(--_s));
    border: 3px solid var(--_primary);
    border-radius: var(--_r);
    text-align: center;
  }
  .numero {
    font-size: 1.5em;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  ol {
    display: grid;
    gap: calc(2 * var(--_s));
    padding-inline-start: 1.4em;
  }
  @container (max-width: 34rem) {
    .reponses > div {
      grid-template-columns: 1fr;
    }
    .reponses .lien {
      margin-block: 0;
      justify-self: start;
    }
  }
`;
