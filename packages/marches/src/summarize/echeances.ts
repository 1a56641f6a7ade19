import { ajouterMois, dateDe, jourDe, type Colonnes } from '../colonnes/colonnes.ts';
import type { Contrat } from '../model.ts';
import type { Echeance } from './synthese.ts';

/** Contracts that end after `aujourdhui`, within twelve months, soonest first. */
export function echeances(
  { fin, contrats }: Colonnes,
  rangs: Uint32Array,
  aujourdhui: string,
): Echeance[] {
  const jour = jourDe(aujourdhui);
  const limite = ajouterMois(jour, 12);
  return Array.from(rangs.filter((i) => fin[i]! > jour && fin[i]! <= limite))
    .sort((a, b) => fin[a]! - fin[b]!)
    .map((i) => ({ contrat: contrats[i] as Contrat, fin: dateDe(fin[i]!) }));
}
