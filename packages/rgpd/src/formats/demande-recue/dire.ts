/** A request in words: the receipt, and the message that carries it. */
import { formatDate } from '@ternum/core';
import { direInstant, direJour, PARIS } from '../../echeances/temps.ts';
import { DROITS, type Droit } from '../../model/index.ts';
import type { DemandeRecue } from './types.ts';

/** What each right is for, in the words of who asks, with an example. */
export const DROITS_DEMANDES: Readonly<Record<Droit, { je: string; aide: string }>> = {
  acces: {
    je: 'Savoir quelles données vous avez sur moi, et en recevoir une copie',
    aide: 'Par exemple : une copie de mon dossier.',
  },
  rectification: {
    je: 'Faire corriger ou compléter mes données',
    aide: 'Par exemple : mon adresse a changé, mon nom est mal écrit.',
  },
  effacement: {
    je: 'Faire effacer mes données',
    aide: 'Par exemple : je ne suis plus concerné par ce service.',
  },
  limitation: {
    je: 'Faire geler l’usage de mes données',
    aide: 'Par exemple : le temps que vous vérifiez une erreur que je signale.',
  },
  portabilite: {
    je: 'Recevoir mes données dans un format qu’un autre service sait relire',
    aide: 'Par exemple : pour les donner à un autre service.',
  },
  opposition: {
    je: 'M’opposer à l’usage de mes données',
    aide: 'Par exemple : ma situation fait que je ne veux plus figurer dans ce fichier.',
  },
  retrait: {
    je: 'Retirer mon accord',
    aide: 'Par exemple : je ne veux plus recevoir la lettre d’information.',
  },
  'decision-automatisee': {
    je: 'Faire examiner par une personne une décision prise par un programme',
    aide: 'Par exemple : une place refusée par un calcul automatique.',
  },
};

/** Lines « label : value » of a request, in the order in which they are read. */
export function lignesDemande(demande: DemandeRecue, fuseau = PARIS): [string, string][] {
  const { numero, envoyeeLe, droit, nom, pour, traitement, repondreAvant } = demande;
  const lignes: [string, string | undefined][] = [
    ['Numéro', numero],
    ['Envoyée le', direInstant(envoyeeLe, fuseau)],
    ['À', demande.organisme],
    [
      'Demande',
      droit === 'nsp'
        ? 'La personne ne sait pas de quel droit il s’agit'
        : `${DROITS_DEMANDES[droit].je} – ${DROITS[droit]}`,
    ],
    ['Fichier concerné', traitement?.nom],
    ['Précisions', demande.precision],
    ['Nom', nom],
    ['Pour', pour && `${pour.nom}${pour.lien ? ` (${pour.lien})` : ''}`],
    ['Mél', demande.mel],
    ['Téléphone', demande.telephone],
    ['Adresse', demande.adresse],
    ['Réponse due au plus tard le', repondreAvant && direJour(repondreAvant)],
  ];
  return lignes.filter((l): l is [string, string] => Boolean(l[1]));
}

/** The request as plain text, one line a field; lines of a long text are set in, so that none passes for a field. */
export const direDemande = (demande: DemandeRecue, fuseau = PARIS): string =>
  `Demande sur mes données personnelles\n\n${lignesDemande(demande, fuseau)
    .map(([nom, valeur]) => `${nom}\u202f: ${valeur.replaceAll('\n', '\n    ')}`)
    .join('\n')}\n\n${rappel(demande)}\n`;

const rappel = ({ envoyeeLe }: DemandeRecue): string =>
  `La réponse est gratuite et due dans le mois qui suit la réception (règlement général sur la protection des données, article 12.3). Ce délai peut être prolongé de deux mois si la demande est complexe : vous en êtes prévenu, avec la raison, dans le premier mois. Sans réponse, ou si elle ne vous convient pas, vous pouvez adresser une réclamation à la Commission nationale de l’informatique et des libertés, sur cnil.fr. Demande du ${formatDate(envoyeeLe.slice(0, 10))}.`;
