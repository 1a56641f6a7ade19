/** Statements of a recipe: what a source backs, and what is to be confirmed. */
import { connu, SENSIBLES } from '../../model/index.ts';
import type { ModeleTraitement, Recette } from '../types.ts';

/** Paths of all that the sheet of a recipe states, and of what it leaves for somebody to find. */
export function pointsDe(modele: ModeleTraitement): string[] {
  const donnees = connu(modele.donnees) ?? [];
  const sensible = donnees.some(({ categorie }) => SENSIBLES.includes(categorie));
  const points = modele.finalites.flatMap((finalite, i) => [
    `finalites.${i}.texte`,
    `finalites.${i}.base`,
    ...(finalite.fondement ? [`finalites.${i}.fondement`] : []),
    ...(sensible || finalite.art9 ? [`finalites.${i}.art9`] : []),
  ]);
  points.push('personnes');
  donnees.forEach(({ visa }, i) => {
    for (const champ of ['categorie', 'duree', 'sort']) points.push(`donnees.${i}.${champ}`);
    if (visa) points.push(`donnees.${i}.visa`);
  });
  points.push('destinataires');
  if (modele.collecte) points.push('collecte');
  return points;
}

/** True when `champ` is that path, or one above it. */
export const couvre = (champ: string, point: string): boolean =>
  point === champ || point.startsWith(`${champ}.`);

/** The recipe with, in `aConfirmer`, all that none of its sources backs: nothing escapes by being forgotten. */
export function marquer(recette: Recette): Recette {
  const appuis = recette.sources.flatMap(({ champ, aConfirmer }) =>
    champ && !aConfirmer ? [champ] : [],
  );
  const nus = pointsDe(recette.modele).filter(
    (point) => !appuis.some((champ) => couvre(champ, point)),
  );
  return { ...recette, aConfirmer: [...new Set([...nus, ...recette.aConfirmer])] };
}

/** True when a field of the sheet, given by its path, is to be confirmed. */
export const estAConfirmer = (recette: Recette, champ: string): boolean =>
  recette.aConfirmer.some((marque) => couvre(champ, marque) || couvre(marque, champ));
