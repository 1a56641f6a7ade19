/** What the figures are about: how many records, how they divide up, what was wrong with them. */
import type { Concession, Consolidation, Filtre, Marche, Synthese } from '@ternum/marches';
import { estAcheteur } from './filtre.ts';

export interface CompteAnomalie {
  code: string;
  /** Path of the field; positions in lists are left out: `titulaires[].id`. */
  champ: string;
  nombre: number;
}

export interface Portee {
  /** Records the figures account for: those asked for, plus the unreadable ones, which belong to nobody. */
  enregistrements: number;
  /** Records read, whomever they belong to. */
  lus: number;
  formats: string[];
  doublons: number;
  regroupees: number;
  illisibles: number;
  /** Most frequent first. */
  anomalies: CompteAnomalie[];
}

/** @param consolidation of the records of the buyers asked for; `lus`: all that were read */
export function mesurerPortee(
  consolidation: Consolidation,
  synthese: Synthese,
  lus: number,
): Portee {
  const { filtre } = synthese;
  const garde = ({ acheteur, date }: Marche | Concession): boolean =>
    estAcheteur(acheteur.id, filtre.acheteurs) && dansLaPeriode(date, filtre);
  const doublons = consolidation.doublons.filter((d) => garde(d.publie));
  const publies = [
    ...consolidation.marches.map((c) => c.publie),
    ...consolidation.accordsCadres.map((c) => c.publie),
    ...consolidation.concessions.map((c) => c.publie),
    ...consolidation.ecartes.map((e) => e.contrat.publie),
  ].filter(garde);
  const tous = [...publies, ...doublons.map((d) => d.publie)];
  const regroupees = tous.reduce((n, p) => n + lignesEnPlus(p), 0);
  const illisibles = consolidation.illisibles.length;
  return {
    enregistrements: tous.length + regroupees + illisibles,
    lus,
    formats: consolidation.formats,
    doublons: doublons.length,
    regroupees,
    illisibles,
    anomalies: compter(tous),
  };
}

/** Lines of a table that only added a supplier or a state to this contract. */
function lignesEnPlus(contrat: Marche | Concession): number {
  const lignes = 'ligne' in contrat ? contrat.ligne?.lignes : undefined;
  return lignes === undefined ? 0 : lignes - 1;
}

function dansLaPeriode(date: string | undefined, { du, au }: Filtre): boolean {
  if (!du && !au) return true;
  return date !== undefined && (!du || date >= du) && (!au || date <= au);
}

function compter(contrats: (Marche | Concession)[]): CompteAnomalie[] {
  const comptes = new Map<string, CompteAnomalie>();
  for (const { anomalies } of contrats) {
    for (const { code, champ: chemin } of anomalies) {
      const champ = chemin.replace(/\[\d+\]/g, '[]');
      const cle = `${code} ${champ}`;
      const compte = comptes.get(cle);
      if (compte) compte.nombre++;
      else comptes.set(cle, { code, champ, nombre: 1 });
    }
  }
  return [...comptes.values()].sort(
    (a, b) => b.nombre - a.nombre || (a.champ < b.champ ? -1 : a.champ > b.champ ? 1 : 0),
  );
}
