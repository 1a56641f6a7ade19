/** One breach: its clock to the minute, what is known, the texts; its steps when the path names one. */
import { html, type TemplateResult } from 'lit';
import type { Contexte, Ecran, FaireEcran } from '../../contexte.ts';
import { FUSEAU, montre } from '../../temps.model.ts';
import { Pieces } from '../pieces/de-cet-element.ts';
import { Lettres } from '../documents/lettres.ts';
import { absent, elementDe, parEtapes, type Sorte } from '../element/element.ts';
import { recapitulatif } from '../element/recapitulatif.ts';
import { nomDe } from '../violations/violations.model.ts';
import { ampleur } from './etapes/ampleur.ts';
import { faits } from './etapes/faits.ts';
import { prevenir } from './etapes/prevenir.ts';
import { risque } from './etapes/risque.ts';
import { direUrgence, lignesViolation } from './violation.model.ts';

const SORTE: Sorte<'violations'> = {
  dans: 'violations',
  ecran: 'violation',
  liste: 'violations',
  etapes: [faits, ampleur, risque, prevenir],
  nom: nomDe,
  partie: 'Cette violation n’existe plus',
};
/** Milliseconds between two looks at the clock. */
const MINUTE = 20_000;

type Module = typeof import('../../dues.ts');

export const ecran: FaireEcran = (hote) =>
  hote.chemin.etape === undefined ? dossier(hote) : parEtapes(hote, SORTE);

function dossier(hote: Contexte): Ecran {
  const element = elementDe(hote, 'violations');
  if (!element) return absent(hote, SORTE);
  const { id } = element.v;
  const pieces = new Pieces(hote, 'violations', id);
  const lettres = new Lettres(hote, 'violation');
  let module: Module | undefined;
  void hote.apporter(import('../../dues.ts')).then((venu) => {
    module = venu;
    hote.requestUpdate();
  });
  const ici = hote.chemin;
  const battre = (): void => {
    if (hote.chemin !== ici || !hote.isConnected) return;
    hote.requestUpdate();
    setTimeout(battre, MINUTE);
  };
  setTimeout(battre, MINUTE);
  const supprimer = (): void => {
    hote.appliquer({ type: 'retirer', dans: 'violations', id });
    hote.aller({ ecran: 'violations' });
    hote.annoncer('La violation est supprimée. « Annuler » la remet.');
  };
  return {
    surtitre: 'Violation de données',
    titre: nomDe(element.v),
    dessiner: () => {
      if (!elementDe(hote, 'violations')) return html`<p>${SORTE.partie}.</p>`;
      return html`
        ${module ? horloges(hote, id, module) : ''}
        ${recapitulatif(hote, lignesViolation(element.v, hote.registre), { ecran: 'violation', id })}
        <div class="actions pas-imprime">
          <button
            class="bouton principal"
            @click=${() => hote.aller({ ecran: 'violation', id, etape: 3, relecture: true })}
          >
            Noter qui est prévenu
          </button>
          <button class="bouton" @click=${supprimer}>Supprimer la violation</button>
          <button class="bouton" @click=${() => hote.aller({ ecran: 'violations' })}>
            Toutes les violations
          </button>
        </div>
        ${pieces.dessiner()} ${lettres.dessiner()}
      `;
    },
  };
}

function horloges(hote: Contexte, id: string, module: Module): TemplateResult | '' {
  const { dues: duesDe, toIcs, direInstant, direJour } = module;
  const maintenant = montre.maintenant();
  const dues = duesDe(hote.registre).filter(({ cle }) => cle === `violations/${id}`);
  if (!dues.length) return html`<p>Rien n’est dû à date fixe pour cette violation.</p>`;
  const agenda = (): void =>
    hote.telecharger(
      'violation-rgpd.ics',
      toIcs(dues, hote.registre.organisme.nom),
      'text/calendar;charset=utf-8',
    );
  return html`${dues.map(
      (due) =>
        html`<div class="etat" role="group" aria-label="Échéance">
          <div>
            <p>${due.texte}</p>
            <p class="a-faire">
              ${direUrgence(due, maintenant)}${
                due.sansDelai
                  ? ''
                  : ` : ${due.le.length > 10 ? direInstant(due.le, FUSEAU) : direJour(due.le)}`
              }
            </p>
            <details>
              <summary>Comment c’est calculé</summary>
              <p>${due.calcul}</p>
            </details>
          </div>
        </div>`,
    )}
    <p class="pas-imprime">
      <button class="bouton" @click=${agenda}>Mettre dans mon agenda (.ics)</button>
    </p>`;
}
