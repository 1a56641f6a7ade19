/** Delays, as data: a change of the law is a new line with its `depuis`, and the old one gets its `jusqua`. */
import { AUDIENCE, douteux, rgpd, source, VIDEO, VIDEO_DUREE } from '../catalogue/sources.ts';
import type { Devoir, Proposition, RegleDelai } from './types.ts';

/** Every delay with a figure. */
export const REGLES: readonly RegleDelai[] = [
  {
    code: 'droits-reponse',
    duree: { mois: 1 },
    explication: 'Répondre à une demande dans le mois qui suit sa réception.',
    source: rgpd('12.3'),
  },
  {
    code: 'droits-prolongation',
    duree: { mois: 2 },
    explication:
      'Deux mois de plus, si la demande est complexe ou s’il y en a beaucoup ; la personne doit être prévenue, avec les motifs, dans le premier mois.',
    source: rgpd('12.3'),
  },
  {
    code: 'droits-refus',
    duree: { mois: 1 },
    explication:
      'Refuser dans le mois qui suit la réception, avec les motifs et les recours : réclamation auprès de la CNIL, recours devant le juge.',
    source: rgpd('12.4'),
  },
  {
    code: 'violation-cnil',
    duree: { heures: 72 },
    explication:
      'Notifier la violation à la CNIL dans les 72 heures qui suivent le moment où la commune en a pris connaissance, sauf si un risque est improbable ; au-delà, donner les motifs du retard.',
    source: rgpd('33.1'),
  },
  {
    code: 'info-indirecte',
    duree: { mois: 1 },
    explication:
      'Quand les données ne viennent pas de la personne elle-même, l’informer dans un délai raisonnable, un mois au plus ; au premier contact, ou à la première communication à quelqu’un d’autre, si c’est plus tôt.',
    source: rgpd('14.3'),
  },
  {
    code: 'cookies-traceur',
    duree: { mois: 13 },
    explication: 'Durée la plus longue d’un traceur de mesure d’audience dispensé de consentement.',
    source: AUDIENCE,
  },
  {
    code: 'cookies-donnees',
    duree: { mois: 25 },
    explication:
      'Durée la plus longue des données d’une mesure d’audience dispensée de consentement.',
    source: AUDIENCE,
  },
  {
    code: 'cookies-choix',
    duree: { mois: 6 },
    explication: 'Temps pendant lequel le choix du visiteur, oui ou non, est gardé.',
    source: douteux(
      source('Recommandation de la CNIL 2020-092 du 17 septembre 2020 (bonne pratique)'),
      'la durée de six mois est citée de mémoire',
    ),
  },
  {
    code: 'video-conservation',
    duree: { mois: 1 },
    explication:
      'Durée la plus longue des images de vidéoprotection ; l’autorisation du préfet fixe celle qui vaut.',
    source: VIDEO_DUREE,
  },
  {
    code: 'video-autorisation',
    duree: { ans: 5 },
    explication: 'L’autorisation préfectorale de vidéoprotection vaut cinq ans, et se renouvelle.',
    source: VIDEO,
  },
];

/** What must be done soon, without a figure. */
export const DEVOIRS: readonly Devoir[] = [
  {
    code: 'violation-complement',
    explication:
      'Ce qui n’était pas connu au moment de la notification est communiqué ensuite à la CNIL, en une ou plusieurs fois.',
    source: rgpd('33.4'),
  },
  {
    code: 'violation-responsable',
    explication:
      'Le sous-traitant prévient le responsable du traitement dans les meilleurs délais.',
    source: rgpd('33.2'),
  },
  {
    code: 'violation-personnes',
    explication:
      'Quand le risque est élevé, les personnes concernées sont prévenues dans les meilleurs délais, sauf trois exceptions.',
    source: rgpd('34'),
  },
];

/** What is proposed and not in force: for information only, nothing is computed from it. */
export const PROPOSITIONS: readonly Proposition[] = [
  {
    titre: 'Paquet « Digital Omnibus » de la Commission européenne',
    statut:
      'Proposition du 19 novembre 2025. Aucune source relue ne la dit adoptée ; la dernière est de février 2026.',
    changements: [
      'Notification d’une violation à la CNIL : 96 heures, et seulement si le risque est élevé.',
      'Listes et méthode communes en Europe pour l’analyse d’impact.',
      'Traceurs : choix gardé six mois, signal du navigateur (article 88a de la proposition).',
      'Abus du droit d’accès.',
    ],
    source: douteux(
      source('Proposition de règlement « Digital Omnibus » du 19 novembre 2025'),
      'une proposition peut changer ou ne pas être adoptée',
    ),
  },
];

const vaut =
  (code: string, jour: string) =>
  (r: RegleDelai): boolean =>
    r.code === code && (r.depuis ?? '') <= jour && jour <= (r.jusqua ?? '9999');

/**
 * The rule in force on a day; when several are, the one whose `depuis` is the latest.
 *
 * @param ajouts rules of the host, besides those known here
 */
export function regleLe(
  code: string,
  jour: string,
  ajouts: readonly RegleDelai[] = [],
): RegleDelai | undefined {
  return [...REGLES, ...ajouts]
    .filter(vaut(code, jour))
    .reduce<RegleDelai | undefined>(
      (choisie, r) => (choisie && (choisie.depuis ?? '') > (r.depuis ?? '') ? choisie : r),
      undefined,
    );
}
