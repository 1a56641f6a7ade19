/** Register → what is due. */
import { insecables, parseDateISO, TernumError } from '@ternum/core';
import type { Registre } from '../model/index.ts';
import { dusDemande } from './demandes.ts';
import type { Calcul, Du } from './du.ts';
import { regleLe } from './regles.ts';
import { dusDates, dusTraitement } from './suivi.ts';
import { jourDe, moment, PARIS, plusJours } from './temps.ts';
import type { Echeance, OptionsEcheances } from './types.ts';
import { dusViolation } from './violations.ts';

/** How many days before its date a deadline is soon. */
const PROCHE = 15;

/**
 * Everything that is due, soonest first. `le` does not depend on `maintenant`; `etat` does.
 *
 * @param maintenant instant ISO 8601, or a day `YYYY-MM-DD`
 * @throws TernumError `input` when `maintenant` or the time zone cannot be read
 */
export function echeances(
  registre: Registre,
  maintenant: string,
  { fuseau = PARIS, proche = PROCHE, regles = [] }: OptionsEcheances = {},
): Echeance[] {
  const { aujourdhui, ms } = lireMaintenant(maintenant, fuseau);
  const calcul: Calcul = {
    registre,
    aujourdhui,
    fuseau,
    regles,
    regle: (code, jour) => regleLe(code, jour, regles),
  };
  const bientot = plusJours(aujourdhui, proche);
  const etat = ({ le, sansDelai }: Du): Echeance['etat'] => {
    if (sansDelai) return 'proche';
    const passee =
      le.length > 10 && ms !== undefined ? Date.parse(le) < ms : le.slice(0, 10) < aujourdhui;
    if (passee) return 'passee';
    return le.slice(0, 10) <= bientot ? 'proche' : 'a-venir';
  };
  return [
    ...registre.violations.flatMap((v) => dusViolation(v, calcul)),
    ...registre.demandes.flatMap((d) => dusDemande(d, calcul)),
    ...registre.traitements.flatMap((t) => dusTraitement(t, calcul)),
    ...dusDates(registre, calcul),
  ]
    .sort(parDate)
    .map((du) => ({
      ...du,
      texte: insecables(du.texte),
      calcul: insecables(du.calcul),
      etat: etat(du),
    }));
}

/** A day lasts until its end: instants of the same day come before it. */
function parDate(a: Du, b: Du): number {
  if (a.le.length > 10 && b.le.length > 10) return Date.parse(a.le) - Date.parse(b.le);
  const [x, y] = [a.le.slice(0, 10), b.le.slice(0, 10)];
  return x < y ? -1 : x > y ? 1 : b.le.length - a.le.length;
}

function lireMaintenant(
  maintenant: string,
  fuseau: string,
): { aujourdhui: string; ms: number | undefined } {
  try {
    if (maintenant.length === 10 && parseDateISO(maintenant)) {
      jourDe(0, fuseau);
      return { aujourdhui: maintenant, ms: undefined };
    }
    const ms = moment(maintenant);
    if (ms !== undefined) return { aujourdhui: jourDe(ms, fuseau), ms };
  } catch (cause) {
    throw new TernumError({
      kind: 'input',
      message: `unknown time zone: ${fuseau}`,
      hint: `Le fuseau horaire « ${fuseau} » n’existe pas : « Europe/Paris », par exemple.`,
      cause,
    });
  }
  throw new TernumError({
    kind: 'input',
    message: `not an instant: ${maintenant}`,
    hint: 'Donnez la date du jour, « 2026-11-23 », ou un instant, « 2026-11-23T10:00:00Z ».',
  });
}
