/** State of each point, by the rules of its département. */
import { departementOf } from '@ternum/core';
import { etatOf } from '../etat/index.ts';
import type { Etat } from '../etat/types.ts';
import type { PointEau } from '../model.ts';
import { reglesDe } from '../regles/index.ts';
import type { Regles } from '../regles/types.ts';
import type { OptionsDiagnostic } from './diagnose.ts';

/** @returns what gives the state of a point */
export function etatsPar({ regles, departement }: OptionsDiagnostic): (pei: PointEau) => Etat {
  if (regles) return (pei) => etatOf(pei, regles);
  const parDepartement = new Map<string, Regles>();
  return (pei) => {
    const code = (pei.insee && departementOf(pei.insee)) ?? departement ?? '';
    let leurs = parDepartement.get(code);
    if (!leurs) parDepartement.set(code, (leurs = reglesDe(code)));
    return etatOf(pei, leurs);
  };
}
