/** Check answers: the whole sheet, each line with its way back to the step. */
import { html } from 'lit';
import type { FaireEcran } from '../../contexte.ts';
import { recapitulatif } from '../element/recapitulatif.ts';
import { Pieces } from '../pieces/de-cet-element.ts';
import { ficheDe } from '../fiche/etapes/commun.ts';
import { lignesDe } from './relecture.model.ts';

export const ecran: FaireEcran = (hote) => {
  const fiche = ficheDe(hote);
  const { id } = hote.chemin;
  const pieces = new Pieces(hote, 'traitements', id ?? '');
  const finir = (manques: number): void => {
    const { nom, statut } = fiche!.t;
    // What somebody approved elsewhere stays so.
    const voulu = manques ? 'brouillon' : statut === 'valide' ? 'valide' : 'complet';
    if (voulu !== statut) fiche!.changer({ statut: voulu });
    hote.aller({ ecran: 'fiches' });
    hote.annoncer(
      manques ? `Fiche « ${nom} » gardée : ${enPoints(manques)}.` : `Fiche « ${nom} » terminée.`,
    );
  };
  return {
    surtitre: fiche?.t.nom ?? '',
    titre: 'Vérifiez la fiche',
    dessiner: () => {
      if (!fiche || !ficheDe(hote)) return html`<p>Cette fiche n’existe plus.</p>`;
      const lignes = lignesDe(fiche.t, hote.registre);
      const manques = lignes.filter(({ manque }) => manque).length;
      return html`
        <p>${manques ? `${enPoints(manques)} : vous pourrez y revenir.` : 'Tout est renseigné.'}</p>
        ${recapitulatif(hote, lignes, { ecran: 'fiche', ...(id ? { id } : {}) })}
        <div class="actions">
          <button class="bouton principal" @click=${() => finir(manques)}>
            ${manques ? 'Terminer pour l’instant' : 'La fiche est complète'}
          </button>
          <button
            class="bouton"
            @click=${() => hote.aller({ ecran: 'aipd', ...(id ? { id } : {}) })}
          >
            Faut-il une analyse d’impact ?
          </button>
          <button class="bouton" @click=${() => print()}>Imprimer</button>
          <button class="bouton" @click=${() => hote.revenir()}>Retour</button>
        </div>
        ${pieces.dessiner()}
      `;
    },
  };
};

const enPoints = (n: number): string => `${n} point${n > 1 ? 's' : ''} à compléter ou à vérifier`;
