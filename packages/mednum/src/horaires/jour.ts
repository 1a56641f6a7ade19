/** One day of a place, from its rules. */
import { ferie } from './feries.ts';
import { jourPlus, jourSemaine, semaineIso } from './horloge.ts';
import type { Horaires, JourAnnee, Plage, Regle } from './types.ts';

const FIN = 1440;
/** Said of hours that say nothing of public holidays. */
export const JOUR_FERIE = 'jour férié';

/** Ranges of the day, in order, without overlap. What goes past midnight stays with the day it began. */
export function plagesDu({ regles }: Horaires, jour: string): Plage[] {
  const fete = ferie(jour) !== undefined;
  let plages: Plage[] = [];
  for (const regle of fete ? fetesEnDernier(regles, jour) : regles) {
    const vaut = correspond(regle, jour, fete);
    if (!vaut) continue;
    // Days of the week, or a season, say nothing of a public holiday among them: only to be checked.
    const doute = fete && !(regle.toujours || regle.feries || nommeLeJour(regle, jour));
    const avec = appliquer(doute ? douteuse(regle) : regle, plages);
    plages = vaut === 'peut-etre' ? accord(plages, avec) : avec;
  }
  return plages;
}

/** What is said of public holidays wins, wherever it stands; a date said after it wins over it. */
function fetesEnDernier(regles: readonly Regle[], jour: string): Regle[] {
  const rangs = new Map<Regle, number>();
  let dites = false;
  for (const regle of regles) {
    dites ||= regle.feries;
    rangs.set(regle, Number(regle.feries || (dites && nommeLeJour(regle, jour))));
  }
  return regles.toSorted((a, b) => rangs.get(a)! - rangs.get(b)!);
}

const douteuse = (regle: Regle): Regle =>
  regle.etat === 'ferme' ? regle : { ...regle, etat: 'inconnu', note: regle.note ?? JOUR_FERIE };

/** « Dec 25 » names Christmas; « Dec 20-Jan 4 » and « Jan 01-Dec 31 » do not. */
const nommeLeJour = ({ periodes }: Regle, jour: string): boolean =>
  periodes.some(
    ({ de, a }) =>
      de.jour !== undefined &&
      de.jour === a.jour &&
      de.mois === a.mois &&
      de.annee === a.annee &&
      dansPeriode({ de, a }, jour),
  );

function correspond(r: Regle, jour: string, fete: boolean): boolean | 'peut-etre' {
  if (r.periodes.length && !r.periodes.some((p) => dansPeriode(p, jour))) return false;
  const semaine = semaineIso(jour);
  if (
    r.semaines.length &&
    !r.semaines.some(
      ({ de, a, pas }) => semaine >= de && semaine <= a && (semaine - de) % pas === 0,
    )
  )
    return false;
  if (!r.jours.length && !r.feries && !r.vacances) return true;
  if (r.feries && fete) return true;
  const rang = jourSemaine(jour);
  if (
    r.jours.some(
      (j) => j.jour === rang && (!j.rangs.length || j.rangs.some((n) => estRang(n, jour))),
    )
  )
    return true;
  return r.vacances && 'peut-etre';
}

/** Whether it is the nth of its weekday in the month; negative: from its end. */
function estRang(n: number, jour: string): boolean {
  if (n > 0) return Math.ceil(Number(jour.slice(8)) / 7) === n;
  const mois = (autre: string): string => autre.slice(0, 7);
  return (
    mois(jourPlus(jour, -7 * (n + 1))) === mois(jour) && mois(jourPlus(jour, -7 * n)) !== mois(jour)
  );
}

function dansPeriode({ de, a }: { de: JourAnnee; a: JourAnnee }, jour: string): boolean {
  const date = [Number(jour.slice(0, 4)), Number(jour.slice(5, 7)), Number(jour.slice(8))] as const;
  const rang = (d: JourAnnee, fin: boolean): number =>
    (d.annee === undefined ? 0 : d.annee * 10_000) +
    (d.mois || (fin ? 12 : 1)) * 100 +
    (d.jour ?? (fin ? 31 : 1));
  const [debut, bout] = [rang(de, false), rang(a, true)];
  const ici = (de.annee === undefined ? 0 : date[0] * 10_000) + date[1] * 100 + date[2];
  return debut <= bout ? ici >= debut && ici <= bout : ici >= debut || ici <= bout;
}

function appliquer(r: Regle, avant: Plage[]): Plage[] {
  const entiere = { debut: 0, fin: FIN };
  const zones = r.plages.length ? r.plages : [entiere];
  if (r.etat === 'ferme') return zones.reduce((reste, z) => sans(reste, z), avant);
  const siennes = zones.map((z): Plage => {
    const etat =
      r.etat === 'ouvert' && !('ouvertApres' in z && z.ouvertApres) ? 'ouvert' : 'inconnu';
    const note =
      r.note ?? ('ouvertApres' in z && z.ouvertApres ? 'heure de fin non publiée' : undefined);
    return { debut: z.debut, fin: z.fin, etat, ...(note ? { note } : {}) };
  });
  if (r.lien === 'remplace') return siennes.reduce(poser, [] as Plage[]);
  if (r.lien === 'ajoute') return siennes.reduce(poser, avant);
  return avant.reduce(poser, siennes.reduce(poser, [] as Plage[]));
}

const sans = (plages: Plage[], { debut, fin }: { debut: number; fin: number }): Plage[] =>
  plages.flatMap((p) =>
    [
      { ...p, fin: Math.min(p.fin, debut) },
      { ...p, debut: Math.max(p.debut, fin) },
    ].filter((reste) => reste.fin > reste.debut),
  );

/** The later one wins where both are. */
const poser = (plages: Plage[], une: Plage): Plage[] =>
  [...sans(plages, une), une].toSorted((a, b) => a.debut - b.debut);

/** What both say; where they differ nobody knows. */
function accord(a: Plage[], b: Plage[]): Plage[] {
  const bornes = [...new Set([...a, ...b].flatMap((p) => [p.debut, p.fin]))].toSorted(
    (x, y) => x - y,
  );
  const ici = (plages: Plage[], minute: number): Plage | undefined =>
    plages.find((p) => p.debut <= minute && minute < p.fin);
  return bornes.slice(0, -1).flatMap((debut, i): Plage[] => {
    const [pa, pb] = [ici(a, debut), ici(b, debut)];
    if (!pa && !pb) return [];
    const borne = { debut, fin: bornes[i + 1]! };
    return pa && pb && pa.etat === pb.etat
      ? [{ ...pa, ...borne }]
      : [{ ...borne, etat: 'inconnu', note: 'vacances scolaires' }];
  });
}
