/** How a contract is said in a list: the words that several parts use. Pure. */
import { formatEuros, formatSiret } from '@ternum/core';
import type { Categorie, Concession, Contrat, Marche, Organisme } from '@ternum/marches';

export const NON_RENSEIGNE = 'non renseigné';

export const CATEGORIES: Readonly<Record<Categorie, string>> = {
  travaux: 'Travaux',
  fournitures: 'Fournitures',
  services: 'Services',
};

/** A contract that an element can show: marché or concession, once consolidated. */
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
