/** `donneesExecution` of a concession, year by year. */
import type { Concession } from '../model.ts';
import { leaves } from './leaves.ts';
import { date, number, text } from './values.ts';
import type { Brut } from './shared.ts';

export function executions(record: Brut): Concession['donneesExecution'] {
  const found = leaves(record['donneesExecution'], 'donneesAnnuelles', 'donneesExecution');
  if (!found.length) return undefined;
  return found.map((raw, i) => {
    const at = `donneesExecution[${i}].`;
    return {
      date: date(
        raw['datePublicationDonneesExecution'],
        `${at}datePublicationDonneesExecution`,
        true,
      ),
      depensesInvestissement: number(
        raw['depensesInvestissement'],
        `${at}depensesInvestissement`,
        true,
        0,
      ),
      tarifs: leaves(raw['tarifs'], 'tarif', `${at}tarifs`).map((t) => ({
        intitule: text(t['intituleTarif'], `${at}tarifs.intituleTarif`, true, true),
        tarif: number(t['tarif'], `${at}tarifs.tarif`, true, 0),
      })),
    };
  });
}
