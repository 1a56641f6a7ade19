/** Processors of a sheet as boxes to tick: some, none, or « je ne sais pas ». Pure. */
import { fold } from '@ternum/core';
import { connu, estInconnu, type SousTraitant, type Traitement } from '@ternum/rgpd';

/** Boxes that exclude all others. */
export const AUCUN = 'aucun';
export const NSP = 'nsp';

type Valeur = Traitement['sousTraitants'];

/** Boxes that are ticked; no answer ticks none. */
export function cochees(valeur: Valeur): string[] {
  if (estInconnu(valeur)) return [NSP];
  const ids = connu(valeur);
  return ids ? (ids.length ? [...ids] : [AUCUN]) : [];
}

/** What is stored once a box was ticked or not; the last one ticked wins over those that it excludes. */
export function apresCoche(avant: Valeur, apres: readonly string[]): Valeur {
  const neuve = apres.find((v) => !cochees(avant).includes(v));
  if (neuve === NSP) return { inconnu: true };
  if (neuve === AUCUN) return [];
  const ids = apres.filter((v) => v !== NSP && v !== AUCUN);
  return ids.length ? ids : undefined;
}

/** The one that already has this name, however it is written. */
export const homonyme = (
  nom: string,
  prestataires: readonly SousTraitant[],
): SousTraitant | undefined => prestataires.find((p) => fold(p.nom.trim()) === fold(nom.trim()));
