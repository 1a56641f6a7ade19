/** Which days a rule speaks of. `undefined`: not understood. */
import type { Lecteur } from './lecteur.ts';
import type { JourAnnee, Regle } from './types.ts';

export function lirePeriodes(l: Lecteur): Regle['periodes'] | undefined {
  const periodes: Regle['periodes'] = [];
  let avant: JourAnnee | undefined;
  while (l.voit('mois') || l.voit('nombre')) {
    const de = lireJourAnnee(l, avant);
    if (!de) return undefined;
    let a = de;
    if (l.signe('-')) {
      const suite = lireJourAnnee(l, de);
      if (!suite) return undefined;
      a = suite;
    }
    // One end of the two with a year or a day: not clear where the other one is.
    if ((de.annee === undefined) !== (a.annee === undefined)) return undefined;
    if (de.mois !== 0 && (de.jour === undefined) !== (a.jour === undefined)) return undefined;
    periodes.push({ de, a });
    // « Dec 24,31 »; behind a year, whether the next one is of that year is not clear.
    avant = a.annee === undefined ? a : undefined;
    if (a.annee !== undefined && l.voitSigne(',') && l.voitApres('mois')) return undefined;
    if (!(l.voitSigne(',') && (l.voitApres('mois') || l.voitApres('nombre')))) break;
    l.signe(',');
  }
  return periodes;
}

/** `2026`, `Jul`, `Jul 14`, `2026 Jul 14`; after a range's sign, also the day alone (`Jul 1-14`). Month 0: all year. */
function lireJourAnnee(l: Lecteur, depuis?: JourAnnee): JourAnnee | undefined {
  const nombre = l.nombre();
  if (nombre !== undefined && nombre < 1000)
    return depuis?.jour !== undefined && jourPossible(nombre)
      ? { ...depuis, jour: nombre }
      : undefined;
  const mois = l.mois();
  // « 2026 Dec 20-Jan 5 » ends in 2027.
  const suite =
    depuis?.annee === undefined || mois === undefined
      ? undefined
      : depuis.annee + (mois < depuis.mois ? 1 : 0);
  const annee = nombre ?? suite;
  if (mois === undefined) return annee === undefined ? undefined : { annee, mois: 0 };
  const jour = l.nombre();
  if (jour !== undefined && !jourPossible(jour)) return undefined;
  return { annee, mois, jour };
}

const jourPossible = (n: number): boolean => n >= 1 && n <= 31;

export function lireSemaines(l: Lecteur): Regle['semaines'] | undefined {
  const semaines: Regle['semaines'] = [];
  if (!l.mot('week')) return semaines;
  do {
    const de = l.nombre();
    const a = l.signe('-') ? l.nombre() : de;
    const pas = l.signe('/') ? l.nombre() : 1;
    if (!de || !a || !pas || de > 53 || a > 53) return undefined;
    semaines.push({ de, a, pas });
  } while (l.voitSigne(',') && l.voitApres('nombre') && l.signe(','));
  return semaines;
}

type Jours = Pick<Regle, 'jours' | 'feries' | 'vacances'>;

export function lireJours(l: Lecteur): Jours | undefined {
  const lus: Jours = { jours: [], feries: false, vacances: false };
  for (;;) {
    if (l.mot('ph')) lus.feries = true;
    else if (l.mot('sh')) lus.vacances = true;
    else if (l.voit('jour')) {
      const de = l.jour()!;
      const a = l.signe('-') ? l.jour() : de;
      if (a === undefined) return undefined;
      const rangs = l.voitSigne('[') ? lireRangs(l) : [];
      if (!rangs || (rangs.length && a !== de)) return undefined;
      // « Sa-Mo » goes round the week.
      for (let i = de; ; i = (i + 1) % 7) {
        lus.jours.push({ jour: i, rangs });
        if (i === a) break;
      }
    } else break;
    // A day moved by some other days.
    if (l.voitSigne('-') || l.voitSigne('+')) return undefined;
    if (!(l.voitSigne(',') && (l.voitApres('jour') || l.voitApres('mot', ['ph', 'sh'])))) break;
    l.signe(',');
  }
  return lus;
}

/** `[1]`, `[1,3]`, `[1-2]`, `[-1]`. */
function lireRangs(l: Lecteur): number[] | undefined {
  const rangs: number[] = [];
  l.signe('[');
  do {
    const signe = l.signe('-') ? -1 : 1;
    const de = l.nombre();
    const a = signe > 0 && l.signe('-') ? l.nombre() : de;
    if (!de || !a || a > 5 || de > a) return undefined;
    for (let i = de; i <= a; i++) rangs.push(signe * i);
  } while (l.signe(','));
  return l.signe(']') ? rangs : undefined;
}
