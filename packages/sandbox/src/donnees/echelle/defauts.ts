/** The faults put in at scale, few and known. */
import type { Alea } from '../alea.ts';
import { COMMUNE, EPCI } from '../commune/acheteurs.ts';
import type { Contrat } from '../contrat.ts';

/** What is wrong in the contracts made at scale; `uid` is the buyer’s SIRET and the id, amounts are € HT. */
export interface Defauts {
  /** Published again, all else equal, under another id by a second platform: [uid kept, uid again]. */
  doublons: [string, string][];
  /** Contracts whose amount was typed wrong: [uid, amount]. */
  montants: [string, number][];
}

const ABSURDES = [1, 999_999_999, 1, 999_999_999, 1];
export const NOMBRE_DEFAUTS = { doublons: 12, montants: ABSURDES.length };
export const uidDe = (c: Contrat): string => c.acheteur.siret + c.id;

/** Adds twelve contracts and changes five amounts; the demo’s two buyers are left as they are. */
export function mettreDefauts(contrats: Contrat[], alea: Alea): Defauts {
  const ordinaires = contrats.filter(
    (c) =>
      c.acheteur.siret !== COMMUNE.siret &&
      c.acheteur.siret !== EPCI.siret &&
      !c.accordCadre &&
      !c.idAccordCadre &&
      !c.modifications,
  );
  const choisis = alea.plusieurs(ordinaires, NOMBRE_DEFAUTS.doublons + ABSURDES.length);
  const absurdes = choisis.splice(0, ABSURDES.length);
  const montants = absurdes.map((c, i): [string, number] => {
    c.montant = ABSURDES[i]!;
    return [uidDe(c), c.montant];
  });
  const doublons = choisis.map((c): [string, string] => {
    const encore: Contrat = { ...c, id: `PES-${c.id}`, source: 'PES' };
    contrats.splice(contrats.indexOf(c) + 1, 0, encore);
    return [uidDe(c), uidDe(encore)];
  });
  return { doublons, montants };
}
