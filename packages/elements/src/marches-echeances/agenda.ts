/** An iCalendar file (RFC 5545) of the contracts' ends. Loaded on demand. */
import {
  ecrireICal,
  momentICal,
  texteICal,
  type Contrat,
  type Echeance,
  type LigneICal,
} from '@ternum/marches';
import { montantDe, nomsTitulaires, objetDe } from '../shared/contrats.ts';
import { telecharger } from '../shared/exporter/telecharger.ts';

const compact = (jour: string): string => jour.replaceAll('-', '');

/** `maintenant`: when the file is made, ISO 8601 in UTC. */
export function agenda(echeances: readonly Echeance[], maintenant: string): string {
  return ecrireICal(
    'Focus Marchés',
    echeances.flatMap(({ contrat, fin }): LigneICal[] => [
      ['BEGIN', 'VEVENT'],
      // The rank tells lots of one id apart.
      ['UID', `${texteICal(`${contrat.publie.uid}-${contrat.publie.rang}`)}@ternum`],
      ['DTSTAMP', momentICal(maintenant)],
      ['DTSTART;VALUE=DATE', compact(fin)],
      ['SUMMARY', texteICal(`Fin du marché : ${objetDe(contrat)}`)],
      ['DESCRIPTION', texteICal(descriptionDe(contrat))],
      ['TRANSP', 'TRANSPARENT'],
      ['END', 'VEVENT'],
    ]),
  );
}

const descriptionDe = (contrat: Contrat): string =>
  `${nomsTitulaires(contrat.actuel.titulaires)} · ${montantDe(contrat)} HT · ${contrat.publie.id}`;

export function telechargerAgenda(echeances: readonly Echeance[]): void {
  telecharger(
    new Blob([agenda(echeances, new Date().toISOString())], {
      type: 'text/calendar;charset=utf-8',
    }),
    'fins-de-marches.ics',
  );
}
