/** Where every record of the file went: always in sight, with the lists on demand. */
import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import type { Chiffres } from '@ternum/marches';
import type { Jeu } from '../shared/jeu.ts';
import type { FocusMarches } from './focus-marches.ts';
import { compter, horsTotaux, termes } from './focus-marches.model.ts';

/** The lists, read from a file of their own once somebody opens them. */
const OUVERTS = new WeakMap<Jeu, Promise<TemplateResult>>();

function phraseOuvrir({ comptes: c }: Chiffres): string {
  const morceaux = [
    c.ecartes ? compter(c.ecartes, 'contrat écarté', 'contrats écartés') : 'Aucun contrat écarté',
    ...(c.doublons ? [compter(c.doublons, 'doublon')] : []),
    ...(c.illisibles ? [compter(c.illisibles, 'illisible')] : []),
  ];
  return c.ecartes + c.doublons + c.illisibles
    ? `${morceaux.join(', ')} : lesquels, et pourquoi`
    : 'Aucun contrat écarté : voir les anomalies relevées';
}

export function comptes(hote: FocusMarches, jeu: Jeu, synthese: Chiffres): TemplateResult {
  const { comptes: c } = synthese;
  const ouvrir = (e: Event): void => {
    if (!(e.target as HTMLDetailsElement).open || OUVERTS.has(jeu)) return;
    OUVERTS.set(
      jeu,
      import('./mis-de-cote.ts').then(({ misDeCote }) => misDeCote(hote, jeu)),
    );
    hote.requestUpdate();
  };
  const listes = OUVERTS.get(jeu);
  return html`<section class="comptes" aria-labelledby="comptes">
    ${hote.titre('Ce qui a été mis de côté, et pourquoi', 1, 'comptes')}
    ${horsTotaux(synthese).map((phrase) => html`<p>${phrase}</p>`)}
    <p class="egalite nombre-texte">
      <strong>${compter(c.enregistrements, 'enregistrement')}</strong> dans les données =
      ${termes(c).join(' + ')}.
    </p>
    <details @toggle=${ouvrir}>
      <summary>${phraseOuvrir(synthese)}</summary>
      ${listes ? until(listes, html`<p class="doux">Lecture…</p>`) : nothing}
    </details>
  </section>`;
}
