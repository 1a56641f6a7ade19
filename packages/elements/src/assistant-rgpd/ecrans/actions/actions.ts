/** The action plan: what is to be done, by whom, for when. */
import { html, type TemplateResult } from 'lit';
import { formatDate, parseDateISO } from '@ternum/core';
import { horloge, type Action } from '@ternum/rgpd';
import type { Contexte, FaireEcran } from '../../contexte.ts';
import { aujourdhui, direEcart, FUSEAU } from '../../temps.model.ts';
import { jour } from '../element/dates.ts';
import { enTableau, nouvelle, ranger } from './actions.model.ts';

export const ecran: FaireEcran = (hote) => {
  let ouverte: string | undefined;
  const ouvrir = async (id: string | undefined, viser: string): Promise<void> => {
    ouverte = id;
    hote.requestUpdate();
    await hote.updateComplete;
    hote.renderRoot.querySelector<HTMLElement>(viser)?.focus();
  };
  const ajouter = (): void => {
    const valeur = nouvelle(horloge.id(), horloge.maintenant());
    hote.appliquer({ type: 'poser', dans: 'actions', valeur });
    void ouvrir(valeur.id, '#action-texte');
  };
  return {
    titre: 'Ce qui est à faire',
    dessiner: () => {
      const { restent, faites } = ranger(hote.registre.actions);
      return html`
        <p class="aide">
          Le plan d’action de la commune : il montre que vous avancez. Les réponses « je ne sais pas
          » aux questions et la page « Si la CNIL venait » l’alimentent.
        </p>
        <div class="actions">
          <button class="bouton principal" id="ajouter" @click=${ajouter}>
            Ajouter une chose à faire
          </button>
          ${
            hote.registre.actions.length
              ? html`<button
                    class="bouton"
                    @click=${() => hote.telecharger('plan-action-rgpd.csv', enTableau(hote.registre.actions), 'text/csv;charset=utf-8')}
                  >
                    Télécharger en tableau (.csv)
                  </button>
                  ${
                    restent.some(({ pourLe }) => pourLe && parseDateISO(pourLe))
                      ? html`<button class="bouton" @click=${() => void calendrier(hote)}>
                          Télécharger les dates (.ics, pour votre agenda)
                        </button>`
                      : ''
                  }`
              : ''
          }
        </div>
        ${restent.length ? '' : html`<p>Rien à faire pour l’instant.</p>`}
        <ul class="suivis" role="list">
          ${restent.map((a) => (a.id === ouverte ? modifier(hote, a, ouvrir) : une(hote, a, ouvrir)))}
        </ul>
        ${
          faites.length
            ? html`<details>
                <summary>Déjà fait (${faites.length})</summary>
                <ul class="suivis" role="list">
                  ${faites.map((a) => une(hote, a, ouvrir))}
                </ul>
              </details>`
            : ''
        }
      `;
    },
  };
};

/** The dates of the plan alone: those of requests and sheets leave from their own screen. */
async function calendrier(hote: Contexte): Promise<void> {
  const venu = await hote.apporter(import('@ternum/rgpd/echeances'));
  if (!venu) return;
  const dates = venu
    .echeances(hote.registre, new Date().toISOString(), { fuseau: FUSEAU })
    .filter(({ type }) => type === 'action');
  const nom = `À faire, ${hote.registre.organisme.nom}`;
  hote.telecharger('plan-action-rgpd.ics', venu.toIcs(dates, nom), 'text/calendar;charset=utf-8');
}

type Ouvrir = (id: string | undefined, viser: string) => Promise<void>;

const poser = (hote: Contexte, a: Action, partie: Partial<Action>, champ?: string): void =>
  hote.appliquer(
    { type: 'poser', dans: 'actions', valeur: { ...a, ...partie } },
    champ && `actions/${a.id}/${champ}`,
  );

function une(hote: Contexte, a: Action, ouvrir: Ouvrir): TemplateResult {
  const nom = a.texte || 'Sans titre';
  const date = a.pourLe && parseDateISO(a.pourLe) ? a.pourLe : undefined;
  const basculer = (): void => {
    poser(hote, a, { faiteLe: a.faiteLe ? undefined : aujourdhui() });
    hote.annoncer(a.faiteLe ? `« ${nom} » est à refaire.` : `« ${nom} » est faite.`);
    hote.renderRoot.querySelector<HTMLElement>('#ecran')?.focus();
  };
  return html`<li>
    <p><strong>${nom}</strong></p>
    <p class="doux">
      ${a.responsable ? `${a.responsable}. ` : ''}${
        a.faiteLe
          ? `Fait le ${formatDate(a.faiteLe)}.`
          : date
            ? `Pour le ${formatDate(date)}, ${direEcart(date, aujourdhui())}.`
            : 'Sans date.'
      }
      ${a.note ?? ''}
    </p>
    <div class="actions">
      <button class="lien" @click=${basculer}>
        ${a.faiteLe ? 'À refaire' : 'C’est fait'}<span class="seul-lecteur"> : ${nom}</span>
      </button>
      ${
        a.faiteLe
          ? ''
          : html`<button
              class="lien"
              id="action-${a.id}"
              @click=${() => void ouvrir(a.id, '#action-texte')}
            >
              Modifier<span class="seul-lecteur"> : ${nom}</span>
            </button>`
      }
      <button
        class="lien"
        @click=${() => {
          hote.appliquer({ type: 'retirer', dans: 'actions', id: a.id });
          hote.annoncer(`« ${nom} » est supprimée. « Annuler » la remet.`);
          hote.renderRoot.querySelector<HTMLElement>('#ecran')?.focus();
        }}
      >
        Supprimer<span class="seul-lecteur"> : ${nom}</span>
      </button>
    </div>
  </li>`;
}

function modifier(hote: Contexte, a: Action, ouvrir: Ouvrir): TemplateResult {
  const f = hote.formulaire;
  return html`<li class="item">
    ${f.texte({
      id: 'action-texte',
      label: 'Que faut-il faire ?',
      valeur: a.texte,
      change: (texte) => poser(hote, a, { texte }, 'texte'),
    })}
    ${f.texte({
      id: 'action-qui',
      label: 'Qui s’en charge ?',
      facultatif: true,
      valeur: a.responsable,
      change: (responsable) => poser(hote, a, { responsable }, 'qui'),
    })}
    ${jour(hote, { id: 'action-date', label: 'Pour le', facultatif: true }, a.pourLe, (pourLe) =>
      poser(hote, a, { pourLe }, 'date'),
    )}
    ${f.texte({
      id: 'action-note',
      label: 'Note',
      facultatif: true,
      lignes: 3,
      valeur: a.note,
      change: (note) => poser(hote, a, { note }, 'note'),
    })}
    <button class="bouton" @click=${() => void ouvrir(undefined, `#action-${a.id}`)}>Fermer</button>
  </li>`;
}
