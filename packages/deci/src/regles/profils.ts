/** What each SDIS of the region counts as insufficient, and the indicative profile for the others. */
import type { Provenance, Regles } from './types.ts';

const VERSION = '2026-11-22';

const REMOCRA: Provenance = {
  source:
    'Règles de calcul du logiciel que les services d’incendie et de secours partagent, à confirmer par le règlement départemental',
  reference: 'Remocra, SDIS83-GSIC/REMOcRA-Application, CalculDispoUseCase.kt, 7 août 2026',
  revueLe: VERSION,
  indicatif: false,
};

const USAGES: Provenance = {
  source:
    'Valeurs d’usage, sans texte départemental trouvé : à confirmer auprès du service d’incendie et de secours',
  revueLe: VERSION,
  indicatif: true,
};

/** What every profile shares: no grid of needs of a département of the region was found in a public source. */
const COMMUN: Omit<Regles, 'departement' | 'provenance' | 'insuffisantIndisponible'> = {
  version: VERSION,
  // Remocra’s own default: 1 095 days between two technical controls.
  controleJours: 1095,
  besoins: {
    faible: { debit: 30, duree: 1, volume: 30, distance: 400 },
    ordinaire: { debit: 60, duree: 2, volume: 120, distance: 200 },
    // Usual range: 60 to 120 m³/h or more, at 100 to 200 m. The most demanding end is kept.
    important: { debit: 120, duree: 2, volume: 240, distance: 100 },
  },
  provenanceBesoins: USAGES,
  profondeur: 50,
};

const sdis = (departement: string, regles: Partial<Regles>): Regles => ({
  ...COMMUN,
  departement,
  provenance: REMOCRA,
  insuffisantIndisponible: true,
  ...regles,
});

/**
 * Indicative thresholds, where nothing is known of the département. Remocra’s upper limits are left out: a generous
 * hydrant is not called faulty on a guess.
 */
export const NATIONAL: Regles = {
  ...COMMUN,
  departement: 'national',
  provenance: USAGES,
  insuffisantIndisponible: false,
  debit: {
    insuffisant: 30,
    nonConforme: 60,
    parDiametre: {
      70: { insuffisant: 30 },
      80: { insuffisant: 30 },
      100: { insuffisant: 30, nonConforme: 60 },
      150: { insuffisant: 30, nonConforme: 120 },
    },
  },
  volume: { insuffisant: 30 },
};

/** Départements whose rules are known. Figures are m³/h, m³ and bar. */
export const PROFILS: readonly Regles[] = [
  sdis('21', { debit: { insuffisant: 30, nonConforme: 60 } }),
  sdis('39', {
    debit: { insuffisant: 30, nonConforme: 60, absent: 'insuffisant' },
    volume: { insuffisant: 60, nonConforme: 120, absent: 'insuffisant', absentPour: ['PA'] },
    // As coded an empty pressure is insufficient too. Published registers leave it out: unknown stays unknown here.
    pressStat: { insuffisant: 1 },
  }),
  sdis('58', {
    debit: { insuffisant: 15, nonConforme: 30, absent: 'insuffisant' },
    // As coded: below 15, then 16 to 29; exactly 15 is counted with the latter here.
    volume: { insuffisant: 15, nonConforme: 30 },
    pressStat: { insuffisant: 1, tropEleve: 8 },
  }),
  sdis('71', {
    debit: {
      parDiametre: {
        80: { insuffisant: 30 },
        100: { insuffisant: 30, nonConforme: 60 },
        150: { insuffisant: 60, nonConforme: 120 },
        absent: { toujours: 'insuffisant' },
      },
    },
    pressDyn: { insuffisant: 1, nonConforme: 2, tropEleve: 16 },
  }),
  sdis('89', { debit: { insuffisant: 15, nonConforme: 30 } }),
];
