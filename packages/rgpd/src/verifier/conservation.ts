/** How long each category is kept (30(1)(f)), and what becomes of it: public archives are not thrown away. */
import { CATEGORIES, connu, SENSIBLES, type Traitement } from '../model/index.ts';
import { dit, etatDe, manque, type Sujet } from './attendre.ts';
import { EXIGES, SOURCES } from './sources.ts';
import type { Manque } from './types.ts';

type Donnee = Exclude<
  NonNullable<Traitement['donnees']>,
  { inconnu: true } | { sansObjet: string }
>[number];

const nommer = ({ categorie, detail = '' }: Donnee): string => {
  const libelle = CATEGORIES[categorie].replace(/ \(.*/, '').replace(/…$/, '');
  return dit(detail) ? `${libelle} – ${detail.trim().split('\n', 1)[0]}` : libelle;
};

/** True for article 9; article 10 (offences) has its own rule. */
export const estArticle9 = ({ categorie }: Donnee): boolean =>
  SENSIBLES.includes(categorie) && categorie !== 'infractions';

const ARCHIVES = { gravite: 'attendue', source: SOURCES.archives } as const;

/** One gap a kind, that names the categories. */
export function verifierConservation({ donnees }: Traitement, sujet: Sujet): Manque[] {
  const liste = connu(donnees) ?? [];
  const grouper = (
    code: string,
    quoi: Pick<Manque, 'gravite' | 'source'>,
    qui: (donnee: Donnee) => boolean,
    phrase: (noms: string) => string,
  ): Manque[] => {
    const noms = liste.filter(qui).map(nommer);
    return noms.length ? [manque(sujet, code, quoi, phrase(noms.join(' ; ')))] : [];
  };
  return [
    ...grouper(
      'duree-absente',
      EXIGES.f,
      (d) => etatDuree(d) === 'absent',
      (noms) =>
        `${sujet.nom} ne dit pas combien de temps ces données sont gardées : ${noms}. Cherchez la durée dans les instructions des Archives de France, ou demandez aux Archives départementales.`,
    ),
    ...grouper(
      'duree-inconnue',
      EXIGES.f,
      (d) => etatDuree(d) === 'inconnu',
      (noms) =>
        `${sujet.nom} dit « je ne sais pas » pour la durée de ces données : ${noms}. Demandez aux Archives départementales.`,
    ),
    ...grouper(
      'sort-absent',
      ARCHIVES,
      (d) => etatDe(d.sort) === 'absent',
      (noms) =>
        `${sujet.nom} ne dit pas ce que deviennent ces données à la fin : ${noms}. Choisissez : détruire, conserver, trier ou verser aux Archives départementales.`,
    ),
    ...grouper(
      'sort-inconnu',
      ARCHIVES,
      (d) => etatDe(d.sort) === 'inconnu',
      (noms) =>
        `${sujet.nom} dit « je ne sais pas » pour ce que deviennent ces données à la fin : ${noms}. Demandez aux Archives départementales ; d’ici là, ne détruisez rien.`,
    ),
    ...grouper(
      'visa-absent',
      ARCHIVES,
      (d) => aViser(d) && etatDe(d.visa) !== 'inconnu' && d.visa !== 'oui',
      (noms) =>
        `${sujet.nom} prévoit d’éliminer des données sans le visa du directeur des Archives départementales : ${noms}. Demandez ce visa avant toute destruction.`,
    ),
    ...grouper(
      'visa-inconnu',
      ARCHIVES,
      (d) => aViser(d) && d.visa === 'nsp',
      (noms) =>
        `${sujet.nom} dit « je ne sais pas » pour le visa du directeur des Archives départementales : ${noms}. Renseignez-vous avant toute destruction.`,
    ),
  ];
}

/** A start without a length says nothing; the words of either stage do. */
function etatDuree({ duree }: Donnee): ReturnType<typeof etatDe> {
  const valeur = connu(duree);
  return valeur
    ? dit(valeur.active) || dit(valeur.intermediaire)
      ? 'dit'
      : 'absent'
    : etatDe(duree);
}

/** Sorting destroys too. */
const aViser = ({ sort }: Donnee): boolean => {
  const choisi = connu(sort);
  return choisi === 'detruire' || choisi === 'trier';
};
