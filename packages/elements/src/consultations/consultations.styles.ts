import { css } from 'lit';

export const styles = css`
  #titre {
    font-size: clamp(1.375em, 1.1em + 1.6cqi, 1.75em);
    letter-spacing: -0.01em;
  }
  .annonce,
  .precaution {
    max-width: 42em;
    padding-block-start: calc(2 * var(--_s));
  }
  .annonce:empty {
    padding: 0;
  }
  .precaution {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .appels {
    list-style: none;
  }
  .appel {
    display: grid;
    gap: calc(2 * var(--_s)) calc(8 * var(--_s));
    padding-block: calc(7 * var(--_s));
    border-top: 1px solid var(--_border);
    overflow-wrap: anywhere;
    break-inside: avoid;
  }
  .filtres + .appels,
  .actifs + .appels {
    padding-block-start: calc(3 * var(--_s));
  }
  .filtres + .appels > :first-child {
    border-top: 0;
  }
  .appel > [id] {
    max-width: 34em;
    font-size: 1.25em;
  }
  .limite time {
    font-weight: 600;
  }
  .limite strong {
    display: block;
    width: fit-content;
    margin-block-end: var(--_s);
    padding: 0 calc(2 * var(--_s));
    border: 1px solid currentColor;
    border-radius: var(--_r);
    color: var(--_warning);
    font-size: 0.875em;
    font-weight: 650;
  }
  .limite .doux,
  .limite .reste {
    display: block;
  }
  .ensemble {
    white-space: nowrap;
  }
  .corps {
    display: grid;
    gap: calc(3 * var(--_s));
    min-width: 0;
    max-width: 46em;
  }
  .appel dl {
    display: grid;
    gap: var(--_s) 0;
  }
  .appel dl > div {
    display: grid;
    grid-template-columns: 8em minmax(0, 1fr);
    gap: 0 calc(4 * var(--_s));
  }
  .appel dt,
  .intitule {
    color: var(--_muted);
  }
  .fournir ul,
  .lots ul,
  .etat ul {
    padding-inline-start: 1.25em;
  }
  .fournir li::marker {
    color: var(--_muted);
  }
  summary {
    width: fit-content;
  }
  .actions,
  .outils {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_s)) calc(5 * var(--_s));
  }
  .actions a,
  .outils a,
  .bouton.principal {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.35em;
    min-height: 44px;
  }
  .principal {
    padding-block: calc(1.5 * var(--_s));
    background: var(--_primary);
    border-color: var(--_primary);
    color: var(--_on-primary);
    text-decoration: none;
  }
  .principal:hover {
    border-color: var(--_primary);
    color: var(--_on-primary);
    text-decoration: underline;
  }
  .ailleurs {
    font-size: 0.875em;
  }
  .actions .lien,
  .outils .lien {
    min-height: 44px;
  }
  .outils {
    padding-block: calc(4 * var(--_s));
    border-top: 1px solid var(--_border);
  }
  .vide + .bouton {
    margin-block-end: calc(6 * var(--_s));
  }
  @container (min-width: 48rem) {
    .appel {
      grid-template: 'limite titre' auto 'limite corps' 1fr / 15.5rem minmax(0, 1fr);
    }
    .appel > [id] {
      grid-area: titre;
    }
    .limite {
      grid-area: limite;
      padding-block-start: 0.2em;
    }
    .corps {
      grid-area: corps;
    }
  }
  @container (max-width: 30rem) {
    .appel dl > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (pointer: coarse) {
    summary {
      min-height: 44px;
      align-content: center;
    }
  }
  @media (forced-colors: active) {
    .principal {
      border-color: LinkText;
      color: LinkText;
    }
  }
  @media print {
    .principal {
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
    }
    .actions a::after {
      content: ' ' attr(href);
    }
  }
`;
