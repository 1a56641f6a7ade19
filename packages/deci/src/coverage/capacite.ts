/** Does a point have what a risk asks for. */
import { formatNombre } from '@ternum/core';
import { codeEtat } from '../etat/code-etat.ts';
import { estIllimite, estReserve } from '../etat/mesurer.ts';
import type { PointEau } from '../model.ts';
import type { Besoin, Regles } from '../regles/types.ts';

/** The answer, and why. */
export interface Avis {
  /** True when it has the capacity and nothing says that it is out of use. */
  convient: boolean;
  /** True when nobody can tell: its capacity is not known. */
  inconnu: boolean;
  /** In French, without its distance. */
  raison: string;
}

const non = (raison: string): Avis => ({ convient: false, inconnu: false, raison });
const inconnu = (raison: string): Avis => ({ convient: false, inconnu: true, raison });

/** A mains point is measured by its flow, a reserve by its volume. */
export function aviser(pei: PointEau, besoin: Besoin, regles: Regles): Avis {
  const { etat } = codeEtat(pei, regles);
  if (etat === 'indisponible') return non('indisponible');
  if (estReserve(pei)) {
    if (!estIllimite(pei)) {
      if (pei.volume === undefined) return inconnu('volume inconnu');
      if (pei.volume < besoin.volume)
        return non(`volume insuffisant (${n(pei.volume)} m³ pour ${n(besoin.volume)})`);
    }
  } else if (pei.debit === undefined) return inconnu('débit inconnu');
  else if (pei.debit < besoin.debit)
    return non(`débit insuffisant (${n(pei.debit)} m³/h pour ${n(besoin.debit)})`);
  // Enough for this building, and all the same out of use for the SDIS: pressure, diameter, its own thresholds.
  if (etat === 'insuffisant' && regles.insuffisantIndisponible)
    return non('insuffisant pour le service d’incendie et de secours');
  return { convient: true, inconnu: false, raison: 'couvert' };
}

const n = (valeur: number): string => formatNombre(valeur, Number.isInteger(valeur) ? 0 : 1);
