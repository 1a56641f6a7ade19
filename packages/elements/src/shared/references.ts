/** How a link names a contract. Pure. */
import type { Consolidation } from '@ternum/marches';
import type { ContratAffiche } from './contrats.ts';

/** Every contract of a file that can be shown, set aside ones included. */
function* tous(c: Consolidation): Generator<ContratAffiche> {
  yield* c.marches;
  yield* c.accordsCadres;
  yield* c.concessions;
  for (const { contrat } of c.ecartes) yield contrat;
}

/** Contracts that share an identifier: the lots of one procedure, in the file's order. */
export function lots(c: Consolidation, uid: string): ContratAffiche[] {
  return [...tous(c)].filter(({ publie }) => publie.uid === uid);
}

/** What to write in a link: the uid, with the number of the lot after the first (`uid~2`). */
export function referenceDe(c: Consolidation, contrat: ContratAffiche): string {
  const { uid } = contrat.publie;
  const numero = lots(c, uid).indexOf(contrat);
  return numero > 0 ? `${uid}~${numero + 1}` : uid;
}

/** The contract that a link names. */
export function chercher(c: Consolidation, reference: string): ContratAffiche | undefined {
  const [, uid = reference, numero = '1'] = /^(.+)~(\d+)$/.exec(reference) ?? [];
  return lots(c, uid)[Number(numero) - 1];
}
