/** A week in French, for a table. */
import { ferie } from './feries.ts';
import { auMur, jourPlus, jourSemaine, PARIS } from './horloge.ts';
import { plagesDu } from './jour.ts';
import type { Horaires, Plage } from './types.ts';

const JOURS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

/** A day, and when a place is open on it. */
export interface JourOuvert {
  /** `YYYY-MM-DD`. */
  jour: string;
  /** « lundi ». */
  nom: string;
  /** Name of the public holiday. */
  ferie?: string;
  /** Its hours. */
  plages: Plage[];
  /** « 9 h – 12 h, 14 h – 18 h 30 », « fermé », « 9 h – 12 h (à vérifier : sur rendez-vous) ». */
  texte: string;
}

/** « 9 h », « 18 h 30 », « minuit »; minutes since midnight, past 1440 the next day. */
export function heureEnMots(minutes: number): string {
  const m = minutes % 1440;
  if (m === 0 && minutes) return 'minuit';
  const reste = m % 60;
  return `${Math.floor(m / 60)}\u00a0h${reste ? `\u00a0${String(reste).padStart(2, '0')}` : ''}`;
}

/** « lundi ». @param jour `YYYY-MM-DD` */
export const nomDuJour = (jour: string): string => JOURS[jourSemaine(jour)]!;

/** Seven days, from the Monday of the week of a moment. Empty when the hours were not understood. */
export function semaine(h: Horaires, instant: number, fuseau = PARIS): JourOuvert[] {
  if (!h.compris) return [];
  const { jour } = auMur(instant, fuseau);
  const lundi = jourPlus(jour, -jourSemaine(jour));
  return JOURS.map((_, i) => jourOuvert(h, jourPlus(lundi, i)));
}

/** One day. */
export function jourOuvert(h: Horaires, jour: string): JourOuvert {
  const plages = plagesDu(h, jour);
  return { jour, nom: nomDuJour(jour), ferie: ferie(jour), plages, texte: enMots(plages) };
}

function enMots(plages: readonly Plage[]): string {
  if (!plages.length) return 'fermé';
  return plages
    .map(({ debut, fin, etat, note }) => {
      const entiere = debut === 0 && fin === 1440;
      const heures = entiere
        ? etat === 'ouvert'
          ? 'jour et nuit'
          : ''
        : `${heureEnMots(debut)} – ${heureEnMots(fin)}`;
      if (etat === 'ouvert') return note ? `${heures} (${note})` : heures;
      const doute = note ? `à vérifier\u00a0: ${note}` : 'à vérifier';
      return heures ? `${heures} (${doute})` : doute;
    })
    .join(', ');
}
