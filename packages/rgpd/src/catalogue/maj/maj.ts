/** A sheet, and the recipe that it comes from, when the recipe changes. */
import { egaux } from '../../fusion/fusionner.ts';
import type { Traitement } from '../../model/index.ts';
import { estObjet } from '../../schema/est-objet.ts';
import { difference, dit, ecarts, type Difference, type Ecart } from '../comparer.ts';
import { parCle } from '../mots.ts';
import type { Recette } from '../types.ts';

/** What a new recipe would do to a sheet. */
export interface MajDeFiche {
  /** The sheet with what is proposed, and the version of the recipe; to be set when the person agrees. */
  valeur: Traitement;
  /** Taken over in `valeur`: fields that nobody touched. */
  proposees: readonly Difference[];
  /** Left as they are, because the commune wrote them: for a person to look at. */
  laissees: readonly Difference[];
}

/**
 * Compares the sheet to the recipe it came from: what is still as the recipe made it follows the new recipe, what the
 * commune edited, answered « je ne sais pas » or took away stays.
 *
 * @param ancien the recipe in the version of `origine`; undefined: nobody has it any more, and only empty fields are
 * filled
 */
export function majDeFiche(
  traitement: Traitement,
  ancien: Recette | undefined,
  nouveau: Recette,
): MajDeFiche {
  const proposees: Ecart[] = [];
  const laissees: Ecart[] = [];
  const suite: Record<string, unknown> = { ...traitement };
  const avant: Record<string, unknown> = { ...ancien?.modele };
  const apres: Record<string, unknown> = { ...nouveau.modele };
  for (const champ of new Set([...Object.keys(avant), ...Object.keys(apres)])) {
    const valeur = unir(avant[champ], apres[champ], suite[champ], [champ], { proposees, laissees });
    if (valeur === undefined) delete suite[champ];
    else suite[champ] = valeur;
  }
  const quoi = { dans: 'recettes', code: nouveau.code, nom: traitement.nom } as const;
  return {
    valeur: {
      ...(suite as Traitement),
      origine: { ...traitement.origine, recette: nouveau.code, version: nouveau.version },
    },
    proposees: proposees.map((ecart) => difference(quoi, ecart)),
    laissees: laissees.map((ecart) => difference(quoi, ecart)),
  };
}

interface Suites {
  proposees: Ecart[];
  laissees: Ecart[];
}

function unir(
  avant: unknown,
  apres: unknown,
  mien: unknown,
  chemin: readonly string[],
  suites: Suites,
): unknown {
  if (egaux(avant, apres) || egaux(mien, apres)) return mien;
  if (egaux(mien, avant)) {
    suites.proposees.push(...ecarts(mien, apres, chemin));
    return apres;
  }
  const tous = [avant, apres, mien];
  if (tous.every((v) => Array.isArray(v))) return unirListes(tous, chemin, suites);
  if (tous.every((v) => estObjet(v) && !dit(v)))
    return unirObjets(tous as Record<string, unknown>[], chemin, suites);
  // Nobody knows what the recipe said: of what the commune has, only what the recipe says otherwise is worth a look.
  const restent = ecarts(mien, apres, chemin).filter(
    (e) => e.apres !== undefined && e.apres !== 'nsp',
  );
  suites.laissees.push(...(avant === undefined ? restent : [{ chemin, avant: mien, apres }]));
  return mien;
}

function unirListes(listes: unknown[][], chemin: readonly string[], suites: Suites): unknown[] {
  const champ = chemin.at(-1) ?? '';
  const [avant, apres, mien] = listes.map((liste) => parCle(liste, champ));
  return [...new Set([...mien!.keys(), ...apres!.keys(), ...avant!.keys()])].flatMap((cle) => {
    const valeur = unir(avant!.get(cle), apres!.get(cle), mien!.get(cle), [...chemin, cle], suites);
    return valeur === undefined ? [] : [valeur];
  });
}

function unirObjets(
  objets: Record<string, unknown>[],
  chemin: readonly string[],
  suites: Suites,
): Record<string, unknown> {
  const [avant = {}, apres = {}, mien = {}] = objets;
  const suite: Record<string, unknown> = {};
  for (const cle of new Set([...Object.keys(mien), ...Object.keys(apres)])) {
    const valeur = unir(avant[cle], apres[cle], mien[cle], [...chemin, cle], suites);
    if (valeur !== undefined) suite[cle] = valeur;
  }
  return suite;
}
