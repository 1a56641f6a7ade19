/** What is due in a register: computed once a minute, for every screen that shows it. Loaded with the first of them. */
import type { Registre } from '@ternum/rgpd';
import { echeances, type Echeance } from '@ternum/rgpd/echeances';
import { FUSEAU, montre } from './temps.model.ts';

export * from '@ternum/rgpd/echeances';

const MINUTE = 60_000;
const connues = new WeakMap<Registre, { minute: number; liste: readonly Echeance[] }>();

/** Soonest first, at the clock of the device. */
export function dues(registre: Registre): readonly Echeance[] {
  const maintenant = montre.maintenant();
  const minute = Math.floor(maintenant.getTime() / MINUTE);
  const connue = connues.get(registre);
  if (connue?.minute === minute) return connue.liste;
  const liste = echeances(registre, maintenant.toISOString(), { fuseau: FUSEAU });
  connues.set(registre, { minute, liste });
  return liste;
}
