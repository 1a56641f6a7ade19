/** One processor: the eleven points of its contract, the clauses to ask for; its steps when the path names one. */
import { html } from 'lit';
import type { Contexte, Ecran, FaireEcran } from '../../contexte.ts';
import { Lettres } from '../documents/lettres.ts';
import { absent, elementDe, parEtapes, type Sorte } from '../element/element.ts';
import { recapitulatif } from '../element/recapitulatif.ts';
import { Pieces } from '../pieces/de-cet-element.ts';
import { direContrat, nomDe } from '../prestataires/prestataires.model.ts';
import { contrat } from './etapes/contrat.ts';
import { qui } from './etapes/qui.ts';
import { lignesPrestataire } from './prestataire.model.ts';

const SORTE: Sorte<'sousTraitants'> = {
  dans: 'sousTraitants',
  ecran: 'prestataire',
  liste: 'prestataires',
  etapes: [qui, contrat],
  nom: nomDe,
  partie: 'Ce prestataire n’existe plus',
};

export const ecran: FaireEcran = (hote) =>
  hote.chemin.etape === undefined ? dossier(hote) : parEtapes(hote, SORTE);

function dossier(hote: Contexte): Ecran {
  const element = elementDe(hote, 'sousTraitants');
  if (!element) return absent(hote, SORTE);
  const { id } = element.v;
  const lettres = new Lettres(hote, 'sousTraitant');
  const pieces = new Pieces(hote, 'sousTraitants', id);
  const supprimer = (): void => {
    hote.appliquer({ type: 'retirer', dans: 'sousTraitants', id });
    hote.aller({ ecran: 'prestataires' });
    hote.annoncer('Le prestataire est supprimé. « Annuler » le remet.');
  };
  return {
    surtitre: 'Prestataire',
    titre: nomDe(element.v),
    dessiner: () => {
      if (!elementDe(hote, 'sousTraitants')) return html`<p>${SORTE.partie}.</p>`;
      return html`
        <p>Contrat : ${direContrat(element.v)}.</p>
        ${recapitulatif(hote, lignesPrestataire(element.v, hote.registre), {
          ecran: 'prestataire',
          id,
        })}
        <div class="actions pas-imprime">
          <button
            class="bouton principal"
            @click=${() => hote.aller({ ecran: 'prestataire', id, etape: 1, relecture: true })}
          >
            Vérifier le contrat
          </button>
          <button class="bouton" @click=${supprimer}>Supprimer le prestataire</button>
          <button class="bouton" @click=${() => hote.aller({ ecran: 'prestataires' })}>
            Tous les prestataires
          </button>
        </div>
        ${pieces.dessiner()} ${lettres.dessiner()}
      `;
    },
  };
}
