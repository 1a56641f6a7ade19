/** Why each rule of `seuils.ts` is one: its sentence, its source. */
import { RAISONS } from './raisons.ts';
import { SEUILS, type Seuil } from './seuils.ts';

export interface Regle extends Seuil {
  phrase: string;
  /** Where the rule comes from: institution, repository, function. */
  source: string;
  /** Day the rule was last read again at its source. */
  revue: string;
}

const DAJ =
  'Direction des affaires juridiques, consolidation des DECP (139bercy/decp-arr2022, augmente/nettoyage.py';
const SOURCES = {
  montant: `${DAJ}, check_montant)`,
  dureeMois: `${DAJ}, check_duree_contrat)`,
};

/** The rules of the national consolidation. Looked at in order: the first that a contract breaks names it. */
export const REGLES: readonly Regle[] = SEUILS.map((seuil) => ({
  ...seuil,
  phrase: RAISONS[seuil.code],
  source: SOURCES[seuil.champ],
  revue: '2026-11-22',
}));
