import { formatSiret } from '@ternum/core';
import type { Organismes } from './colonnes.ts';
import { Compteur, postes } from './compteurs.ts';
import { CATEGORIES } from './indexer.ts';
import type { Classement } from './synthese.ts';

export const egal = (cle: string): string => cle;

export const majuscule = (cle: string): string => cle.charAt(0).toUpperCase() + cle.slice(1);

/** CPV divisions as keys: '' then '01' to '99'. */
export const NUMEROS: readonly string[] = Array.from({ length: 100 }, (_, n) =>
  n ? String(n).padStart(2, '0') : '',
);

/** Rankings of organisations, from sums kept at code × 4 + category. */
export function classement(sommes: Compteur, organismes: Organismes, top: number): Classement {
  const n = organismes.valeurs.length;
  const lire = (categories: readonly number[]): ReturnType<typeof postes> => {
    const compteur = new Compteur(n);
    for (let code = 0; code < n; code++) {
      for (const categorie of categories) {
        compteur.nombre[code]! += sommes.nombre[code * 4 + categorie]!;
        compteur.montant[code]! += sommes.montant[code * 4 + categorie]!;
      }
    }
    return postes(
      compteur,
      organismes.valeurs,
      (id, code) => organismes.noms[code] ?? formatSiret(id),
      top,
    );
  };
  const [travaux, fournitures, services] = CATEGORIES.map((_, i) => lire([i + 1]));
  return {
    tous: lire([0, 1, 2, 3]),
    travaux: travaux!,
    fournitures: fournitures!,
    services: services!,
  };
}
