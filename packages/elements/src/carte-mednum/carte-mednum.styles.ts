import { css } from 'lit';

export const styles = css`
  section,
  .court {
    overflow-wrap: anywhere;
  }
  .bilan {
    font-size: 1.125rem;
  }
  .doux {
    color: var(--_muted);
  }
  .lieux {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .lieu {
    counter-increment: rang;
    padding: calc(var(--_s) * 4) 0;
    border-top: 1px solid var(--_border);
  }
  .lieu[data-choisi] {
    box-shadow: inset 4px 0 0 var(--_primary);
    padding-inline-start: calc(var(--_s) * 4);
  }
  .lieu p {
    margin: var(--_s) 0;
  }
  .entete {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 calc(var(--_s) * 4);
  }
  .entete :is(h1, h2, h3, h4, h5, h6) {
    margin: 0;
    font-size: 1.125rem;
  }
  /* The number that the map writes. */
  .entete [id]::before {
    content: counter(rang) '. ';
  }
  .statut {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_s) * 3);
  }
  .statut[data-etat='ouvert'] strong::before {
    content: '●\\00a0';
    color: var(--ternum-color-positive, light-dark(#0a6b3d, #6fcf97));
  }
  .statut[data-etat='ferme'] strong::before {
    content: '○\\00a0';
  }
  .joindre,
  .gestes {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_s) * 2) calc(var(--_s) * 5);
    align-items: center;
  }
  .joindre > *,
  .gestes > .lien {
    min-height: 44px;
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.4em;
    overflow-wrap: normal;
  }
  .ailleurs {
    overflow-wrap: anywhere;
  }
  .semaine {
    width: auto;
    margin: calc(var(--_s) * 3) 0;
  }
  .semaine [data-aujourdhui] {
    font-weight: 700;
  }
  .details dd ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .details dl > div {
    margin: calc(var(--_s) * 2) 0;
  }
  .toile {
    height: min(60vh, 26rem);
    margin-top: calc(var(--_s) * 6);
  }
  .court ul {
    margin: calc(var(--_s) * 2) 0 0;
    padding: 0;
    list-style: none;
  }
  .court li + li {
    margin-top: calc(var(--_s) * 3);
  }
  .attend {
    animation: attendre 0s 300ms both;
  }
  @keyframes attendre {
    from {
      visibility: hidden;
    }
  }
  @media print {
    .pas-imprime {
      display: none;
    }
    .lieu {
      break-inside: avoid;
    }
    .details dd > a::after {
      content: ' ' attr(href);
    }
    .lieu summary,
    .joindre [rel],
    [data-imprime] .entete [id]::before,
    [data-imprime] :is(footer, .bilan, .lieu:not([data-imprime])) {
      display: none;
    }
  }
`;
