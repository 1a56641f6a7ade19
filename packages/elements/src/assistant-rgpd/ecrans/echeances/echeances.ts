/** All that is due, late first, with how it was computed. */
import { html } from 'lit';
import type { Echeance } from '@ternum/rgpd/echeances';
import type { FaireEcran } from '../../contexte.ts';

const ETATS = { passee: 'En retard', proche: 'Bientôt', 'a-venir': 'À venir' } as const;

export const ecran: FaireEcran = (hote) => {
  let module: typeof import('@ternum/rgpd/echeances') | undefined;
  void hote.apporter(import('@ternum/rgpd/echeances')).then((venu) => {
    module = venu;
    hote.requestUpdate();
  });
  return {
    titre: 'Les échéances',
    dessiner: () => {
      if (!module) return html`<p class="etat attend" role="status">Calcul des échéances…</p>`;
      const { echeances, toIcs, direJour } = module;
      const toutes = echeances(hote.registre, new Date().toISOString());
      const calendrier = (): void =>
        hote.telecharger(
          'echeances-rgpd.ics',
          toIcs(toutes, hote.registre.organisme.nom),
          'text/calendar;charset=utf-8',
        );
      if (!toutes.length) return html`<p>Rien n’est à faire à date fixe pour l’instant.</p>`;
      return html`
        <button class="bouton" @click=${calendrier}>Télécharger le calendrier (.ics)</button>
        ${(Object.keys(ETATS) as Echeance['etat'][]).map((etat) => {
          const celles = toutes.filter((e) => e.etat === etat);
          return celles.length
            ? html`${hote.titre(ETATS[etat], 2)}
                <ul class="suivis" role="list">
                  ${celles.map(
                    ({ le, texte, calcul }) =>
                      html`<li>
                        <p><strong>${direJour(le.slice(0, 10))}</strong> : ${texte}</p>
                        <details>
                          <summary>Comment c’est calculé</summary>
                          <p>${calcul}</p>
                        </details>
                      </li>`,
                  )}
                </ul>`
            : '';
        })}
      `;
    },
  };
};
