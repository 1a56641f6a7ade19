/** Screens, each its own file, asked for when somebody goes there. */
import type { FaireEcran, NomEcran } from './contexte.ts';

type Module = { ecran: FaireEcran };

export const ECRANS: Readonly<Record<NomEcran, () => Promise<Module>>> = {
  bienvenue: () => import('./ecrans/bienvenue/bienvenue.ts'),
  registres: () => import('./ecrans/registres/registres.ts'),
  commune: () => import('./ecrans/commune/commune.ts'),
  questions: () => import('./ecrans/questions/questions.ts'),
  taches: () => import('./ecrans/taches/taches.ts'),
  fiches: () => import('./ecrans/fiches/fiches.ts'),
  fiche: () => import('./ecrans/fiche/fiche.ts'),
  relecture: () => import('./ecrans/relecture/relecture.ts'),
  obligations: () => import('./ecrans/obligations/obligations.ts'),
  securite: () => import('./ecrans/securite/securite.ts'),
  echeances: () => import('./ecrans/echeances/echeances.ts'),
  documents: () => import('./ecrans/documents/documents.ts'),
  echanges: () => import('./ecrans/echanges/echanges.ts'),
  reglages: () => import('./ecrans/reglages/reglages.ts'),
};

/** The menu, in the order of the path. */
export const MENU: readonly (readonly [nom: string, ecran: NomEcran])[] = [
  ['Tableau de bord', 'taches'],
  ['Ma commune', 'commune'],
  ['Questions', 'questions'],
  ['Fiches', 'fiches'],
  ['Obligations', 'obligations'],
  ['Sécurité', 'securite'],
  ['Échéances', 'echeances'],
  ['Documents', 'documents'],
  ['Importer, exporter', 'echanges'],
  ['Réglages', 'reglages'],
];
