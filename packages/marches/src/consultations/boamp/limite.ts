/**
 * The new deadline of a national correction, written in a form (`lireDate`) or in free words. Read in two ways only
 * when they agree on one date; otherwise it is not known, which is better than the former one.
 */
import { fold } from '@ternum/core';
import { estObjet, texteDe } from '../dehors.ts';
import { lireMoment } from '../paris.ts';

const MOIS = 'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre';
const SUJET = /limites?\b|(remise|reception|depot) des (offres|plis|candidatures)/g;
/** Other dates that a correction may move. */
const AUTRE = /visite|question|renseignement|complementaire|audition/;
/** Characters between what names the deadline and its new date. */
const PRES = 250;
/** What announces the new date, never the former one: « lire », « reportée au », « nouvelle date : ». */
const ANNONCE =
  /\b(lire|report\w*|repouss\w*|prolong\w*|decal\w*|nouvelle (date|echeance)|desormais)\b/g;
const DATE = new RegExp(
  String.raw`(\d{1,2})(?:er)?[\s/.-]+(\d{1,2}|${MOIS})[\s/.-]+(\d{4})[\s,]*(?:a|-|jusqu'a|avant)?\s*(\d{1,2})\s*(?:heures?\b|h\b|h(?=\d)|:)\s*(\d{2})?(?!\s*(?:heures?\s*)?locale)`,
);

/** Moment in UTC · `null`: the deadline changes, but to what could not be read · undefined: it does not change. */
export function limiteCorrigee(corrections: readonly unknown[]): string | null | undefined {
  const formes = corrections
    .flatMap((c) => [c, ...tousLesObjets(c)])
    .filter((c) => /receptionoffres/i.test(texteDe(estObjet(c) ? c['rubDelais'] : '')))
    .map((c) => lireMoment(texteDe(estObjet(c) ? c['lireDate'] : '')));
  if (formes.length) return seule(formes);
  const mots = fold(tousLesTextes(corrections).join(' \n '));
  const sujets = [...mots.matchAll(SUJET)].map((m) => m.index);
  return sujets.length ? seule(annoncees(mots, sujets)) : undefined;
}

/** The one date on which all agree. */
function seule(dates: readonly (string | undefined)[]): string | null {
  const [premiere] = dates;
  return premiere && dates.every((d) => d === premiere) ? premiere : null;
}

function annoncees(mots: string, sujets: readonly number[]): (string | undefined)[] {
  const dates: (string | undefined)[] = [];
  for (const annonce of mots.matchAll(ANNONCE)) {
    const sujet = sujets.findLast((s) => s <= annonce.index);
    if (sujet === undefined || annonce.index - sujet > PRES) continue;
    const entre = mots.slice(sujet, annonce.index);
    if (AUTRE.test(entre) || /au lieu de\s*$/.test(entre)) continue;
    const suite = mots.slice(annonce.index, annonce.index + 90).split(/au lieu d/)[0]!;
    const d = DATE.exec(suite);
    if (!d) continue;
    const mois = /^\d/.test(d[2]!) ? Number(d[2]) : MOIS.split('|').indexOf(d[2]!) + 1;
    const deux = (n: string | number): string => String(n).padStart(2, '0');
    dates.push(
      lireMoment(`${d[3]}-${deux(mois)}-${deux(d[1]!)}T${deux(d[4]!)}:${deux(d[5] ?? 0)}`),
    );
  }
  return dates;
}

function tousLesObjets(valeur: unknown, profondeur = 8): unknown[] {
  if (profondeur === 0 || typeof valeur !== 'object' || valeur === null) return [];
  return Object.values(valeur).flatMap((v) => [v, ...tousLesObjets(v, profondeur - 1)]);
}

const tousLesTextes = (valeurs: readonly unknown[]): string[] =>
  [...valeurs, ...tousLesObjets(valeurs)].filter((v) => typeof v === 'string');
