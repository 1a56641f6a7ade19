/** All that is due, late first, with how it was computed. */
import { html } from 'lit';
import type { Echeance } from '@ternum/rgpd/echeances';
import type { FaireEcran } from '../../contexte.ts';
import { ou } from '../controle/controle.model.ts';

/** Deadlines drawn at once of each kind: more come on demand. */
const PAGE = 50;
const ETATS = { passee: 'En retard', proche: 'Bientôt', 'a-venir': 'À venir' } as const;

export const ecran: FaireEcran = (hote) => {
  let module: typeof import('../../dues.ts') | undefined;
  const montrees: Record<Echeance['etat'], number> = {
    passee: PAGE,
    proche: PAGE,
    'a-venir': PAGE,
  };
  /** The button may go away: the first of the new ones takes the focus. */
  const suite = (etat: Echeance['etat']): void => {
    const premiere = montrees[etat];
    montrees[etat] += PAGE;
    hote.requestUpdate();
    void hote.updateComplete.then(() =>
      hote.renderRoot.querySelectorAll<HTMLElement>(`#due-${etat} > li summary`)[premiere]?.focus(),
    );
  };
  void hote.apporter(import('../../dues.ts')).then((venu) => {
    module = venu;
    hote.requestUpdate();
  });
  return {
    titre: 'Les échéances',
    dessiner: () => {
      if (!module) return html`<p class="etat attend" role="status">Calcul des échéances…</p>`;
      const { dues, toIcs, direJour } = module;
      const toutes = dues(hote.registre);
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
          const restent = celles.length - montrees[etat];
          return celles.length
            ? html`${hote.titre(`${ETATS[etat]} (${celles.length})`, 2)}
                <ul class="suivis" role="list" id="due-${etat}">
                  ${celles.slice(0, montrees[etat]).map(
                    ({ le, texte, calcul, cle }) =>
                      html`<li>
                        <p>
                          <strong>${direJour(le.slice(0, 10))}</strong> :
                          <button class="lien" @click=${() => hote.aller(ou({ cle }))}>
                            ${texte}
                          </button>
                        </p>
                        <details>
                          <summary>
                            Comment c’est calculé<span class="seul-lecteur"> : ${texte}</span>
                          </summary>
                          <p>${calcul}</p>
                        </details>
                      </li>`,
                  )}
                </ul>
                ${
                  restent > 0
                    ? html`<button class="bouton" @click=${() => suite(etat)}>
                        Afficher la suite<span class="seul-lecteur"> : ${ETATS[etat]}</span>
                        (${restent})
                      </button>`
                    : ''
                }`
            : '';
        })}
      `;
    },
  };
};
