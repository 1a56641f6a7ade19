/** The dashboard: where everything stands, what is due, and what to do next. */
import { html, type TemplateResult } from 'lit';
import { compter } from '../../../shared/mots.ts';
import type { Contexte, FaireEcran } from '../../contexte.ts';
import { aujourdhui, direEcart, direReste } from '../../temps.model.ts';
import { ou } from '../controle/controle.model.ts';
import {
  continuer,
  ensemble,
  etat,
  groupes,
  themes,
  type Attendus,
  type Theme,
} from './taches.model.ts';

/** Deadlines shown here; the others are on their screen. */
const PREMIERES = 5;

type Module = typeof import('../../dues.ts');

export const ecran: FaireEcran = (hote) => {
  let module: Module | undefined;
  const suite = async (): Promise<void> => {
    [module] = await Promise.all([hote.apporter(import('../../dues.ts')), hote.venirCatalogue()]);
    hote.requestUpdate();
  };
  // After the first drawing: neither is needed to read where things stand.
  requestAnimationFrame(() => setTimeout(() => void suite()));
  return {
    titre: 'Tableau de bord',
    dessiner: () => {
      const tous = themes(hote.registre, attendus(hote));
      return html`${prochain(hote, tous)} ${hote.titre('Avancement', 2)} ${avancer(hote, tous)}
        ${module ? aFaire(hote, module) : ''} ${quotidien(hote)} ${ecartes(hote)}
        <p class="doux">
          Le maire répond des fichiers de la commune ; le délégué à la protection des données
          conseille.
        </p>`;
    },
  };
};

function attendus({ catalogue, registre }: Contexte): Attendus | undefined {
  if (!catalogue) return undefined;
  const recettes = new Set(registre.traitements.map(({ origine }) => origine?.recette));
  return {
    questions: catalogue.questions.length,
    obligations: catalogue.obligations
      .filter((o) => !o.recettes || o.recettes.some((r) => recettes.has(r)))
      .map(({ code, priorite }) => ({ code, priorite })),
    securite: catalogue.securite.map(({ code }) => code),
  };
}

function prochain(hote: Contexte, tous: readonly Theme[]): TemplateResult {
  const but = continuer(tous, hote.registre);
  return but
    ? html`<p>
        <button class="bouton principal" @click=${() => hote.aller(but.vers)}>
          Continuer : ${but.nom}
        </button>
      </p>`
    : html`<p>Tout est renseigné. Relisez les échéances de temps en temps.</p>`;
}

function avancer(hote: Contexte, tous: readonly Theme[]): TemplateResult {
  const total = ensemble(tous);
  return html`<p>
      <label for="avancement">En tout : ${total} %</label>
      <progress id="avancement" max="100" .value=${total}></progress>
    </p>
    <ul class="liste-fiches" role="list">
      ${tous.map(
        (theme) =>
          html`<li>
            <button class="lien" @click=${() => hote.aller({ ecran: theme.ecran })}>
              ${theme.nom}
            </button>
            <span class="doux"
              >${[theme.quoi, theme.fait === undefined ? '' : `${theme.fait} %`]
                .filter(Boolean)
                .join(', ')}</span
            >
            <span class=${theme.fait === 100 ? 'outils' : 'outils a-faire'}>${etat(theme)}</span>
            ${detail(hote, theme)}
          </li>`,
      )}
    </ul>`;
}

/** A single part says nothing more than the whole. */
const detail = (hote: Contexte, { ecran, nom, parties = [] }: Theme): TemplateResult | '' =>
  parties.length > 1
    ? html`<details>
        <summary>
          ${ecran === 'fiches' ? 'Par service' : 'Par priorité'}<span class="seul-lecteur">
            : ${nom}</span
          >
        </summary>
        <ul class="liste-fiches" role="list">
          ${parties.map(
            (p) =>
              html`<li>
                <button class="lien" @click=${() => hote.aller(p.vers)}>${p.nom}</button>
                <span class="outils">${p.fait} %</span>
              </li>`,
          )}
        </ul>
      </details>`
    : '';

function aFaire(hote: Contexte, { dues, direJour }: Module): TemplateResult | '' {
  const toutes = dues(hote.registre);
  if (!toutes.length) return '';
  const jour = aujourdhui();
  return html`${hote.titre('Ce qui est dû', 2)}
    <ul class="liste-fiches" role="list">
      ${groupes(toutes)
        .slice(0, PREMIERES)
        .map(
          ({ premiere: { le, texte, cle, etat: quand, sansDelai }, autres }) =>
            html`<li>
              <button class="lien" @click=${() => hote.aller(ou({ cle }))}>${texte}</button>
              <span class=${quand === 'a-venir' ? 'doux' : 'a-faire'}
                >${
                  sansDelai
                    ? 'dès que possible'
                    : `${direJour(le.slice(0, 10))}, ${le.length > 10 ? direReste(Date.parse(le), Date.now()) : direEcart(le, jour)}`
                }</span
              >
              ${
                autres
                  ? html`<span class="doux">et ${compter(autres, 'autre')} du même genre</span>`
                  : ''
              }
            </li>`,
        )}
    </ul>
    ${
      toutes.length > 1
        ? html`<p>
            <button class="lien" @click=${() => hote.aller({ ecran: 'echeances' })}>
              Toutes les échéances (${toutes.length})
            </button>
          </p>`
        : ''
    }`;
}

function quotidien(hote: Contexte): TemplateResult {
  const { demandes, violations, actions } = hote.registre;
  const comptes = [
    ['Demandes à répondre', 'demandes', demandes.filter(({ reponse }) => !reponse).length],
    [
      'Violations en cours',
      'violations',
      violations.filter(({ clotureeLe }) => !clotureeLe).length,
    ],
    ['Choses à faire', 'actions', actions.filter(({ faiteLe }) => !faiteLe).length],
  ] as const;
  return html`${hote.titre('Au quotidien', 2)}
    <ul class="liste-fiches" role="list">
      ${comptes.map(
        ([nom, ecran, n]) =>
          html`<li>
            <button class="lien" @click=${() => hote.aller({ ecran })}>${nom}</button>
            <span class=${n ? 'outils a-faire' : 'outils'}>${n || 'aucune'}</span>
          </li>`,
      )}
    </ul>`;
}

function ecartes(hote: Contexte): TemplateResult | '' {
  const { ecartes: mis } = hote.registre;
  if (!mis?.length) return '';
  return html`<div class="etat" role="status">
    <p>
      ${compter(mis.length, 'élément')} d’un fichier
      ${mis.length > 1 ? 'n’ont pas pu être lus : gardés' : 'n’a pas pu être lu : gardé'} de côté.
    </p>
    <button
      class="bouton"
      @click=${() => hote.telecharger('elements-ecartes.json', JSON.stringify(mis, null, 2), 'application/json')}
    >
      Les télécharger
    </button>
  </div>`;
}
