/** Everything the sandbox shows, from a seed. */
import { creerAlea } from './alea.ts';
import type { Contrat } from './contrat.ts';
import { genererAcheteurs, type Acheteur } from './echelle/acheteurs.ts';
import { genererConcessions, type Concession } from './echelle/concessions.ts';
import { genererConsultations, type Consultation } from './echelle/consultations.ts';
import { genererContrats } from './echelle/contrats.ts';
import { mettreDefauts, NOMBRE_DEFAUTS, type Defauts } from './echelle/defauts.ts';
import { genererFiches, type Fiche } from './echelle/fiches.ts';
import { genererFournisseurs } from './echelle/fournisseurs.ts';

/** What the data is made from: a seed, a size, a day. */
export interface OptionsDonnees {
  /** Default 21. */
  graine?: number;
  /** 1 (default): the region’s size. Above 1, buyers stay 1 750. */
  echelle?: number;
  /** Day that the data is seen from, `YYYY-MM-DD`. */
  aujourdhui: string;
}

/** The generated region: buyers, their contracts, concessions and calls, and the data sets of their catalogue. */
export interface Donnees {
  graine: number;
  echelle: number;
  aujourdhui: string;
  acheteurs: Acheteur[];
  /** By date; the twelve duplicates of `defauts()` are among them. */
  contrats: Contrat[];
  concessions: Concession[];
  /** Notices, corrections and withdrawals included, by day of publication. */
  consultations: Consultation[];
  fiches: Fiche[];
  /** The faults of the contracts, so that a test can expect them. */
  defauts(): Defauts;
}

/** The same options give the same data to the byte. */
export function genererDonnees({ graine = 21, echelle = 1, aujourdhui }: OptionsDonnees): Donnees {
  const part = (n: number, moins: number): number => Math.max(moins, Math.round(n * echelle));
  const acheteurs = genererAcheteurs(graine + 1, Math.min(1_750, part(1_750, 10)));
  const fournisseurs = genererFournisseurs(graine + 2, Math.min(120, part(120, 16)));
  const contexte = { alea: creerAlea(graine + 3), acheteurs, fournisseurs, aujourdhui };
  const contrats = genererContrats(contexte, part(20_000, 380) - NOMBRE_DEFAUTS.doublons);
  const defauts = mettreDefauts(contrats, creerAlea(graine + 4));
  return {
    graine,
    echelle,
    aujourdhui,
    acheteurs,
    contrats,
    concessions: genererConcessions(
      creerAlea(graine + 5),
      acheteurs,
      fournisseurs,
      aujourdhui,
      part(60, 6),
    ),
    consultations: genererConsultations(creerAlea(graine + 6), acheteurs, aujourdhui, {
      nombre: part(52_000, 400),
      ouvertes: part(420, 32),
    }),
    fiches: genererFiches(creerAlea(graine + 7), acheteurs, aujourdhui, part(8_000, 40)),
    defauts: () => structuredClone(defauts),
  };
}
