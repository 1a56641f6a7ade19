/** What formats keep of a sheet, to compare what was read with what was written. */
import { CATEGORIES, type Registre, type Traitement } from '../model/index.ts';

const ordre = Object.keys(CATEGORIES);

/** The fields named, without identifiers; data by category, dates as days. */
export function tenu(
  t: Traitement,
  champs: readonly (keyof Traitement)[],
): Record<string, unknown> {
  const garde: Record<string, unknown> = {};
  for (const champ of champs) {
    const valeur = t[champ];
    if (valeur === undefined) continue;
    if (champ === 'creeLe' || champ === 'modifieLe') garde[champ] = String(valeur).slice(0, 10);
    else if (champ === 'donnees' && Array.isArray(t.donnees))
      garde[champ] = t.donnees.toSorted(
        (a, b) => ordre.indexOf(a.categorie) - ordre.indexOf(b.categorie),
      );
    else garde[champ] = valeur;
  }
  return garde;
}

/** The same of every sheet. */
export const tenus = (
  r: Registre,
  champs: readonly (keyof Traitement)[],
): Record<string, unknown>[] => r.traitements.map((t) => tenu(t, champs));
