/** Where what is asked for is written. */
import { douteux, PATRIMOINE, rgpd, source, usage } from '../catalogue/sources.ts';

const article30 = (paragraphe: 1 | 2, lettre: string) =>
  ({
    gravite: 'exigee',
    source: rgpd(`article 30, paragraphe ${paragraphe}, ${lettre}`),
  }) as const;

/** What article 30 asks for, paragraph 1, by its letter. */
export const EXIGES = {
  a: article30(1, 'a'),
  b: article30(1, 'b'),
  c: article30(1, 'c'),
  d: article30(1, 'd'),
  e: article30(1, 'e'),
  f: article30(1, 'f'),
  g: article30(1, 'g'),
} as const;
/** Paragraph 2: of whom acts for others. */
export const EXIGES_SOUS_TRAITANT = {
  a: article30(2, 'a'),
  b: article30(2, 'b'),
  c: article30(2, 'c'),
  d: article30(2, 'd'),
} as const;

export const SOURCES = {
  registre: rgpd('article 30'),
  disposition: rgpd('article 30, paragraphe 4'),
  modele: source('CNIL, modèle de registre simplifié du 25 juillet 2019'),
  dpo: rgpd('article 37, paragraphe 1, a'),
  designation: douteux(rgpd('article 37, paragraphe 7')),
  base: rgpd('articles 6 et 13, paragraphe 1, c'),
  interetLegitime: douteux(
    rgpd('article 6, paragraphe 1, dernier alinéa'),
    'l’exclusion de l’intérêt légitime pour les missions d’une autorité publique est à relire dans le texte',
  ),
  sensibles: rgpd('article 9, paragraphe 2'),
  infractions: rgpd('article 10'),
  directe: rgpd('article 13'),
  indirecte: rgpd('article 14'),
  information: rgpd('articles 13 et 14'),
  origine: rgpd('article 14, paragraphe 2, f'),
  transferts: rgpd('articles 45 à 49'),
  contrat: rgpd('article 28, paragraphe 3'),
  aipd: rgpd('article 35'),
  reponse: rgpd('article 12, paragraphe 3'),
  refus: rgpd('article 12, paragraphe 4'),
  notification: rgpd('article 33, paragraphe 1'),
  contenuNotification: rgpd('article 33, paragraphe 3'),
  violations: rgpd('article 33, paragraphe 5'),
  personnes: rgpd('article 34'),
  archives: PATRIMOINE,
  usage: usage(),
} as const;
