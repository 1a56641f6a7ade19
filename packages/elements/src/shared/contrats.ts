/** How a contract is said in a list: the words that several parts use. Pure. */
import { formatEuros, formatSiret } from '@ternum/core';
import type { Concession, Consolidation, Contrat, Marche, Organisme } from '@ternum/marches';

export const NON_RENSEIGNE = 'non renseigné';

export type ContratAffiche = Contrat<Marche> | Contrat<Concession>;

/** Name of an organisation, else its formatted identifier. */
export function nomOrganisme({ nom, id }: Organisme): string {
  return nom || formatSiret(id) || NON_RENSEIGNE;
}

/** « Eurovia et 2 autres ». */
export function nomsTitulaires(titulaires: readonly Organisme[]): string {
  const [premier, ...autres] = titulaires;
  if (!premier) return NON_RENSEIGNE;
  const suite =
    autres.length > 1
      ? ` et ${autres.length} autres`
      : autres[0]
        ? ` et ${nomOrganisme(autres[0])}`
        : '';
  return nomOrganisme(premier) + suite;
}

export function objetDe({ publie }: ContratAffiche): string {
  return publie.objet || 'Objet non renseigné';
}

export function montantDe({ actuel }: ContratAffiche): string {
  return actuel.montant === undefined ? NON_RENSEIGNE : formatEuros(actuel.montant);
}

/** `data-cle` of a row: one id may name several lots, so the rank in the file goes with it. */
export function cleDe({ publie }: ContratAffiche): string {
  return `${publie.uid} ${publie.format} ${publie.rang}`;
}

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
