/** Fields of a recipe taken over by a sheet, one by one. */
import type { Traitement } from '../../model/index.ts';
import { parCle } from '../mots.ts';
import type { Recette } from '../types.ts';

/**
 * The sheet with these fields of the recipe, the others as they are, and the version of the recipe: what was not chosen
 * was refused.
 *
 * @param chemins as `Difference.chemin` gives them; none: all is refused
 */
export function reprendre(
  traitement: Traitement,
  nouveau: Recette,
  chemins: readonly (readonly string[])[],
): Traitement {
  const suite = chemins.reduce<unknown>(
    (fiche, chemin) => poser(fiche, nouveau.modele, chemin, ''),
    traitement,
  );
  return {
    ...(suite as Traitement),
    origine: { ...traitement.origine, recette: nouveau.code, version: nouveau.version },
  };
}

function poser(mien: unknown, apres: unknown, chemin: readonly string[], champ: string): unknown {
  const [cle, ...suite] = chemin;
  if (cle === undefined) return apres;
  if (Array.isArray(mien)) {
    const par = parCle(mien, champ);
    const leur = Array.isArray(apres) ? parCle(apres, champ).get(cle) : undefined;
    mettre(par, cle, poser(par.get(cle), leur, suite, cle));
    return [...par.values()];
  }
  const par = new Map(Object.entries({ ...(mien as object) }));
  const leur = (apres as Record<string, unknown> | undefined)?.[cle];
  mettre(par, cle, poser(par.get(cle), leur, suite, cle));
  return Object.fromEntries(par);
}

function mettre(par: Map<string, unknown>, cle: string, valeur: unknown): void {
  if (valeur === undefined) par.delete(cle);
  else par.set(cle, valeur);
}
