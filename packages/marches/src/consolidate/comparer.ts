/** When two records tell the same contract, and which of them to keep. */
import { fold } from '@ternum/core';
import type { ContratBase, Marche, Organisme } from '../model.ts';

/** Every normalised field as text, but where it stood: two records that are equal to the letter share it. */
export function empreinte(contrat: ContratBase): string {
  return JSON.stringify(contrat, (cle, valeur: unknown) =>
    cle === 'rang' || cle === 'format' ? undefined : valeur,
  );
}

/**
 * Buyer, suppliers, amount, date and CPV in one key; `undefined` when one of them is missing, since two
 * contracts that both lack an amount are not the same for that.
 */
export function cleContenu(contrat: ContratBase): string | undefined {
  const { acheteur, titulaires, montant, date } = contrat;
  if (!acheteur.id || montant === undefined || !date) return undefined;
  const qui = titulaires.length === 1 ? titulaires[0]!.id : ensemble(titulaires);
  return qui && `${acheteur.id} ${date} ${montant} ${(contrat as Marche).codeCPV} ${qui}`;
}

/** The identifiers of a group, each once, in an order that does not depend on the file. */
export function ensemble(titulaires: readonly Organisme[]): string {
  return [...new Set(titulaires.map((t) => t.id))].sort().join(' ').trim();
}

/** Equal, or absent from one of the two. */
export function compatible(
  a: string | number | undefined,
  b: string | number | undefined,
): boolean {
  return a === undefined || b === undefined || a === '' || b === '' || mot(a) === mot(b);
}

/** True when `b` is to be kept rather than `a`: published later, else more complete. */
export function prefere(b: ContratBase, a: ContratBase): boolean {
  const da = derniere(a);
  const db = derniere(b);
  return da === db ? renseignes(b) > renseignes(a) : db > da;
}

/** What is compared of a text. Folding is slow: whoever compares one with thousands keeps it. */
export const mot = (v: string | number | undefined): string | number =>
  typeof v === 'number'
    ? v
    : fold(v ?? '')
        .replace(/\s+/g, ' ')
        .trim();

function derniere({ datePublicationDonnees = '', modifications }: ContratBase): string {
  let jour = datePublicationDonnees;
  for (const m of modifications) {
    if (m.datePublicationDonnees && m.datePublicationDonnees > jour)
      jour = m.datePublicationDonnees;
  }
  return jour;
}

function renseignes(contrat: ContratBase): number {
  let n = contrat.modifications.length - contrat.anomalies.length;
  for (const valeur of Object.values(contrat)) if (valeur !== undefined && valeur !== '') n++;
  return n;
}
