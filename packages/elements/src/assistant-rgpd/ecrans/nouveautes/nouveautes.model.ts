/** Which sheets have a newer recipe, and what it says otherwise. Pure. */
import { insecables } from '@ternum/core';
import type { Registre, Traitement } from '@ternum/rgpd';
import type { Catalogue, Difference, MajDeFiche, Recette } from '@ternum/rgpd/catalogue';

/** A sheet whose recipe changed since it was made or last looked at. */
export interface ARevoir {
  t: Traitement;
  recette: Recette;
}

/** In the order of the register; archived sheets are left alone. */
export function aRevoir({ traitements }: Registre, catalogue: Catalogue): ARevoir[] {
  const par = new Map(catalogue.recettes.map((r) => [r.code, r]));
  return traitements.flatMap((t) => {
    const recette = par.get(t.origine?.recette ?? '');
    const suit = !recette || recette.version === t.origine?.version || t.statut === 'archive';
    return suit ? [] : [{ t, recette }];
  });
}

/** One field to choose. */
export interface Champ {
  /** Of the choice, in the page. */
  cle: string;
  chemin: readonly string[];
  label: string;
  aide: string;
  /** The commune wrote nothing there: chosen to begin with. */
  vide: boolean;
}

const RIEN = 'rien';

/** Every field that differs, what is empty first. */
export const champs = ({ proposees, laissees }: MajDeFiche): Champ[] =>
  [
    ...proposees.map((d) => [d, true] as const),
    ...laissees.map((d) => [d, false] as const),
  ].flatMap(([d, vide], i) => unChamp(d, vide, i));

function unChamp(d: Difference, vide: boolean, i: number): Champ[] {
  if (!d.chemin) return [];
  const aide = insecables(
    `Le modèle dit : ${d.apres ?? RIEN}. Votre fiche dit : ${d.avant ?? RIEN}.`,
  );
  return [{ cle: String(i), chemin: d.chemin, label: d.champ ?? d.nom, aide, vide }];
}
