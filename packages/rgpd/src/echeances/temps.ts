/** Days and instants of a commune: what its calendar and its clock show. */
import { addMonths, formatDate, parseDateISO } from '@ternum/core';
import type { RegleDelai } from './types.ts';

/** Time zone of metropolitan France. */
export const PARIS = 'Europe/Paris';

const HEURE = 3_600_000;
const JOUR = 24 * HEURE;
const JOURS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const horloges = new Map<string, Intl.DateTimeFormat>();

function horloge(fuseau: string): Intl.DateTimeFormat {
  let h = horloges.get(fuseau);
  if (!h) {
    h = new Intl.DateTimeFormat('en-CA', {
      timeZone: fuseau,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    horloges.set(fuseau, h);
  }
  return h;
}

/** Milliseconds of an instant; undefined when it is none of the calendar (`2026-02-30T10:00Z`). */
export function moment(instant: string): number | undefined {
  const ms = parseDateISO(instant) ? Date.parse(instant) : NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

/** `2026-03-30T18:30:00+02:00`: the same instant, as the clock on the wall shows it, with its offset. */
export function enLocal(ms: number, fuseau: string): string {
  const p = Object.fromEntries(
    horloge(fuseau)
      .formatToParts(ms)
      .map(({ type, value }) => [type, value]),
  );
  const mur = `${p['year']}-${p['month']}-${p['day']}T${p['hour']}:${p['minute']}:${p['second']}`;
  const milli = ((ms % 1000) + 1000) % 1000;
  const minutes = Math.round((Date.parse(`${mur}Z`) + milli - ms) / 60_000);
  const fraction = milli ? `.${String(milli).padStart(3, '0')}` : '';
  return `${mur}${fraction}${minutes < 0 ? '-' : '+'}${deux(Math.floor(Math.abs(minutes) / 60))}:${deux(Math.abs(minutes) % 60)}`;
}

const deux = (n: number): string => String(n).padStart(2, '0');

/** Day of the commune on which an instant falls. */
export const jourDe = (ms: number, fuseau: string): string => enLocal(ms, fuseau).slice(0, 10);

/** `2026-02-28` + 2 → `2026-03-02`. */
export const plusJours = (jour: string, jours: number): string =>
  new Date(Date.parse(`${jour}T00:00:00Z`) + jours * JOUR).toISOString().slice(0, 10);

const rang = (jour: string): number => new Date(`${jour}T00:00:00Z`).getUTCDay();

/** True on Saturdays and Sundays. Public holidays are not looked at. */
export const finDeSemaine = (jour: string): boolean => rang(jour) % 6 === 0;

/** « samedi 31 janvier 2026 ». */
export const direJour = (jour: string): string => `${JOURS[rang(jour)]} ${formatDate(jour)}`;

/** « lundi 30 mars 2026 à 18 h 30 (heure de Paris, UTC+2) », from what `enLocal` gives. */
export function direInstant(local: string, fuseau: string): string {
  const [, signe, heures, minutes] = /([+-])(\d\d):(\d\d)$/.exec(local) ?? [];
  const ecart = `UTC${signe === '-' ? '−' : '+'}${Number(heures)}${minutes === '00' ? '' : ` h ${minutes}`}`;
  const lieu = fuseau.slice(fuseau.lastIndexOf('/') + 1).replaceAll('_', ' ');
  return `${direJour(local.slice(0, 10))} à ${Number(local.slice(11, 13))} h ${local.slice(14, 16)} (heure de ${lieu}, ${ecart})`;
}

/** Day, or instant when the delay counts in hours: end of a delay that begins at `ms`. Months are clamped to their end. */
export function echoir(ms: number, duree: RegleDelai['duree'], fuseau: string): string {
  return 'heures' in duree
    ? enLocal(ms + duree.heures * HEURE, fuseau)
    : echoirJour(jourDe(ms, fuseau), duree);
}

/** End of a delay that begins on a day. Hours are counted as whole days. */
export function echoirJour(jour: string, duree: RegleDelai['duree']): string {
  if ('heures' in duree) return plusJours(jour, Math.ceil(duree.heures / 24));
  if ('jours' in duree) return plusJours(jour, duree.jours);
  return addMonths(jour, 'mois' in duree ? duree.mois : duree.ans * 12);
}

/** « 1 mois », « 72 heures », « 5 ans ». */
export function direDuree(duree: RegleDelai['duree']): string {
  const [[unite, n] = ['', 0]] = Object.entries(duree);
  const mots: Record<string, string> = { mois: 'mois', heures: 'heure', jours: 'jour', ans: 'an' };
  return `${n} ${mots[unite]}${n > 1 && unite !== 'mois' ? 's' : ''}`;
}
