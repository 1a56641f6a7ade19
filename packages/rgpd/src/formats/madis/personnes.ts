/** The eight pairs of columns of persons, and the fault of their headings. */
import { cle } from '../commun/mots.ts';
import { COMMENTAIRE, DETAILS_PERSONNES, PERSONNES, PERSONNES_FAUSSES } from './entetes.ts';

/** Headings as they are to be read, and what to say of them. */
export interface Redressees {
  entetes: string[];
  texte?: string;
}

const meme = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((x, i) => cle(x) === cle(b[i]!));

/**
 * Headings of version 2.4 name the groups in another order than their data: they are put in the order of the data.
 * Headings in the right order (a repaired export, or one of ours) are believed.
 */
export function redresser(entetes: readonly string[]): Redressees {
  const debut = `${cle(DETAILS_PERSONNES)} `;
  const places = entetes.flatMap((e, i) => (cle(e).startsWith(debut) ? [i] : []));
  const noms = places.map((i) => cle(entetes[i]!).slice(debut.length));
  const suite = ` ${cle(COMMENTAIRE)}`;
  const groupes = noms.filter((nom) => !nom.endsWith(suite));
  const paires = groupes.flatMap((g) => [g, g + suite]);
  if (places.length === 0 || !meme(noms, paires)) return { entetes: [...entetes] };
  if (meme(groupes, PERSONNES))
    return {
      entetes: [...entetes],
      texte:
        'Les colonnes des personnes concernées sont dans l’ordre de leurs données : cet export est réparé, elles ont été lues par leurs titres.',
    };
  if (!meme(groupes, PERSONNES_FAUSSES)) return { entetes: [...entetes] };
  const redressees = [...entetes];
  places.forEach((place, i) => {
    redressees[place] =
      DETAILS_PERSONNES + PERSONNES[Math.floor(i / 2)]! + (i % 2 ? COMMENTAIRE : '');
  });
  return {
    entetes: redressees,
    texte:
      'Dans cet export de Madis, les titres des colonnes des personnes concernées ne sont pas en face de leurs données (défaut connu : « Usagers » est annoncé après « Partenaires », ses données sont avant « Salariés »). Elles ont été lues dans l’ordre des données : Particuliers, Internautes, Usagers, Salariés, Élus, Professionnels, Partenaires, Autres. Vérifiez une fiche.',
  };
}
