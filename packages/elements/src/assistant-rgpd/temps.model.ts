/** Days and hours as somebody at the counter says them. Pure. */

/** Time zone of the device: that of the town hall. */
export const FUSEAU = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The clock that requests and breaches look at. A test sets its own. */
export const montre = { maintenant: (): Date => new Date() };

/** Today on the device, `YYYY-MM-DD`. */
export const aujourdhui = (maintenant = montre.maintenant()): string =>
  maintenant.toLocaleDateString('sv-SE');

const JOUR = 86_400_000;
const pluriel = (n: number, mot: string): string => `${n} ${mot}${n > 1 ? 's' : ''}`;

/** « aujourd’hui », « demain », « dans 5 jours », « en retard de 3 jours ». @param le, jour `YYYY-MM-DD` */
export function direEcart(le: string, jour: string): string {
  const jours = Math.round((Date.parse(le.slice(0, 10)) - Date.parse(jour)) / JOUR);
  if (jours < 0) return `en retard de ${pluriel(-jours, 'jour')}`;
  return jours > 1 ? `dans ${jours} jours` : jours ? 'demain' : 'aujourd’hui';
}

/**
 * « il reste 51 heures et 20 minutes », « dépassé depuis 3 heures et 1 minute », « dépassé depuis 12 jours »: minutes
 * that are long past help nobody.
 *
 * @param le, maintenant milliseconds
 */
export function direReste(le: number, maintenant: number): string {
  const jours = Math.floor((maintenant - le) / JOUR);
  if (jours > 3) return `dépassé depuis ${jours} jours`;
  const minutes = Math.floor(Math.abs(le - maintenant) / 60_000);
  const [h, m] = [Math.floor(minutes / 60), minutes % 60];
  const mots =
    [h && pluriel(h, 'heure'), m && pluriel(m, 'minute')].filter(Boolean).join(' et ') ||
    'moins d’une minute';
  return le < maintenant ? `dépassé depuis ${mots}` : `il reste ${mots}`;
}

/** Fields of a day and of an hour ← an instant, at the clock of the device. */
export function enChamps(instant: string | undefined): { jour: string; heure: string } {
  const date = instant === undefined ? undefined : new Date(instant);
  if (!date || Number.isNaN(date.getTime())) return { jour: '', heure: '' };
  const heure = date.toLocaleTimeString('sv-SE').slice(0, 5);
  return { jour: aujourdhui(date), heure };
}

/** An instant ← a day and an hour at the clock of the device; undefined until both can be read. */
export function enInstant(jour: string, heure: string): string | undefined {
  const ms = /^\d{4}-\d\d-\d\d$/.test(jour) && heure ? Date.parse(`${jour}T${heure}`) : NaN;
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}
