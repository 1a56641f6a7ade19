import { css } from 'lit';

/** Fields, errors, buttons of a page of a form. */
export const formulaireStyles = css`
  .champ {
    margin: 0 0 calc(6 * var(--_s));
    padding: 0;
    border: 0;
    min-width: 0;
  }
  .champ > label,
  .champ > legend {
    display: block;
    padding: 0;
    font-weight: 650;
  }
  .aide:has(+ .champ) {
    margin-block-end: calc(5 * var(--_s));
  }
  .aide {
    color: var(--_muted);
    max-width: 65ch;
  }
  .champ input:not([type='radio'], [type='checkbox']),
  .champ textarea,
  .champ select {
    display: block;
    width: 100%;
    max-width: 40rem;
    min-height: 44px;
    margin-block-start: var(--_s);
    padding: calc(2 * var(--_s)) calc(3 * var(--_s));
    border: 1px solid var(--_control);
    border-radius: var(--_r);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  .champ input.court {
    max-width: 14rem;
  }
  .options {
    display: grid;
    gap: calc(2 * var(--_s));
    margin-block-start: calc(2 * var(--_s));
  }
  .options.en-ligne {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_s)) calc(6 * var(--_s));
  }
  .option {
    display: grid;
    grid-template-columns: 24px 1fr;
    column-gap: calc(3 * var(--_s));
    align-items: center;
    min-height: 44px;
  }
  .option input {
    width: 24px;
    height: 24px;
    min-height: 0;
    margin: 0;
    accent-color: var(--_primary);
  }
  .option label {
    padding-block: calc(2 * var(--_s));
  }
  .option .aide {
    grid-column: 2;
    margin-block-start: calc(-2 * var(--_s));
  }
  .faute,
  .erreurs-titre {
    color: var(--_negative);
    font-weight: 650;
  }
  [data-faux] {
    padding-inline-start: calc(4 * var(--_s));
    border-inline-start: 4px solid var(--_negative);
  }
  .erreurs {
    margin-block-end: calc(6 * var(--_s));
    padding: calc(4 * var(--_s));
    border: 3px solid var(--_negative);
    border-radius: var(--_r);
  }
  .erreurs ul {
    padding-inline-start: 1.2em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(3 * var(--_s)) calc(4 * var(--_s));
    margin-block-start: calc(6 * var(--_s));
  }
  .bouton {
    min-height: 44px;
  }
  .bouton.principal {
    border-color: var(--_primary);
    background: var(--_primary);
    color: var(--_on-primary);
    font-weight: 650;
  }
  .bouton.principal:hover {
    color: var(--_on-primary);
    text-decoration: underline;
  }
  @media (forced-colors: active) {
    .bouton.principal {
      border: 2px solid ButtonText;
    }
  }
`;
