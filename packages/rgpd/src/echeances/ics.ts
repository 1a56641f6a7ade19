/** Deadlines → iCalendar (RFC 5545). */
import { moment, plusJours } from './temps.ts';
import type { Echeance } from './types.ts';

/** RFC 5545, 3.3.11. Control characters have no place in a text. */
const texte = (valeur: string): string =>
  valeur
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x09\x0b-\x1f\x7f]/g, ' ')
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

const utf8 = new TextEncoder();

/** RFC 5545, 3.1: no line over 75 octets, its end aside; a character is never cut. */
export function plier(ligne: string): string {
  const lignes = [''];
  let octets = 0;
  for (const caractere of ligne) {
    const poids = utf8.encode(caractere).length;
    if (octets + poids > 75) {
      lignes.push(' ');
      octets = 1;
    }
    lignes[lignes.length - 1] += caractere;
    octets += poids;
  }
  return lignes.join('\r\n');
}

/** `20260330T163000Z`. */
const utc = (ms: number): string =>
  new Date(ms).toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');
const jour = (date: string): string => date.replaceAll('-', '');

const alarme = (avant: string, quoi: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${quoi}`,
  `TRIGGER:${avant}`,
  'END:VALARM',
];

/** The same deadline keeps its UID, so that a calendar replaces it when it comes again; an extension moves it. */
const uid = ({ type, cle }: Echeance): string =>
  `${type === 'demande-prolongation' ? 'demande' : type}-${cle.replaceAll('/', '-')}@ternum-rgpd`;

function evenement(echeance: Echeance, tampon: string): string[] {
  const { le, texte: quoi, calcul } = echeance;
  const resume = texte(quoi);
  const ms = le.length > 10 ? moment(le) : undefined;
  const quand =
    ms === undefined
      ? [
          `DTSTART;VALUE=DATE:${jour(le.slice(0, 10))}`,
          `DTEND;VALUE=DATE:${jour(plusJours(le.slice(0, 10), 1))}`,
          'TRANSP:TRANSPARENT',
        ]
      : [`DTSTART:${utc(ms)}`];
  const alarmes = echeance.sansDelai
    ? []
    : ms === undefined
      ? [...alarme('-P7D', resume), ...alarme('-P1D', resume)]
      : [...alarme('-PT24H', resume), ...alarme('-PT4H', resume)];
  return [
    'BEGIN:VEVENT',
    `UID:${uid(echeance)}`,
    `DTSTAMP:${tampon}`,
    ...quand,
    `SUMMARY:${resume}`,
    `DESCRIPTION:${texte(calcul)}`,
    'CLASS:PRIVATE',
    ...alarmes,
    'END:VEVENT',
  ];
}

/**
 * A calendar of deadlines, ready to be saved as `.ics`: days as whole days, the end of 72 hours as an instant in UTC,
 * alarms before. People are not named in it: see `nommerDemande`.
 *
 * @param nom of the calendar, as the person reads it
 * @param maintenant `DTSTAMP`: instant ISO 8601; default now
 */
export function toIcs(
  echeances: readonly Echeance[],
  nom: string,
  maintenant: string = new Date().toISOString(),
): string {
  const tampon = utc(moment(maintenant) ?? Date.now());
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ternum//RGPD//FR',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${texte(nom)}`,
    ...echeances
      .filter(({ type }) => type !== 'date-illisible')
      .flatMap((e) => evenement(e, tampon)),
    'END:VCALENDAR',
    '',
  ]
    .map(plier)
    .join('\r\n');
}
