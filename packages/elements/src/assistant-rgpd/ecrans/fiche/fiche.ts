/** One sheet, in six short steps. */
import { html } from 'lit';
import type { FaireEcran } from '../../contexte.ts';
import { aQui } from './etapes/a-qui.ts';
import { combien } from './etapes/combien.ts';
import { comment } from './etapes/comment.ts';
import { ficheDe, type Etape } from './etapes/commun.ts';
import { pourquoi } from './etapes/pourquoi.ts';
import { qui } from './etapes/qui.ts';
import { quoi } from './etapes/quoi.ts';

/** In the order of the sheet. */
export const ETAPES: readonly Etape[] = [pourquoi, qui, quoi, aQui, combien, comment];

export const ecran: FaireEcran = (hote) => {
  const fiche = ficheDe(hote);
  const { etape = 0, id, relecture } = hote.chemin;
  const ici = ETAPES[etape] ?? ETAPES[0]!;
  if (!fiche)
    return {
      titre: 'Cette fiche n’existe plus',
      dessiner: () =>
        html`<button class="bouton" @click=${() => hote.aller({ ecran: 'fiches' })}>
          Toutes les fiches
        </button>`,
    };
  const suivre = (): void => {
    if (!hote.formulaire.valider(ici.regles?.(fiche.t) ?? [])) return;
    const derniere = etape >= ETAPES.length - 1;
    hote.aller(
      relecture || derniere
        ? { ecran: 'relecture', ...(id ? { id } : {}) }
        : { ecran: 'fiche', ...(id ? { id } : {}), etape: etape + 1 },
    );
  };
  return {
    surtitre: `${fiche.t.nom || 'Nouvelle fiche'} · étape ${etape + 1} sur ${ETAPES.length}`,
    titre: ici.titre,
    dessiner: () =>
      ficheDe(hote)
        ? html`<p class="aide">${ici.pourquoi}</p>
            ${ici.dessiner(hote, fiche)}
            <div class="actions">
              <button class="bouton principal" @click=${suivre}>
                ${relecture ? 'Revenir à la relecture' : 'Continuer'}
              </button>
              <button class="bouton" @click=${() => hote.revenir()}>Retour</button>
            </div>`
        : html`<p>Cette fiche a été retirée. « Annuler » la remet.</p>`,
  };
};
