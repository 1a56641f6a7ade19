/** About 25 closed questions, one a page; at the end, the sheets that they prepare. */
import { html, type TemplateResult } from 'lit';
import { fichesDe, questionsPosees, type Catalogue, type Question } from '@ternum/rgpd/catalogue';
import { compter } from '../../../shared/mots.ts';
import { OUI_NON_NSP } from '../../../shared/formulaire/index.ts';
import type { Contexte, Ecran, FaireEcran } from '../../contexte.ts';
import { bilan, premiereSansReponse } from './questions.model.ts';

export const ecran: FaireEcran = (hote) => {
  const { etape } = hote.chemin;
  if (!hote.catalogue)
    void hote.venirCatalogue().then((venu) => {
      if (venu && hote.chemin.ecran === 'questions') hote.reprendre();
    });
  return etape === undefined || !hote.catalogue ? entree(hote) : une(hote, hote.catalogue, etape);
};

/** Before, between and after: how far it is, and the list of answers. */
function entree(hote: Contexte): Ecran {
  const liste = (): Question[] =>
    hote.catalogue ? questionsPosees(hote.registre.reponses, hote.catalogue) : [];
  const aller = (etape: number): void => hote.aller({ ecran: 'questions', etape });
  return {
    titre: 'Les fichiers de la mairie, en quelques questions',
    dessiner: () => {
      if (!hote.catalogue)
        return html`<p class="etat attend" role="status">Les questions arrivent…</p>`;
      const place = premiereSansReponse(liste(), hote.registre.reponses);
      const fini = place === liste().length;
      return html`
        <p>
          ${
            hote.recette
              ? 'On fait le tour des placards : chaque « oui » sort une fiche déjà à moitié prête.'
              : 'Chaque « oui » prépare une fiche. « Je ne sais pas » crée une vérification à faire.'
          }
        </p>
        <p>${bilan(liste(), hote.registre.reponses)}</p>
        <div class="actions">
          ${
            fini
              ? html`<button class="bouton principal" @click=${() => preparer(hote)}>
                  Préparer les fiches
                </button>`
              : html`<button class="bouton principal" @click=${() => aller(place)}>
                  ${place ? 'Reprendre' : 'Commencer'}
                </button>`
          }
        </div>
        ${place ? reponses(hote, liste(), aller) : ''}
      `;
    },
  };
}

const MOTS = { oui: 'Oui', non: 'Non', nsp: 'Je ne sais pas' } as const;

const reponses = (
  hote: Contexte,
  liste: readonly Question[],
  aller: (etape: number) => void,
): TemplateResult =>
  html`${hote.titre('Vos réponses', 2)}
    <dl class="recapitulatif">
      ${liste.map((question, i) => {
        const reponse = hote.registre.reponses[question.code];
        return reponse
          ? html`<div>
              <dt>${question.texte}</dt>
              <dd>${MOTS[reponse]}</dd>
              <dd>
                <button class="lien" @click=${() => aller(i)}>
                  Modifier<span class="seul-lecteur"> : ${question.texte}</span>
                </button>
              </dd>
            </div>`
          : '';
      })}
    </dl>`;

function une(hote: Contexte, catalogue: Catalogue, etape: number): Ecran {
  const { formulaire: f } = hote;
  const question = questionsPosees(hote.registre.reponses, catalogue)[etape];
  if (!question) return entree(hote);
  const { code, texte, aide, groupe } = question;
  const suivre = (): void => {
    const bon = f.valider([
      {
        id: 'reponse',
        faux: hote.registre.reponses[code] === undefined,
        texte: 'Choisissez une réponse ; « Je ne sais pas » en est une',
      },
    ]);
    if (!bon) return;
    const suite = questionsPosees(hote.registre.reponses, catalogue);
    const place = suite.findIndex((q) => q.code === code) + 1;
    hote.aller(
      place < suite.length ? { ecran: 'questions', etape: place } : { ecran: 'questions' },
    );
  };
  return {
    surtitre: `${groupe} · question ${etape + 1} sur ${questionsPosees(hote.registre.reponses, catalogue).length}`,
    titre: texte,
    dessiner: () => html`
      ${f.choix({
        id: 'reponse',
        label: 'Votre réponse',
        aide,
        options: OUI_NON_NSP,
        valeur: hote.registre.reponses[code],
        change: (reponse) => hote.appliquer({ type: 'repondre', question: code, reponse }),
      })}
      <div class="actions">
        <button class="bouton principal" @click=${suivre}>Continuer</button>
        <button class="bouton" @click=${() => hote.revenir()}>Retour</button>
        <button class="lien" @click=${() => hote.aller({ ecran: 'questions' })}>
          Toutes les questions
        </button>
      </div>
    `,
  };
}

function preparer(hote: Contexte): void {
  const changes = fichesDe(hote.registre.reponses, hote.catalogue!, hote.registre);
  if (changes.length) hote.appliquer({ type: 'lot', changes });
  const combien = (liste: string): number =>
    changes.filter((c) => c.type === 'poser' && c.dans === liste).length;
  hote.aller({ ecran: 'taches' });
  const phrases = [
    compter(combien('traitements'), 'fiche préparée', 'fiches préparées'),
    combien('actions')
      ? compter(combien('actions'), 'vérification à faire', 'vérifications à faire')
      : '',
  ].filter(Boolean);
  hote.annoncer(
    changes.length
      ? `${phrases.join(', ')}. « Annuler » les retire.`
      : 'Toutes les fiches sont déjà là.',
  );
}
