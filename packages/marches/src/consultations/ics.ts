/** Calls → an agenda of their deadlines. */
import { identifiantStable } from './atom.ts';
import { ecrireICal, momentICal, texteICal, type LigneICal } from './icalendar.ts';
import type { Consultation } from './model.ts';

/** What an agenda says of itself (RFC 5545). */
export interface OptionsICalendar {
  /** Name of the agenda. */
  titre: string;
  /** When the file is made, ISO 8601 in UTC. */
  misAJour: string;
}

/**
 * One event a call, at its deadline, with a reminder two days before; a withdrawn call is a cancelled event, which
 * takes the former one off an agenda. Calls without a known deadline are left out. The same calls give the same bytes.
 */
export function versICalendar(
  consultations: readonly Consultation[],
  options: OptionsICalendar,
): string {
  return ecrireICal('Consultations', [
    ['METHOD', 'PUBLISH'],
    ['X-WR-CALNAME', texteICal(options.titre)],
    ...consultations.flatMap((c) => evenement(c, options.misAJour)),
  ]);
}

function evenement(c: Consultation, misAJour: string): LigneICal[] {
  if (!c.dateLimite) return [];
  const annulee = c.etat === 'annulee';
  const lien = c.lienReponse ?? c.lienAvis;
  const ou = c.lieu.libelle;
  const description = [
    c.acheteur.nom,
    ...c.aFournir.map((quoi) => `À fournir : ${quoi}`),
    lien ?? '',
  ].filter(Boolean);
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', texteICal(identifiantStable(c))],
    ['DTSTAMP', momentICal(misAJour)],
    ['DTSTART', momentICal(c.dateLimite)],
    ['SUMMARY', texteICal(`${annulee ? 'Annulé' : 'Date limite'} : ${c.objet}`)],
    ['DESCRIPTION', texteICal(description.join('\n'))],
    ...(ou ? [['LOCATION', texteICal(ou)] as const] : []),
    ...(lien ? [['URL', lien] as const] : []),
    ['STATUS', annulee ? 'CANCELLED' : 'CONFIRMED'],
    ['TRANSP', 'TRANSPARENT'],
    ...(annulee ? [] : rappel(c)),
    ['END', 'VEVENT'],
  ];
}

const rappel = (c: Consultation): LigneICal[] => [
  ['BEGIN', 'VALARM'],
  ['ACTION', 'DISPLAY'],
  ['DESCRIPTION', texteICal(`Date limite dans deux jours : ${c.objet}`)],
  ['TRIGGER', '-P2D'],
  ['END', 'VALARM'],
];
