/** Requests as a list: what is open, by deadline, and what is over. Pure. */
import { formatDate } from '@ternum/core';
import { connu, DROITS, type Demande } from '@ternum/rgpd';
import { DROITS_DEMANDES } from '@ternum/rgpd/demande-recue';
import type { Echeance } from '@ternum/rgpd/echeances';
import { direEcart } from '../../temps.model.ts';

/** Who asks; never empty. */
export const nomDe = ({ demandeur }: Demande): string => demandeur.nom.trim() || 'Demande sans nom';

/** « Accès (article 15) », or that nobody knows yet. */
export function droitDe({ droit }: Demande): string {
  const code = connu(droit);
  return code ? DROITS[code] : 'Droit à préciser';
}

/** What the person wants, in their own words. */
export const demandeDite = (demande: Demande): string | undefined => {
  const code = connu(demande.droit);
  return code && DROITS_DEMANDES[code].je;
};

/** An open request and its deadline, which an unreadable date has not. */
export interface LigneDemande {
  demande: Demande;
  due: Echeance | undefined;
}

/** What is due to the person: neither the purge of the file nor the notice of an extension. */
const REPONSES = ['demande', 'demande-prolongation', 'date-illisible'];

/** Those to answer, the most urgent first. @param dues as `echeances` gives them: soonest first */
export function enCours(demandes: readonly Demande[], dues: readonly Echeance[]): LigneDemande[] {
  const rang = new Map(
    dues.flatMap((due, i) => (REPONSES.includes(due.type) ? [[due.cle, { due, i }] as const] : [])),
  );
  return demandes
    .filter(({ reponse }) => !reponse)
    .map((demande) => ({ demande, ...rang.get(`demandes/${demande.id}`) }))
    .sort((a, b) => (a.i ?? -1) - (b.i ?? -1))
    .map(({ demande, due }) => ({ demande, due }));
}

/** Those that were answered, the latest first. */
export const closes = (demandes: readonly Demande[]): Demande[] =>
  demandes
    .filter(({ reponse }) => reponse)
    .sort((a, b) => (a.reponse!.le < b.reponse!.le ? 1 : -1));

/** « Répondu le 10 janvier 2026, à supprimer le 10 janvier 2027 ». */
export const direClose = ({ reponse, purgeLe }: Demande): string =>
  [
    reponse && `Répondu le ${formatDate(reponse.le)}`,
    purgeLe ? `à supprimer le ${formatDate(purgeLe)}` : 'sans date de suppression',
  ]
    .filter(Boolean)
    .join(', ');

/** When an answer is due, in words; `sansDelai`: the day of arrival cannot be read. @param jour today */
export const direDue = (due: Echeance | undefined, jour: string): string =>
  due && !due.sansDelai
    ? `Réponse due le ${formatDate(due.le.slice(0, 10))}, ${direEcart(due.le, jour)}`
    : 'Date de réception à corriger';

/** A request received today, to be told. */
export const nouvelle = (id: string, jour: string, instant: string): Demande => ({
  id,
  recueLe: jour,
  demandeur: { nom: '' },
  creeLe: instant,
  modifieLe: instant,
});
