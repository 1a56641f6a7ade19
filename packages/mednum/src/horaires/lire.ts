/**
 * Reads OSM `opening_hours` (specification: wiki.openstreetmap.org/wiki/Key:opening_hours/specification): days, ranges,
 * lists, several intervals, nth weekdays, months, dates, years, weeks, PH, SH, off, 24/7, comments, `,` and `||`.
 * The rest (sunrise, easter, day offsets…) makes the whole not understood: a wrong « ouvert » costs somebody a journey.
 */
import { decouper, type Jeton } from './jetons.ts';
import { Lecteur } from './lecteur.ts';
import { lireJours, lirePeriodes, lireSemaines } from './selecteurs.ts';
import type { Horaires, Regle } from './types.ts';

const lus = new Map<string, Horaires>();

/** Read once a text: a list asks again at every drawing. */
export function lireHoraires(brut: string): Horaires {
  let horaires = lus.get(brut);
  if (!horaires) {
    const regles = lireRegles(decouper(brut));
    horaires = { brut, compris: regles !== undefined && regles.length > 0, regles: regles ?? [] };
    if (lus.size > 5000) lus.clear();
    lus.set(brut, horaires);
  }
  return horaires;
}

function lireRegles(jetons: Jeton[] | undefined): Regle[] | undefined {
  if (!jetons) return undefined;
  const l = new Lecteur(jetons);
  const regles: Regle[] = [];
  let lien: Regle['lien'] = 'remplace';
  while (!l.fini) {
    if (l.signe(';')) {
      lien = 'remplace';
      continue;
    }
    const regle = lireRegle(l, lien);
    if (!regle) return undefined;
    regles.push(regle);
    if (l.fini) break;
    if (l.signe(';')) lien = 'remplace';
    else if (l.signe(',')) lien = 'ajoute';
    else if (l.signe('||')) lien = 'defaut';
    else return undefined;
  }
  return regles;
}

function lireRegle(l: Lecteur, lien: Regle['lien']): Regle | undefined {
  const depart = l.place;
  const vide = { periodes: [], semaines: [], jours: [], feries: false, vacances: false };
  if (l.mot('24/7')) {
    const fin = lireFin(l);
    const etat = fin.etat ?? (fin.note === undefined ? 'ouvert' : 'inconnu');
    return { ...vide, plages: [], note: fin.note, etat, lien, toujours: true };
  }
  const periodes = lirePeriodes(l);
  const semaines = periodes && lireSemaines(l);
  const jours = semaines && lireJours(l);
  if (!jours) return undefined;
  l.signe(':');
  const plages = lirePlages(l);
  if (!plages) return undefined;
  const { etat, note } = lireFin(l);
  if (l.place === depart) return undefined;
  return {
    periodes,
    semaines,
    ...jours,
    plages,
    // Days without hours, or hours under a condition, tell when to ask, not when it is open.
    etat: etat === 'ouvert' && !plages.length ? 'inconnu' : (etat ?? sansMot(plages, note)),
    note,
    lien,
  };
}

const sansMot = (plages: Regle['plages'], note: string | undefined): Regle['etat'] =>
  plages.length && note === undefined ? 'ouvert' : 'inconnu';

/** State and comment behind the hours, in either order. */
function lireFin(l: Lecteur): Pick<Regle, 'note'> & { etat?: Regle['etat'] } {
  let note = l.note();
  let etat: Regle['etat'] | undefined;
  if (l.mot('off') || l.mot('closed')) etat = 'ferme';
  else if (l.mot('open')) etat = 'ouvert';
  else if (l.mot('unknown')) etat = 'inconnu';
  note ??= l.note();
  return { etat, note };
}

function lirePlages(l: Lecteur): Regle['plages'] | undefined {
  const plages: Regle['plages'] = [];
  while (l.voit('heure')) {
    const debut = l.heure()!;
    if (debut >= 1440) return undefined;
    if (l.signe('+')) plages.push({ debut, fin: 1440, ouvertApres: true });
    else {
      const fin = l.signe('-') ? l.heure() : undefined;
      if (fin === undefined) return undefined;
      // « 22:00-02:00 » ends the next day. A range of no length says nothing.
      if (fin === debut) return undefined;
      plages.push({ debut, fin: fin > debut ? fin : fin + 1440 });
      if (l.signe('+')) plages.push({ debut: plages.at(-1)!.fin, fin: 1440, ouvertApres: true });
    }
    if (!(l.voitSigne(',') && l.voitApres('heure'))) break;
    l.signe(',');
  }
  return plages.filter(({ debut, fin }) => fin > debut);
}
