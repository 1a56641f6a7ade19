import type { Etat } from '../model.ts';
import type { Seuil } from './seuils.ts';

/** The first rule that the current state of a contract breaks. A missing value breaks none. */
export function regleEnfreinte(
  etat: Etat,
  portee: 'marche' | 'concession',
  regles: readonly Seuil[],
): Seuil | undefined {
  for (const regle of regles) {
    const valeur = etat[regle.champ];
    if (valeur !== undefined && (regle.portee ?? portee) === portee && enfreint(valeur, regle))
      return regle;
  }
  return undefined;
}

function enfreint(valeur: number, { min, max, prefixe, repetition }: Seuil): boolean {
  return (
    (min !== undefined && valeur < min) ||
    (max !== undefined && valeur > max) ||
    // Nine digits at least: spares the text of every ordinary amount.
    (prefixe !== undefined &&
      valeur >= 10 ** (prefixe.length - 1) &&
      entier(valeur).startsWith(prefixe)) ||
    (repetition !== undefined &&
      valeur > repetition.auDela &&
      [...'123456789'].some(
        (chiffre) => entier(valeur).split(chiffre).length - 1 > repetition.fois,
      ))
  );
}

// BigInt: a plain number writes 1e21 and above with an exponent.
const entier = (valeur: number): string => BigInt(Math.trunc(valeur)).toString();
