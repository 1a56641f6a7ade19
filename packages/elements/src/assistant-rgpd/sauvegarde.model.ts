/** When the file was last taken out, in words, and whether to say that it is time. */
import type { Registre } from '@ternum/rgpd';

/** Days without a file, with at least one change. */
const JOURS = 30;
/** The same, when none was ever taken out. */
const JOURS_PREMIER = 7;
/** Items changed since the last file, once a day has gone by. */
const CHANGEMENTS = 20;
/** Days without a word after « Plus tard ». */
export const REPORT = 7;
const JOUR = 86_400_000;

const DATE = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'long', year: 'numeric' });
const HEURE = new Intl.DateTimeFormat('fr', { hour: 'numeric', minute: '2-digit' });

/** « 14 h 05 » */
export const heure = (instant: string): string =>
  HEURE.format(new Date(instant)).replace(':', '\u00a0h\u00a0');

/** « aujourd’hui à 14 h 05 », « le 3 mars 2026 » */
export function quand(instant: string, maintenant = new Date()): string {
  const date = new Date(instant);
  return date.toDateString() === maintenant.toDateString()
    ? `aujourd’hui à ${heure(instant)}`
    : `le ${DATE.format(date).replace(/^1 /, '1er ')}`;
}

/** The latest of instants that may be missing. */
export const dernier = (...instants: readonly (string | undefined)[]): string | undefined =>
  instants
    .filter((i) => i !== undefined)
    .toSorted()
    .at(-1);

/** Items of a register that changed after an instant. */
export function changements(r: Registre, depuis: string): number {
  const listes = [r.traitements, r.sousTraitants, r.demandes, r.violations, r.pieces, r.actions];
  return listes.reduce((n, liste) => n + liste.filter((i) => i.modifieLe > depuis).length, 0);
}

/** Why the file is to be taken out now, in French; undefined: nothing to say. */
export function rappel(
  registre: Registre,
  sortiLe: string | undefined,
  rappelApres: string | undefined,
  maintenant = new Date(),
): string | undefined {
  if (rappelApres && Date.parse(rappelApres) > maintenant.getTime()) return undefined;
  const depuis = sortiLe ?? registre.creeLe;
  const jours = Math.floor((maintenant.getTime() - Date.parse(depuis)) / JOUR);
  const n = changements(registre, sortiLe ?? '');
  const change = n > 0 || (sortiLe !== undefined && registre.modifieLe > sortiLe);
  // What is not changed since the last file is in it.
  if (!change || jours < 1) return undefined;
  if (n >= CHANGEMENTS && sortiLe) return `${n} éléments ont changé depuis la dernière sauvegarde.`;
  if (jours < (sortiLe ? JOURS : JOURS_PREMIER) && n < CHANGEMENTS) return undefined;
  return sortiLe
    ? `La dernière sauvegarde a ${jours} jours.`
    : 'Ce registre n’a encore jamais été sauvegardé dans un fichier.';
}
