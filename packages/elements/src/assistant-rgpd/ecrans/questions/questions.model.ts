/** The opening questions: where somebody stopped. Pure. */
import type { OuiNon } from '@ternum/rgpd';
import type { Question } from '@ternum/rgpd/catalogue';

type Reponses = Readonly<Record<string, OuiNon>>;

/** Place of the first one without an answer; that after the last when all have one. */
export function premiereSansReponse(liste: readonly Question[], reponses: Reponses): number {
  const place = liste.findIndex(({ code }) => reponses[code] === undefined);
  return place < 0 ? liste.length : place;
}

/** « 12 réponses sur 25, dont 3 « Je ne sais pas ». » */
export function bilan(liste: readonly Question[], reponses: Reponses): string {
  const donnees = liste.filter(({ code }) => reponses[code] !== undefined);
  const nsp = donnees.filter(({ code }) => reponses[code] === 'nsp').length;
  const pluriel = donnees.length > 1 ? 's' : '';
  return `${donnees.length} réponse${pluriel} sur ${liste.length}${nsp ? `, dont ${nsp} « Je ne sais pas »` : ''}.`;
}
