/** Whose call is it: by SIRET where the notice has one, else by name and département; never by name alone. */
import { fold } from '@ternum/core';
import type { Consultation, FiltreConsultations } from './model.ts';

/** A buyer to look for: its SIRET (or SIREN), or its name with the codes of its départements. */
export type Acheteur = Pick<FiltreConsultations, 'siret' | 'nom' | 'departements'>;

/**
 * Ways of naming one kind of body, the longest first. Two names match only when their kinds do: « CCAS de Dijon » is
 * not « Ville de Dijon ».
 */
const FORMES: readonly [forme: string, genre: string, raison: string][] = [
  ['communaute de communes', 'cc', 'legal form'],
  ['com com', 'cc', 'usual short form'],
  ['comcom', 'cc', 'usual short form'],
  ['cc', 'cc', 'initials of the legal form'],
  ['communaute d agglomeration', 'ca', 'legal form'],
  ['agglomeration', 'ca', 'usual short form'],
  ['ca', 'ca', 'initials of the legal form'],
  ['communaute urbaine', 'cu', 'legal form'],
  ['cu', 'cu', 'initials of the legal form'],
  ['centre communal d action sociale', 'ccas', 'a body of its own, with its own SIRET'],
  ['ccas', 'ccas', 'initials'],
  ['conseil departemental', 'departement', 'its assembly stands for it'],
  ['conseil general', 'departement', 'former name of its assembly, until 2015'],
  ['departement', 'departement', 'legal form'],
  ['conseil regional', 'region', 'its assembly stands for it'],
  ['region', 'region', 'legal form'],
  ['mairie', 'commune', 'the place stands for the body'],
  ['commune nouvelle', 'commune', 'a commune like any other in law'],
  ['commune', 'commune', 'legal form'],
  ['ville', 'commune', 'what towns call themselves'],
];

/** « du » hides « le »: « Commune du Creusot » is « Le Creusot », and neither is « Creusot ». */
const LIAISONS: readonly [RegExp, string][] = [
  [/^de (?=l[ae]s? |l )/, ''],
  [/^du /, 'le '],
  [/^des /, 'les '],
  [/^d(e|) /, ''],
];

/** Kind and name, spelling apart: `commune|saint julien sur dheune`. */
export function nomDAcheteur(nom: string): string {
  let mots = fold(nom)
    // « (21) », « (Côte-d’Or) »: the département is compared apart.
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\bs\//g, 'sur ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte');
  let genre = 'commune';
  for (const [forme, g] of FORMES) {
    if (!mots.startsWith(`${forme} `)) continue;
    mots = mots.slice(forme.length + 1);
    for (const [liaison, par] of LIAISONS) {
      if (!liaison.test(mots)) continue;
      mots = mots.replace(liaison, par);
      break;
    }
    genre = g;
    break;
  }
  return `${genre}|${mots}`;
}

/**
 * How the notice was found to be this buyer's; `undefined`: it is not, or nothing tells. Two SIRET that differ settle
 * the matter, unless they are establishments of one body: then the name does.
 */
export function correspond(
  acheteur: Acheteur,
  consultation: Consultation,
): 'siret' | 'nom' | undefined {
  const { siret: publie, nom, departements } = consultation.acheteur;
  if (acheteur.siret && publie) {
    if (publie === acheteur.siret || publie.slice(0, 9) === acheteur.siret) return 'siret';
    if (publie.slice(0, 9) !== acheteur.siret.slice(0, 9)) return undefined;
  }
  if (!acheteur.nom || !acheteur.departements?.some((d) => departements.includes(d)))
    return undefined;
  const voulu = nomDAcheteur(acheteur.nom);
  return !voulu.endsWith('|') && voulu === nomDAcheteur(nom) ? 'nom' : undefined;
}
