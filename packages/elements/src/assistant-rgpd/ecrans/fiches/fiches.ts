/** All the sheets: search, open, duplicate, archive, add. */
import { html, type TemplateResult } from 'lit';
import { horloge, type Traitement } from '@ternum/rgpd';
import type { Contexte, FaireEcran } from '../../contexte.ts';
import { avancement } from '../relecture/relecture.model.ts';
import { chercher, copieDe, parService } from './fiches.model.ts';

/** Sheets drawn at once: more come on demand. */
const PAGE = 100;

export const ecran: FaireEcran = (hote) => {
  const { formulaire: f } = hote;
  let [texte, archives, montrees] = [hote.chemin.id ?? '', false, PAGE];
  return {
    titre: 'Les fiches de traitement',
    dessiner: () => {
      const toutes = hote.registre.traitements;
      const trouvees = chercher(toutes, texte, archives);
      return html`
        <p class="aide">
          Une fiche par usage : ce que la commune fait avec des données personnelles. Ensemble,
          elles forment le registre (article 30 du RGPD).
        </p>
        <div class="actions">
          <button class="bouton principal" @click=${() => ajouter(hote)}>Ajouter une fiche</button>
          <button class="bouton" @click=${() => hote.aller({ ecran: 'questions' })}>
            Préparer des fiches par questions
          </button>
        </div>
        ${
          toutes.length
            ? html`${f.texte({
                  id: 'recherche',
                  label: 'Chercher une fiche',
                  type: 'search',
                  valeur: texte,
                  change: (v) => {
                    [texte, montrees] = [v, PAGE];
                    hote.requestUpdate();
                  },
                })}
                ${f.choix({
                  id: 'lesquelles',
                  label: 'Afficher',
                  enLigne: true,
                  options: [
                    { valeur: 'actives', label: 'Les fiches en cours' },
                    { valeur: 'archives', label: 'Les fiches archivées' },
                  ],
                  valeur: archives ? 'archives' : 'actives',
                  change: (v) => {
                    archives = v === 'archives';
                    hote.requestUpdate();
                  },
                })}
                <p role="status">
                  ${trouvees.length}
                  fiche${trouvees.length > 1 ? 's' : ''}${texte ? ' trouvée' + (trouvees.length > 1 ? 's' : '') : ''}.
                </p>`
            : html`<p>Aucune fiche pour l’instant. Les questions en préparent la plupart.</p>`
        }
        ${parService(trouvees.slice(0, montrees)).map(([service, fiches]) => groupe(hote, service, fiches))}
        ${
          trouvees.length > montrees
            ? html`<p>
                <button
                  class="bouton"
                  @click=${() => {
                    montrees += PAGE;
                    hote.requestUpdate();
                  }}
                >
                  Afficher la suite (${trouvees.length - montrees})
                </button>
              </p>`
            : ''
        }
      `;
    },
  };
};

const groupe = (hote: Contexte, service: string, fiches: readonly Traitement[]): TemplateResult =>
  html`${hote.titre(service, 2)}
    <ul class="liste-fiches" role="list">
      ${fiches.map((t) => {
        const fait = avancement(t, hote.registre);
        return html`<li>
          <button class="lien" @click=${() => hote.aller({ ecran: 'relecture', id: t.id })}>
            ${t.nom || 'Fiche sans nom'}
          </button>
          <span class="doux">${fait} % renseigné</span>
          <span class="outils">
            <button class="lien" @click=${() => dupliquer(hote, t)}>
              Dupliquer<span class="seul-lecteur"> : ${t.nom}</span>
            </button>
            <button class="lien" @click=${() => archiver(hote, t)}>
              ${t.statut === 'archive' ? 'Reprendre' : 'Archiver'}<span class="seul-lecteur">
                : ${t.nom}</span
              >
            </button>
          </span>
        </li>`;
      })}
    </ul>`;

function ajouter(hote: Contexte): void {
  const [id, le] = [horloge.id(), horloge.maintenant()];
  hote.appliquer({
    type: 'poser',
    dans: 'traitements',
    valeur: {
      id,
      nom: '',
      role: 'responsable',
      statut: 'brouillon',
      finalites: [{ texte: '' }],
      creeLe: le,
      modifieLe: le,
    },
  });
  hote.aller({ ecran: 'fiche', id, etape: 0 });
}

function dupliquer(hote: Contexte, t: Traitement): void {
  const valeur = copieDe(t, horloge.id(), horloge.maintenant());
  hote.appliquer({ type: 'poser', dans: 'traitements', valeur });
  hote.annoncer(`« ${valeur.nom} » est ajoutée.`);
}

function archiver(hote: Contexte, t: Traitement): void {
  const statut = t.statut === 'archive' ? 'brouillon' : 'archive';
  hote.appliquer({ type: 'poser', dans: 'traitements', valeur: { ...t, statut } });
  hote.annoncer(
    statut === 'archive'
      ? `« ${t.nom} » est archivée. « Annuler » la remet.`
      : `« ${t.nom} » est reprise.`,
  );
  hote.renderRoot.querySelector<HTMLElement>('#ecran')?.focus();
}
