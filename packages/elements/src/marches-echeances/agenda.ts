/** An iCalendar file (RFC 5545) of the contracts' ends. Loaded on demand. */
import type { Echeance } from '@ternum/marches';
import { montantDe, nomsTitulaires, objetDe } from '../shared/contrats.ts';
import { telecharger } from '../shared/exporter/telecharger.ts';

const echapper = (texte: string): string =>
  texte.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** Lines are at most 75 bytes; what follows begins with a space. A character is never cut in two. */
export function plier(ligne: string): string {
  const octets = (c: string): number => new TextEncoder().encode(c).length;
  let [resultat, longueur] = ['', 0];
  for (const c of ligne) {
    const n = octets(c);
    if (longueur + n > 75) {
      resultat += '\r\n ';
      longueur = 1;
    }
    resultat += c;
    longueur += n;
  }
  return resultat;
}

const compact = (jour: string): string => jour.replaceAll('-', '');

/** `maintenant`: `20260314T101500Z`, when the file is made. */
export function agenda(echeances: readonly Echeance[], maintenant: string): string {
  const lignes = echeances.flatMap(({ contrat, fin }) => [
    'BEGIN:VEVENT',
    // The rank tells lots of one id apart.
    `UID:${echapper(`${contrat.publie.uid}-${contrat.publie.rang}`)}@ternum`,
    `DTSTAMP:${maintenant}`,
    `DTSTART;VALUE=DATE:${compact(fin)}`,
    `SUMMARY:${echapper(`Fin du marché : ${objetDe(contrat)}`)}`,
    `DESCRIPTION:${echapper(`${nomsTitulaires(contrat.actuel.titulaires)} · ${montantDe(contrat)} HT · ${contrat.publie.id}`)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//TerNum//Focus Marchés//FR',
    ...lignes,
    'END:VCALENDAR',
    '',
  ]
    .map(plier)
    .join('\r\n');
}

export function telechargerAgenda(echeances: readonly Echeance[]): void {
  const maintenant = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  telecharger(
    new Blob([agenda(echeances, maintenant)], { type: 'text/calendar;charset=utf-8' }),
    'fins-de-marches.ics',
  );
}
