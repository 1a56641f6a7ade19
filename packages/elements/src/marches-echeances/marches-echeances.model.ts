/** Contracts that end soon, by month. Pure. */
import { formatEurosCourt, formatMois, majuscule } from '@ternum/core';
import type { Echeance } from '@ternum/marches';
import { marches } from '../shared/mots.ts';

export interface MoisEcheances {
  cle: string;
  titre: string;
  echeances: Echeance[];
}

/** In the order given (soonest first). */
export function parMois(echeances: readonly Echeance[]): MoisEcheances[] {
  const mois = new Map<string, MoisEcheances>();
  for (const echeance of echeances) {
    const cle = echeance.fin.slice(0, 7);
    let groupe = mois.get(cle);
    if (!groupe) {
      mois.set(cle, (groupe = { cle, titre: majuscule(formatMois(cle)), echeances: [] }));
    }
    groupe.echeances.push(echeance);
  }
  return [...mois.values()];
}

/** Months until `limite` contracts are shown, never cutting one month in two; at least one month. */
export function premiersMois(mois: readonly MoisEcheances[], limite: number): MoisEcheances[] {
  let vus = 0;
  return mois.filter((m, i) => {
    const garde = i === 0 || vus + m.echeances.length <= limite;
    vus += m.echeances.length;
    return garde;
  });
}

export function phraseEcheances(echeances: readonly Echeance[]): string {
  const n = echeances.length;
  if (!n)
    return 'Aucun marché dont la durée est connue ne se termine dans les douze mois qui viennent.';
  const connus = echeances.filter((e) => e.contrat.actuel.montant !== undefined);
  const total = connus.reduce((somme, e) => somme + e.contrat.actuel.montant!, 0);
  const montant = connus.length ? `, pour ${formatEurosCourt(total)} HT` : '';
  return (
    `${marches(n)} se termine${n > 1 ? 'nt' : ''} dans les douze mois qui viennent${montant} : ` +
    `le premier en ${formatMois(echeances[0]!.fin)}.`
  );
}
