/** The sheet in words. */
import {
  BASES,
  CATEGORIES,
  connu,
  SORTS,
  type Acteur,
  type SousTraitant,
  type Su,
  type Traitement,
} from '../../model/index.ts';
import { dire } from '../../formats/commun/mots.ts';
import { p, ul } from './html.ts';

/** A list of the sheet; « Je ne sais pas » and « Sans objet » are said. */
export const liste = <T>(valeur: Su<readonly T[]> | undefined, mot: (item: T) => string): string =>
  valeur === undefined
    ? ''
    : Array.isArray(valeur)
      ? ul(valeur.map(mot))
      : p(dire(valeur, () => ''));

export type Donnee = NonNullable<ReturnType<typeof donneesDe>>[number];
export const donneesDe = ({ donnees }: Traitement) => connu(donnees);

export const duree = ({ duree: d, sort }: Donnee): string =>
  [
    dire(d, ({ active = '', declencheur, intermediaire }) =>
      [
        active,
        declencheur && `à partir de : ${declencheur}`,
        intermediaire && `puis, en archives intermédiaires : ${intermediaire}`,
      ]
        .filter(Boolean)
        .join(', '),
    ) || 'durée à compléter',
    dire(sort, (s) => SORTS[s]),
  ]
    .filter(Boolean)
    .join(' ; ');

export const donnee = (d: Donnee): string =>
  [CATEGORIES[d.categorie], d.detail].filter(Boolean).join(' : ');

export const base = (f: Traitement['finalites'][number]): string =>
  [f.texte, dire(f.base, (b) => BASES[b]) || 'base légale à compléter', f.fondement]
    .filter(Boolean)
    .join(' – ');

export const acteur = (a: Acteur): string =>
  [a.nom, a.fonction, a.adresse, a.mel, a.telephone].filter(Boolean).join(', ');

export const contrat = (s: SousTraitant): string => {
  const clauses = Object.values(s.clauses ?? {});
  const etat = clauses.length
    ? `${clauses.filter((c) => c === 'oui').length} clauses de l’article 28 vérifiées`
    : 'contrat à vérifier (article 28)';
  return [s.nom, s.prestation, etat].filter(Boolean).join(' – ');
};
