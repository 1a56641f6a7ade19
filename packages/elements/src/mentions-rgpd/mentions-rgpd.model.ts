/** What is shown of the public file: which view, which processings. No DOM. */
import { fold } from '@ternum/core';
import { rubriques, type FichierPublic, type MentionPublique } from '@ternum/rgpd/public';
import { compter } from '../shared/mots.ts';

export type Vue = 'politique' | 'registre' | 'mention';

/** From as many processings, a search helps. */
export const ASSEZ = 6;

/** The view that attributes ask for: a processing that is named is shown alone. */
export const vueDe = (vue: string | undefined, traitement: string | undefined): Vue =>
  vue === 'politique' || vue === 'registre' || vue === 'mention'
    ? vue
    : traitement
      ? 'mention'
      : 'politique';

/** In the order of the alphabet, as French sorts. */
export const trier = (traitements: readonly MentionPublique[]): MentionPublique[] =>
  [...traitements].sort((a, b) => ORDRE.compare(a.nom, b.nom));
const ORDRE = new Intl.Collator('fr', { numeric: true });

const TEXTES = new WeakMap<MentionPublique, string>();
const texteDe = (m: MentionPublique): string => {
  let texte = TEXTES.get(m);
  if (texte === undefined) {
    texte = fold([m.nom, ...rubriques(m).flatMap(({ lignes }) => lignes)].join(' '));
    TEXTES.set(m, texte);
  }
  return texte;
};

/** Processings that hold every word of the search, accents and capitals put aside. */
export function chercher(
  traitements: readonly MentionPublique[],
  recherche: string,
): readonly MentionPublique[] {
  const mots = fold(recherche).split(/\s+/).filter(Boolean);
  if (!mots.length) return traitements;
  return traitements.filter((m) => mots.every((mot) => texteDe(m).includes(mot)));
}

/** « 3 traitements sur 12 ». */
export function bilan(montres: number, tous: number): string {
  const total = compter(tous, 'traitement');
  if (montres === tous) return total;
  return montres ? `${compter(montres, 'traitement')} sur ${tous}` : `Aucun traitement sur ${tous}`;
}

/** Heading of each view. */
export const TITRES: Readonly<Record<Vue, string>> = {
  politique: 'Politique de confidentialité',
  registre: 'Registre public des traitements',
  mention: 'Vos données',
};

/** The processing that a page names by its code. */
export const trouver = (
  { traitements }: FichierPublic,
  id: string | undefined,
): MentionPublique | undefined => traitements.find((m) => m.id === id?.trim());

/** Lines of one question, for a cell of the table. */
export const cellule = (m: MentionPublique, code: string): readonly string[] =>
  rubriques(m).find((r) => r.code === code)?.lignes ?? [];
