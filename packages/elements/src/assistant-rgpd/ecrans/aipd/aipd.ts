/** Must an impact analysis be made for this sheet? Why, what the commune decides, and the file for the CNIL's tool. */
import { html, type TemplateResult } from 'lit';
import { formatDate } from '@ternum/core';
import type { Depistage } from '@ternum/rgpd/aipd';
import type { Contexte, FaireEcran } from '../../contexte.ts';
import { aujourdhui } from '../../temps.model.ts';
import { ficheDe, type Fiche } from '../fiche/etapes/commun.ts';
import { autrement, DECISIONS, VERDICTS, type Decision } from './aipd.model.ts';
import { criteres, listes } from './questions.ts';

type Module = typeof import('@ternum/rgpd/aipd');

export const ecran: FaireEcran = (hote) => {
  const fiche = ficheDe(hote);
  let module: Module | undefined;
  void hote.apporter(import('@ternum/rgpd/aipd')).then((venu) => {
    module = venu;
    hote.requestUpdate();
  });
  return {
    surtitre: fiche?.t.nom ?? '',
    titre: 'Faut-il une analyse d’impact ?',
    dessiner: () => {
      if (!fiche || !ficheDe(hote)) return html`<p>Cette fiche n’existe plus.</p>`;
      if (!module) return html`<p class="etat attend" role="status">Lecture des règles…</p>`;
      const dit = module.depister(fiche.t, hote.registre.organisme);
      return html`
        <p class="aide">
          L’analyse d’impact relative à la protection des données (AIPD) examine les fichiers qui
          peuvent nuire gravement aux personnes, et comment l’éviter (article 35 du RGPD). La
          plupart des fichiers d’une mairie n’en ont pas besoin.
        </p>
        ${verdict(dit)} ${criteres(hote, fiche, module)} ${listes(hote, fiche, module)}
        ${decision(hote, fiche, dit)}
        <div class="actions">
          <button class="bouton principal" @click=${() => finir(hote, fiche, dit)}>
            Revenir à la fiche
          </button>
          <button class="bouton" @click=${() => exporter(hote, fiche, module!)}>
            Télécharger pour l’outil PIA de la CNIL (.json)
          </button>
        </div>
        <p class="aide">
          L’outil PIA est le logiciel gratuit de la CNIL. Sur son accueil, « Importer » reprend ce
          fichier : la fiche y est déjà recopiée, l’analyse reste à faire.
        </p>
      `;
    },
  };
};

const verdict = ({ decision: dite, motif, aChercher, source }: Depistage): TemplateResult =>
  html`<div class="etat" role="note">
    <div>
      <p role="status"><strong>${VERDICTS[dite]}</strong></p>
      <p>${motif}</p>
      ${
        aChercher.length
          ? html`<p>À chercher :</p>
              <ul>
                ${aChercher.map((quoi) => html`<li>${quoi}</li>`)}
              </ul>`
          : ''
      }
      <p class="doux">
        ${source.texte}${source.article ? `, ${source.article}` : ''} (revu le
        ${formatDate(source.revueLe)}).
        ${source.aConfirmer ? html`<strong>À confirmer : ${source.aConfirmer}</strong>` : ''}
      </p>
    </div>
  </div>`;

function decision(hote: Contexte, fiche: Fiche, dit: Depistage): TemplateResult {
  const f = hote.formulaire;
  const { aipd } = fiche.t;
  const poser = (partie: object, champ?: string): void =>
    fiche.changer({ aipd: { ...aipd, ...partie } }, champ);
  return html`${f.choix<Decision>({
    id: 'decision',
    label: 'Que décide la commune ?',
    options: (Object.keys(DECISIONS) as Decision[]).map((valeur) => ({
      valeur,
      label: DECISIONS[valeur],
    })),
    valeur: aipd?.decision,
    change: (choisie) => poser({ decision: choisie, le: aipd?.le ?? aujourdhui() }),
  })}
  ${
    aipd?.decision
      ? f.texte({
          id: 'motif',
          label: 'Pourquoi ?',
          facultatif: !autrement(aipd.decision, dit.decision),
          lignes: 3,
          valeur: aipd.motif,
          change: (motif) => poser({ motif }, 'aipd-motif'),
        })
      : ''
  }`;
}

function finir(hote: Contexte, fiche: Fiche, dit: Depistage): void {
  const { aipd, id } = fiche.t;
  const bon = hote.formulaire.valider([
    {
      id: 'motif',
      faux: autrement(aipd?.decision, dit.decision) && !aipd?.motif?.trim(),
      texte: 'Écrivez pourquoi la commune décide autrement',
    },
  ]);
  if (bon) hote.aller({ ecran: 'relecture', id });
}

function exporter(hote: Contexte, fiche: Fiche, { toPiaJson }: Module): void {
  const pia = JSON.stringify(toPiaJson(fiche.t, hote.registre), null, 2);
  hote.telecharger('aipd.json', pia, 'application/json');
  hote.annoncer('Fichier téléchargé pour l’outil PIA.');
}
