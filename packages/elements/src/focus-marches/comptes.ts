/** Where every record of the file went: always in sight, with the lists on demand. */
import { html, type TemplateResult } from 'lit';
import type { Chiffres } from '@ternum/marches';
import type { Jeu } from '../shared/jeu.ts';
import { ATTENTE, PlusTard } from '../shared/plus-tard.ts';
import type { FocusMarches } from './focus-marches.ts';
import { horsTotaux, termes } from './focus-marches.model.ts';
import { compter } from '../shared/mots.ts';

const LISTES = new PlusTard(() => import('./mis-de-cote.ts'));

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
  return html`<section class="comptes" aria-labelledby="comptes">
    ${hote.titre('Ce qui a été mis de côté, et pourquoi', 1, 'comptes')}
    ${horsTotaux(synthese).map((phrase) => html`<p>${phrase}</p>`)}
    <p class="egalite nombre-texte">
      <strong>${compter(c.enregistrements, 'enregistrement')}</strong> dans les données =
      ${termes(c).join(' + ')}.
    </p>
    <details @toggle=${() => LISTES.venir(hote)}>
      <summary>${phraseOuvrir(synthese)}</summary>
      ${LISTES.module?.misDeCote(hote, jeu) ?? ATTENTE}
    </details>
  </section>`;
}
