/** What the catalogue says today that the sheets do not: field by field, taken over only when somebody agrees. */
import { html, type TemplateResult } from 'lit';
import { formatDate } from '@ternum/core';
import type { Traitement } from '@ternum/rgpd';
import type { Contexte, FaireEcran } from '../../contexte.ts';
import { aRevoir, champs, type ARevoir, type Champ } from './nouveautes.model.ts';

type Module = typeof import('@ternum/rgpd/maj');

/** Sheets drawn at once: the next ones come as these are done. */
const PAGE = 20;

/** Fields of a sheet, and those that are chosen. */
interface Choix {
  liste: readonly Champ[];
  choisis: string[];
}

export const ecran: FaireEcran = (hote) => {
  let module: Module | undefined;
  const choix = new WeakMap<Traitement, Choix>();
  void hote.venirCatalogue();
  void hote.apporter(import('@ternum/rgpd/maj')).then((venu) => {
    module = venu;
    hote.requestUpdate();
  });
  const choixDe = ({ t, recette }: ARevoir, { majDeFiche }: Module): Choix => {
    const connu = choix.get(t);
    if (connu) return connu;
    const liste = champs(majDeFiche(t, undefined, recette));
    const fait = { liste, choisis: liste.filter(({ vide }) => vide).map(({ cle }) => cle) };
    choix.set(t, fait);
    return fait;
  };
  return {
    titre: 'Ce qui a changé dans les modèles',
    dessiner: () => {
      const { catalogue, registre } = hote;
      if (!module || !catalogue)
        return html`<p class="etat attend" role="status">Lecture des modèles…</p>`;
      const venu = module;
      const fiches = aRevoir(registre, catalogue);
      return html`
        <p class="aide">
          Les fiches préparées viennent de modèles, qui suivent la loi et l’expérience d’autres
          communes. Rien ne change dans votre registre sans votre accord ; ce que vous avez écrit
          reste.
        </p>
        <p>Modèles du ${formatDate(catalogue.version)}.</p>
        <p role="status">
          ${
            fiches.length
              ? `${fiches.length} fiche${fiches.length > 1 ? 's' : ''} à revoir.`
              : 'Vos fiches suivent les modèles du jour.'
          }
        </p>
        ${fiches.slice(0, PAGE).map((f) => une(hote, venu, f, choixDe(f, venu)))}
        ${
          fiches.length > PAGE
            ? html`<p>Les fiches suivantes viendront à mesure que celles-ci sont revues.</p>`
            : ''
        }
        ${registre.catalogue === catalogue.version ? '' : vus(hote, catalogue.version)}
      `;
    },
  };
};

const vus = (hote: Contexte, version: string): TemplateResult =>
  html`<p>
    <button
      class="bouton"
      @click=${() => {
        hote.appliquer({ type: 'catalogue', version });
        hote.annoncer('Noté : ces modèles sont vus.');
        viser(hote);
      }}
    >
      J’ai vu ces nouveautés
    </button>
  </p>`;

/** What was pressed goes away. */
const viser = (hote: Contexte): void =>
  hote.renderRoot.querySelector<HTMLElement>('#ecran')?.focus();

function une(
  hote: Contexte,
  { reprendre }: Module,
  { t, recette }: ARevoir,
  choix: Choix,
): TemplateResult {
  const { liste, choisis } = choix;
  const id = `choix-${t.id}`;
  const finir = (cles: readonly string[], dit: string): void => {
    const chemins = liste.filter(({ cle }) => cles.includes(cle)).map(({ chemin }) => chemin);
    const valeur = reprendre(t, recette, chemins);
    hote.appliquer({ type: 'poser', dans: 'traitements', valeur });
    hote.formulaire.oublier();
    hote.annoncer(`${dit} « Annuler » revient en arrière.`);
    viser(hote);
  };
  const prendre = (): void => {
    const texte = `Cochez ce que vous reprenez pour « ${t.nom} », ou gardez votre fiche`;
    if (!hote.formulaire.valider([{ id, faux: !choisis.length, texte }])) return;
    finir(choisis, `« ${t.nom} » est mise à jour.`);
  };
  const bouton = (mots: string, agir: () => void): TemplateResult =>
    html`<button class="bouton" @click=${agir}>
      ${mots}<span class="seul-lecteur"> : ${t.nom}</span>
    </button>`;
  return html`<div class="item" role="group" aria-labelledby="maj-${t.id}">
    ${hote.titre(t.nom, 2, `maj-${t.id}`)}
    ${
      liste.length
        ? html`${hote.formulaire.cases({
              id,
              label: 'Que reprenez-vous du modèle ?',
              aide: 'Ce que vous n’aviez pas rempli est coché. Ce qui n’est pas coché reste comme vous l’avez écrit.',
              options: liste.map(({ cle, label, aide }) => ({ valeur: cle, label, aide })),
              valeurs: choisis,
              change: (v) => {
                choix.choisis = v;
                hote.requestUpdate();
              },
            })}
            <div class="actions">
              ${bouton('Reprendre ce qui est coché', prendre)}
              ${bouton('Tout garder tel quel', () => finir([], `« ${t.nom} » reste telle quelle.`))}
            </div>`
        : html`<p>Le modèle a été relu ; votre fiche dit la même chose.</p>
            <div class="actions">${bouton('C’est vu', () => finir([], 'Noté.'))}</div>`
    }
  </div>`;
}
