import { addMonths } from '@ternum/core';
import { jourDe, type Colonnes } from '../colonnes/colonnes.ts';
import type { Contrat } from '../model.ts';
import { moisDe } from './calendrier.ts';
import type { Echeance } from './synthese.ts';

/** Contracts that end after `aujourdhui`, within twelve months, soonest first. */
export function echeances(c: Colonnes, rangs: Uint32Array, aujourdhui: string): Echeance[] {
  const mois = moisDe(jourDe(aujourdhui));
  const limite = addMonths(aujourdhui, 12);
  const liste: Echeance[] = [];
  for (let r = 0; r < rangs.length; r++) {
    const i = rangs[r]!;
    const jour = c.jour[i]!;
    const duree = c.duree[i]!;
    // Whole months first: dates are text, and few contracts are near.
    const dans = moisDe(jour) + duree - mois;
    if (!jour || !duree || dans < 0 || dans > 12) continue;
    const contrat = c.contrats[i] as Contrat;
    const fin = addMonths(contrat.publie.date!, duree);
    if (fin > aujourdhui && fin <= limite) liste.push({ contrat, fin });
  }
  return liste.sort((a, b) => (a.fin < b.fin ? -1 : a.fin > b.fin ? 1 : 0));
}
