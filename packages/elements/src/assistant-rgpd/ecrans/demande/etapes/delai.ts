import { html } from 'lit';
import { dateFausse, jour } from '../../element/dates.ts';
import type { EtapeElement } from '../../element/element.ts';
import { aujourdhui } from '../../../temps.model.ts';

const NON_OUI = [
  { valeur: 'non', label: 'Non' },
  { valeur: 'oui', label: 'Oui' },
] as const;

export const delai: EtapeElement<'demandes'> = {
  titre: 'Faut-il plus de temps, ou un justificatif ?',
  pourquoi: 'Le plus souvent, non. Dans ce cas, continuez.',
  regles: ({ prolongation, doute }, hote) => [
    {
      id: 'motif',
      faux: Boolean(prolongation) && !prolongation!.motif.trim(),
      texte: 'Écrivez pourquoi il faut plus de temps',
    },
    {
      id: 'annoncee',
      faux: Boolean(prolongation) && dateFausse(hote, 'annoncee'),
      texte: 'Donnez le jour où la personne est prévenue',
    },
    {
      id: 'doute-motif',
      faux: Boolean(doute) && !doute!.motif.trim(),
      texte: 'Écrivez ce qui fait douter de l’identité',
    },
    {
      id: 'doute-le',
      faux: Boolean(doute) && dateFausse(hote, 'doute-le'),
      texte: 'Donnez le jour où le justificatif est demandé',
    },
  ],
  dessiner: (hote, { v, changer }) => {
    const f = hote.formulaire;
    const { prolongation, doute } = v;
    return html`
      ${f.choix({
        id: 'doute',
        label: 'Un doute sérieux existe-t-il sur l’identité de la personne ?',
        aide: 'Pas de pièce d’identité par principe : seulement si un doute raisonnable existe (article 12.6 du RGPD).',
        enLigne: true,
        options: NON_OUI,
        valeur: doute ? 'oui' : 'non',
        change: (oui) =>
          changer({ doute: oui === 'oui' ? { motif: '', le: aujourdhui() } : undefined }),
      })}
      ${
        doute
          ? html`${f.texte({
              id: 'doute-motif',
              label: 'Ce qui fait douter',
              valeur: doute.motif,
              change: (motif) => changer({ doute: { ...doute, motif } }, 'doute-motif'),
            })}
            ${jour(hote, { id: 'doute-le', label: 'Justificatif demandé le' }, doute.le, (le) => changer({ doute: { ...doute, le: le! } }, 'doute-le'))}`
          : ''
      }
      ${f.choix({
        id: 'prolonger',
        label: 'La demande est-elle si complexe qu’il faut prolonger le délai ?',
        aide: 'Deux mois de plus au maximum ; la personne est prévenue, avec la raison, dans le premier mois (article 12.3 du RGPD).',
        enLigne: true,
        options: NON_OUI,
        valeur: prolongation ? 'oui' : 'non',
        change: (oui) =>
          changer({
            prolongation: oui === 'oui' ? { motif: '', annonceeLe: aujourdhui() } : undefined,
          }),
      })}
      ${
        prolongation
          ? html`${f.texte({
              id: 'motif',
              label: 'Pourquoi ?',
              aide: 'Cette raison est donnée à la personne.',
              lignes: 3,
              valeur: prolongation.motif,
              change: (motif) => changer({ prolongation: { ...prolongation, motif } }, 'motif'),
            })}
            ${jour(hote, { id: 'annoncee', label: 'Personne prévenue le' }, prolongation.annonceeLe, (annonceeLe) => changer({ prolongation: { ...prolongation, annonceeLe: annonceeLe! } }, 'annoncee'))}`
          : ''
      }
    `;
  },
};
