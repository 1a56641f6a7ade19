/** Breaches: those that are open with their clock, and those that are over. */
import { html, type TemplateResult } from 'lit';
import { formatDate } from '@ternum/core';
import { horloge, type Violation } from '@ternum/rgpd';
import type { Contexte, FaireEcran } from '../../contexte.ts';
import { enChamps, montre } from '../../temps.model.ts';
import { purge } from '../demandes/purge.ts';
import { direUrgence } from '../violation/violation.model.ts';
import { nomDe, nouvelle, ranger } from './violations.model.ts';

type Module = typeof import('../../dues.ts');

export const ecran: FaireEcran = (hote) => {
  let module: Module | undefined;
  void hote.apporter(import('../../dues.ts')).then((venu) => {
    module = venu;
    hote.requestUpdate();
  });
  return {
    titre: 'Les violations de données',
    dessiner: () => html`
      <p class="aide">
        Un courriel envoyé à la mauvaise liste, une clé USB perdue, un virus, un dossier volé, une
        panne qui efface : des données personnelles vues, changées ou perdues par accident. La
        commune note chacune ici, et prévient la CNIL (Commission nationale de l’informatique et des
        libertés) dans les 72 heures si un risque existe (article 33 du RGPD).
      </p>
      <div class="actions">
        <button class="bouton principal" @click=${() => ajouter(hote)}>
          Signaler une violation
        </button>
      </div>
      ${module ? purge(hote, module, 'violations') : ''} ${module ? liste(hote, module) : ''}
      ${
        hote.registre.violations.length
          ? ''
          : html`<p>
              Aucune violation notée pour l’instant. Notez aussi celles qui paraissent sans gravité
              : la commune doit garder la trace de toutes (article 33.5 du RGPD).
            </p>`
      }
    `,
  };
};

function liste(hote: Contexte, { dues }: Module): TemplateResult {
  const maintenant = montre.maintenant();
  const { ouvertes, closes } = ranger(hote.registre.violations, dues(hote.registre));
  return html`
    ${
      ouvertes.length
        ? html`${hote.titre('En cours', 2)}
            <ul class="liste-fiches" role="list">
              ${ouvertes.map(({ violation, due }) =>
                une(
                  hote,
                  violation,
                  due
                    ? html`<strong class="a-faire"
                        >${due.type === 'violation' ? 'Prévenir la CNIL : ' : ''}${direUrgence(due, maintenant)}</strong
                      >`
                    : html`<span>Rien n’est dû à date fixe</span>`,
                ),
              )}
            </ul>`
        : ''
    }
    ${
      closes.length
        ? html`${hote.titre('Closes', 2)}
            <ul class="liste-fiches" role="list">
              ${closes.map((v) =>
                une(
                  hote,
                  v,
                  html`<span
                    >Close le
                    ${formatDate(v.clotureeLe!)}${v.purgeLe ? `, à supprimer le ${formatDate(v.purgeLe)}` : ''}</span
                  >`,
                ),
              )}
            </ul>`
        : ''
    }
  `;
}

const une = (hote: Contexte, v: Violation, quand: TemplateResult): TemplateResult =>
  html`<li>
    <button class="lien" @click=${() => hote.aller({ ecran: 'violation', id: v.id })}>
      ${nomDe(v)}
    </button>
    <span class="doux">connue le ${formatDate(enChamps(v.connueLe).jour)}</span>
    ${quand}
  </li>`;

function ajouter(hote: Contexte): void {
  const valeur = nouvelle(horloge.id(), montre.maintenant().toISOString());
  hote.appliquer({ type: 'poser', dans: 'violations', valeur });
  hote.aller({ ecran: 'violation', id: valeur.id, etape: 0 });
}
