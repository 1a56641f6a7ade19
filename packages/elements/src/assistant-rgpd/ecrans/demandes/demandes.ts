/** Requests of people: what is to be answered, and by when. */
import { html, type TemplateResult } from 'lit';
import { horloge, type Demande } from '@ternum/rgpd';
import type { Contexte, FaireEcran } from '../../contexte.ts';
import { aujourdhui, FUSEAU, montre } from '../../temps.model.ts';
import { closes, direClose, direDue, droitDe, enCours, nomDe, nouvelle } from './demandes.model.ts';
import { purge } from './purge.ts';
import { Recevoir } from './recevoir.ts';

type Module = typeof import('@ternum/rgpd/echeances');

export const ecran: FaireEcran = (hote) => {
  let module: Module | undefined;
  const recevoir = new Recevoir(hote);
  void hote.apporter(import('@ternum/rgpd/echeances')).then((venu) => {
    module = venu;
    hote.requestUpdate();
  });
  let finies = false;
  const montrer = (lesquelles: string): void => {
    finies = lesquelles === 'finies';
    hote.requestUpdate();
  };
  return {
    titre: 'Les demandes des personnes',
    dessiner: () => html`
      <p class="aide">
        Toute personne peut demander à voir, à corriger ou à effacer ses données. La commune répond
        gratuitement, dans le mois (article 12 du RGPD, le règlement général sur la protection des
        données).
      </p>
      <div class="actions">
        <button class="bouton principal" @click=${() => ajouter(hote)}>Ajouter une demande</button>
      </div>
      ${recevoir.dessiner()} ${module ? purge(hote, module, 'demandes') : ''}
      ${
        !hote.registre.demandes.length
          ? AUCUNE
          : module
            ? liste(hote, module, finies, montrer)
            : html`<p class="etat attend" role="status">Calcul des échéances…</p>`
      }
    `,
  };
};

const AUCUNE = html`<p>
  Aucune demande pour l’instant. Une lettre, un courriel, une question au guichet en est une dès que
  quelqu’un parle de ses propres données : « qu’avez-vous sur moi ? », « retirez-moi de la liste ».
  Il n’y a ni formulaire ni mot obligatoires. Notez-la ici le jour même.
</p>`;

function liste(
  hote: Contexte,
  { echeances }: Module,
  finies: boolean,
  montrer: (lesquelles: string) => void,
): TemplateResult {
  const { demandes } = hote.registre;
  // Sheets and breaches have deadlines of their own, which this screen does not show.
  const sujet = { ...hote.registre, traitements: [], violations: [] };
  const dues = echeances(sujet, montre.maintenant().toISOString(), { fuseau: FUSEAU });
  const [aRepondre, faites] = [enCours(demandes, dues), closes(demandes)];
  const jour = aujourdhui();
  return html`
    ${filtre(hote, finies, [aRepondre.length, faites.length], montrer)}
    ${
      finies
        ? lister(
            hote,
            'Terminées',
            faites.map((demande) => une(hote, demande, html`<span>${direClose(demande)}</span>`)),
            'Aucune demande terminée.',
          )
        : lister(
            hote,
            'À répondre',
            aRepondre.map(({ demande, due }) =>
              une(
                hote,
                demande,
                html`<strong class=${due?.etat === 'a-venir' ? '' : 'a-faire'}
                  >${direDue(due, jour)}</strong
                >`,
              ),
            ),
            'Toutes les demandes ont leur réponse.',
          )
    }
  `;
}

const lister = (
  hote: Contexte,
  titre: string,
  lignes: readonly TemplateResult[],
  vide: string,
): TemplateResult =>
  html`${hote.titre(titre, 2)}
  ${
    lignes.length
      ? html`<ul class="liste-fiches" role="list">
          ${lignes}
        </ul>`
      : html`<p>${vide}</p>`
  }`;

/** Open or over, with how many of each. */
const filtre = (
  hote: Contexte,
  finies: boolean,
  [ouvertes, faites]: readonly [number, number],
  montrer: (lesquelles: string) => void,
): TemplateResult =>
  hote.formulaire.choix({
    id: 'lesquelles',
    label: 'Afficher',
    enLigne: true,
    options: [
      { valeur: 'ouvertes', label: `À répondre (${ouvertes})` },
      { valeur: 'finies', label: `Terminées (${faites})` },
    ],
    valeur: finies ? 'finies' : 'ouvertes',
    change: montrer,
  });

const une = (hote: Contexte, demande: Demande, quand: TemplateResult): TemplateResult =>
  html`<li>
    <button class="lien" @click=${() => hote.aller({ ecran: 'demande', id: demande.id })}>
      ${nomDe(demande)}
    </button>
    <span class="doux">${droitDe(demande)}</span>
    ${quand}
  </li>`;

function ajouter(hote: Contexte): void {
  const valeur = nouvelle(horloge.id(), aujourdhui(), montre.maintenant().toISOString());
  hote.appliquer({ type: 'poser', dans: 'demandes', valeur });
  hote.aller({ ecran: 'demande', id: valeur.id, etape: 0 });
}
