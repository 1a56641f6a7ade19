/** One request: its deadline, what is known, the letters; its steps when the path names one. */
import { html, type TemplateResult } from 'lit';
import type { Demande } from '@ternum/rgpd';
import type { Contexte, Ecran, FaireEcran } from '../../contexte.ts';
import { aujourdhui, direEcart, FUSEAU, montre } from '../../temps.model.ts';
import { nomDe } from '../demandes/demandes.model.ts';
import { Pieces } from '../pieces/de-cet-element.ts';
import { Lettres } from '../documents/lettres.ts';
import { absent, elementDe, parEtapes, type Sorte } from '../element/element.ts';
import { recapitulatif } from '../element/recapitulatif.ts';
import { lignesDemande } from './demande.model.ts';
import { delai } from './etapes/delai.ts';
import { qui } from './etapes/qui.ts';
import { quoi } from './etapes/quoi.ts';
import { reponse } from './etapes/reponse.ts';

const SORTE: Sorte<'demandes'> = {
  dans: 'demandes',
  ecran: 'demande',
  liste: 'demandes',
  etapes: [qui, quoi, delai, reponse],
  nom: nomDe,
  partie: 'Cette demande n’existe plus',
};

export const ecran: FaireEcran = (hote) =>
  hote.chemin.etape === undefined ? dossier(hote) : parEtapes(hote, SORTE);

function dossier(hote: Contexte): Ecran {
  const element = elementDe(hote, 'demandes');
  if (!element) return absent(hote, SORTE);
  const { id } = element.v;
  const pieces = new Pieces(hote, 'demandes', id);
  const lettres = new Lettres(hote, 'demande');
  let module: typeof import('@ternum/rgpd/echeances') | undefined;
  void hote.apporter(import('@ternum/rgpd/echeances')).then((venu) => {
    module = venu;
    hote.requestUpdate();
  });
  const supprimer = (): void => {
    hote.appliquer({ type: 'retirer', dans: 'demandes', id });
    hote.aller({ ecran: 'demandes' });
    hote.annoncer('La demande est supprimée. « Annuler » la remet.');
  };
  return {
    surtitre: 'Demande',
    titre: nomDe(element.v),
    dessiner: () => {
      if (!elementDe(hote, 'demandes')) return html`<p>${SORTE.partie}.</p>`;
      return html`
        ${module ? echeance(hote, element.v, module) : ''}
        ${recapitulatif(hote, lignesDemande(element.v, hote.registre), { ecran: 'demande', id })}
        <div class="actions pas-imprime">
          <button
            class="bouton principal"
            @click=${() => hote.aller({ ecran: 'demande', id, etape: 3, relecture: true })}
          >
            ${element.v.reponse ? 'Revoir la réponse' : 'Noter la réponse'}
          </button>
          <button class="bouton" @click=${supprimer}>Supprimer la demande</button>
          <button class="bouton" @click=${() => hote.aller({ ecran: 'demandes' })}>
            Toutes les demandes
          </button>
        </div>
        ${pieces.dessiner()} ${lettres.dessiner()}
      `;
    },
  };
}

function echeance(
  hote: Contexte,
  demande: Demande,
  { echeances, toIcs, direJour }: typeof import('@ternum/rgpd/echeances'),
): TemplateResult | '' {
  const cle = `demandes/${demande.id}`;
  const sujet = { ...hote.registre, traitements: [], violations: [] };
  const dues = echeances(sujet, montre.maintenant().toISOString(), { fuseau: FUSEAU }).filter(
    (e) => e.cle === cle,
  );
  if (!dues.length) return '';
  const agenda = (): void =>
    hote.telecharger(
      'reponse-rgpd.ics',
      toIcs(dues, hote.registre.organisme.nom),
      'text/calendar;charset=utf-8',
    );
  return html`${dues.map(
      ({ le, calcul, texte, etat }) =>
        html`<p class=${etat === 'a-venir' ? '' : 'a-faire'}>
            ${texte} : ${direJour(le.slice(0, 10))}, ${direEcart(le, aujourdhui())}.
          </p>
          <details>
            <summary>Comment c’est calculé</summary>
            <p>${calcul}</p>
          </details>`,
    )}
    <p class="pas-imprime">
      <button class="bouton" @click=${agenda}>Mettre dans mon agenda (.ics)</button>
    </p>`;
}
