/** Values of a filter, checked before they go anywhere: what is not a number or a day never leaves this machine. */
import { parseDateISO, TernumError } from '@ternum/core';
import type { Filtre } from '../summarize/synthese.ts';

/** SIRETs and SIRENs of the filter. @throws TernumError `input` when one is neither. */
export function acheteursDe({ acheteurs = [] }: Filtre): { sirets: string[]; sirens: string[] } {
  const mauvais = acheteurs.find((id) => !/^\d{9}(\d{5})?$/.test(id));
  if (mauvais !== undefined)
    throw refus(
      `not a SIRET nor a SIREN: ${mauvais}`,
      `« ${mauvais} » n’est ni un SIRET (14 chiffres) ni un SIREN (9 chiffres).`,
    );
  return {
    sirets: acheteurs.filter((id) => id.length === 14),
    sirens: acheteurs.filter((id) => id.length === 9),
  };
}

/** A day that is one. @throws TernumError `input` */
export function jourSur(day: string): string {
  const jour = parseDateISO(day);
  if (jour) return jour;
  throw refus(`not a day: ${day}`, `« ${day} » n’est pas une date : écrivez AAAA-MM-JJ.`);
}

/** @throws TernumError `input` for a buyer that is no number, or a day that is none */
export function verifierFiltre(filtre: Filtre): void {
  acheteursDe(filtre);
  for (const jour of [filtre.du, filtre.au]) if (jour) jourSur(jour);
}

/** Criteria of a filter that say something. */
export const criteresDe = (filtre: Filtre): (keyof Filtre)[] =>
  (Object.keys(filtre) as (keyof Filtre)[]).filter((cle) => {
    const valeur = filtre[cle];
    return valeur !== undefined && valeur !== '' && !(Array.isArray(valeur) && !valeur.length);
  });

/** Only these criteria. */
export const garder = (filtre: Filtre, cles: readonly (keyof Filtre)[]): Filtre =>
  Object.fromEntries(cles.map((cle) => [cle, filtre[cle]])) as Filtre;

export const refus = (message: string, hint: string): TernumError =>
  new TernumError({ kind: 'input', message: message.slice(0, 300), hint });
