/** Deadlines: moments in UTC, said as the clocks of Paris say them. */
import { formatDate, parseDateISO } from '@ternum/core';
import { aujourdhuiAParis, decalageParis } from '../heure-paris.ts';

const JOURS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const MOMENT =
  /^\s*(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?\s*$/i;
const HEURE = 3_600_000;
const JOUR = 24 * HEURE;

/** `2026-12-03T11:00:00Z` for milliseconds since 1970: what `dateLimite` holds. */
export const versMoment = (temps: number): string =>
  new Date(temps).toISOString().slice(0, 19) + 'Z';

/**
 * A moment as published → ISO 8601 in UTC. With a zone (`Z`, `+02:00`) it is applied; without one, clocks of Paris
 * are meant: `2026-07-03T12:00` → `2026-07-03T10:00:00Z`. An hour that summer time skips is moved forward; one that
 * comes twice is the first. A day alone, or anything else, gives `undefined`.
 */
export function lireMoment(valeur: unknown): string | undefined {
  const m = typeof valeur === 'string' ? MOMENT.exec(valeur) : null;
  if (!m || !parseDateISO(m[1])) return undefined;
  const [, jour, heures, minutes, secondes = '00', zone] = m;
  // 24:00 is the end of the day (ISO 8601).
  if (Number(heures) > 23 && `${heures}${minutes}${secondes}` !== '240000') return undefined;
  if (Number(minutes) > 59 || Number(secondes) > 59) return undefined;
  const temps =
    Date.parse(`${jour}T00:00:00Z`) +
    Number(heures) * HEURE +
    Number(minutes) * 60_000 +
    Number(secondes) * 1_000;
  return versMoment(zone ? temps - decalageDe(zone) : depuisParis(temps));
}

/** Clocks of Paris, `YYYY-MM-DDTHH:MM`, of a moment in UTC. */
export function heureLocale(moment: string): string {
  const temps = Date.parse(moment);
  return Number.isNaN(temps)
    ? ''
    : new Date(temps + decalageParis(temps)).toISOString().slice(0, 16);
}

/** « jeudi 3 décembre 2026 à 12 h 00 » (Paris). Empty when it is not a moment. */
export function dateLimiteEnMots(moment: string): string {
  const local = heureLocale(moment);
  if (!local) return '';
  const jour = JOURS[new Date(`${local}Z`).getUTCDay()]!;
  return `${jour} ${formatDate(local.slice(0, 10))} à ${heures(local)}`;
}

/**
 * « dans 9 jours », « demain à 12 h 00 », « aujourd’hui à 12 h 00 », « dans 3 heures », « close depuis hier ». Days are
 * those of the calendar in Paris. Empty when it is not a moment.
 *
 * @param maintenant milliseconds since 1970
 */
export function resteEnMots(moment: string, maintenant: number): string {
  const limite = Date.parse(moment);
  if (Number.isNaN(limite)) return '';
  const jours = joursEntre(maintenant, limite);
  if (limite <= maintenant) return close(jours);
  if (jours > 1) return `dans ${jours} jours`;
  if (jours === 1) return `demain à ${heures(heureLocale(moment))}`;
  const minutes = Math.floor((limite - maintenant) / 60_000);
  if (minutes < 1) return 'dans moins d’une minute';
  if (minutes < 60) return `dans ${minutes} minute${minutes > 1 ? 's' : ''}`;
  const restantes = Math.floor(minutes / 60);
  return restantes > 3
    ? `aujourd’hui à ${heures(heureLocale(moment))}`
    : `dans ${restantes} heure${restantes > 1 ? 's' : ''}`;
}

/** Next moment at which `resteEnMots` of a deadline to come says something else, at most the deadline. */
export function prochaineEtape(moment: string, maintenant: number): number | undefined {
  const limite = Date.parse(moment);
  const reste = limite - maintenant;
  if (!(reste > 0)) return undefined;
  if (joursEntre(maintenant, limite) > 0) return Math.min(limite, minuitParis(maintenant));
  if (reste >= 4 * HEURE) return limite - 4 * HEURE + 1;
  // One millisecond later: at the round value itself, the words are still the former ones.
  const pas = reste >= HEURE ? HEURE : 60_000;
  return reste < 60_000 ? limite : limite - Math.floor(reste / pas) * pas + 1;
}

/** The midnight that comes, in Paris: clocks never change at that hour. */
export function minuitParis(maintenant: number): number {
  const demain = Date.parse(aujourdhuiAParis(maintenant)) + JOUR;
  return depuisParis(demain);
}

function close(jours: number): string {
  if (jours === 0) return 'close depuis aujourd’hui';
  return jours === -1 ? 'close depuis hier' : `close depuis ${-jours} jours`;
}

/** Days of the calendar of Paris from one moment to another. */
function joursEntre(de: number, a: number): number {
  const jour = (temps: number): number => Date.parse(aujourdhuiAParis(temps));
  return Math.round((jour(a) - jour(de)) / JOUR);
}

const heures = (local: string): string =>
  `${Number(local.slice(11, 13))}\u202fh\u202f${local.slice(14, 16)}`;

function decalageDe(zone: string): number {
  if (/^z$/i.test(zone)) return 0;
  const [h, m] = [Number(zone.slice(1, 3)), Number(zone.slice(3).replace(':', '') || 0)];
  return (zone[0] === '-' ? -1 : 1) * (h * HEURE + m * 60_000);
}

/** Clocks of Paris read as if they were UTC → the moment. */
function depuisParis(local: number): number {
  // The earlier of the two moments that these clocks may mean; the later one where the earlier would show another hour.
  const tot = local - 2 * HEURE;
  return tot + decalageParis(tot) === local ? tot : local - HEURE;
}
