/** The JSON inside a record: four families of notices, each with its own shape. */
import { estObjet } from '../dehors.ts';
import { lireAncien } from './ancien.ts';
import { lireEforms } from './eforms.ts';
import { lireNational } from './national.ts';
import type { Donnees } from './extrait.ts';

/**
 * Reads `donnees`. Keys: `EFORMS` (European notices since 2023), `FNSimple`, `MAPA`, `DSP`, `DIVERS`… (national ones),
 * or the blocks of the schemas before (`IDENTITE`, `OBJET`…). Undefined: a shape that nobody described.
 */
export function lireDonnees(donnees: Record<string, unknown>): Donnees | undefined {
  if (estObjet(donnees['EFORMS'])) return lireEforms(donnees['EFORMS']);
  if (['IDENTITE', 'OBJET', 'CONDITION_PARTICIPATION'].some((cle) => estObjet(donnees[cle])))
    return lireAncien(donnees);
  for (const bloc of Object.values(donnees)) {
    if (!estObjet(bloc)) continue;
    const corps = ['initial', 'rectificatif', 'annulation'].map((cle) => bloc[cle]);
    if (corps.some(estObjet) || estObjet(bloc['organisme']))
      return lireNational(bloc, corps.filter(estObjet));
  }
  return undefined;
}
