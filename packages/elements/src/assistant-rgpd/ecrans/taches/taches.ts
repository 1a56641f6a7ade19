/** The dashboard: where everything stands, and what to do next. */
import { html, type TemplateResult } from 'lit';
import type { Action } from '@ternum/rgpd';
import type { Contexte, FaireEcran, NomEcran } from '../../contexte.ts';
import { avancement } from '../relecture/relecture.model.ts';

type Etat = 'À faire' | 'En cours' | 'Terminé';

export const ecran: FaireEcran = (hote) => ({
  titre: 'Tableau de bord',
  dessiner: () => {
    const { organisme, reponses, traitements, actions, ecartes } = hote.registre;
    const actives = traitements.filter(({ statut }) => statut !== 'archive');
    const fait = actives.length
      ? Math.round(actives.reduce((n, t) => n + avancement(t, hote.registre), 0) / actives.length)
      : 0;
    const commune: Etat = organisme.representant?.nom && organisme.dpo ? 'Terminé' : 'En cours';
    const restent = actions.filter(({ faiteLe }) => !faiteLe);
    return html`
      <ul class="liste-fiches" role="list">
        ${tache(hote, 'Ma commune', 'commune', commune)}
        ${tache(hote, 'Les questions', 'questions', Object.keys(reponses).length ? 'En cours' : 'À faire')}
        ${tache(hote, 'Les fiches', 'fiches', !actives.length ? 'À faire' : fait === 100 ? 'Terminé' : 'En cours', `${actives.length} fiches, ${fait} % renseigné`)}
        ${tache(hote, 'Les obligations', 'obligations', Object.keys(hote.registre.obligations).length ? 'En cours' : 'À faire')}
        ${tache(hote, 'La sécurité', 'securite', Object.keys(hote.registre.securite).length ? 'En cours' : 'À faire')}
      </ul>
      ${
        restent.length
          ? html`${hote.titre('À faire', 2)}
              <ul class="suivis" role="list">
                ${restent.map((a) => action(hote, a))}
              </ul>`
          : ''
      }
      ${
        ecartes?.length
          ? html`<div class="etat" role="status">
              <p>
                ${ecartes.length} élément${ecartes.length > 1 ? 's' : ''} d’un fichier n’a pas pu
                être lu : gardé de côté.
              </p>
              <button
                class="bouton"
                @click=${() => hote.telecharger('elements-ecartes.json', JSON.stringify(ecartes, null, 2), 'application/json')}
              >
                Les télécharger
              </button>
            </div>`
          : ''
      }
      <p class="doux">
        Le maire répond des fichiers de la commune ; le délégué à la protection des données
        conseille.
      </p>
    `;
  },
});

const tache = (
  hote: Contexte,
  nom: string,
  vers: NomEcran,
  etat: Etat,
  plus = '',
): TemplateResult =>
  html`<li>
    <button class="lien" @click=${() => hote.aller({ ecran: vers })}>${nom}</button>
    <span class="doux">${plus}</span>
    <span class=${etat === 'Terminé' ? '' : 'a-faire'}>${etat}</span>
  </li>`;

function action(hote: Contexte, a: Action): TemplateResult {
  const faire = (): void => {
    const faiteLe = new Date().toLocaleDateString('sv-SE');
    hote.appliquer({ type: 'poser', dans: 'actions', valeur: { ...a, faiteLe } });
    hote.annoncer(`« ${a.texte} » est faite. « Annuler » la remet.`);
    hote.renderRoot.querySelector<HTMLElement>('#ecran')?.focus();
  };
  return html`<li>
    <p>${a.texte}</p>
    ${a.note ? html`<p class="doux">${a.note}</p>` : ''}
    <button class="lien" @click=${faire}>
      C’est fait<span class="seul-lecteur"> : ${a.texte}</span>
    </button>
  </li>`;
}
