/** A contract among all that was read, by its uid. */
import type { Concession, Consolidation, Contrat, ContratBase, Marche } from '../model.ts';

export function chercher(
  { marches, accordsCadres, concessions, ecartes, doublons }: Consolidation,
  uid: string,
): Contrat<Marche> | Contrat<Concession> | undefined {
  const tous = [...marches, ...accordsCadres, ...concessions, ...ecartes.map((e) => e.contrat)];
  const trouver = (est: (publie: ContratBase) => boolean) =>
    tous.find(({ publie }) => est(publie as ContratBase));
  const direct = trouver((publie) => publie.uid === uid);
  if (direct) return direct;
  const doublon = doublons.find(({ publie }) => publie.uid === uid);
  return doublon && trouver((publie) => publie === doublon.garde);
}
