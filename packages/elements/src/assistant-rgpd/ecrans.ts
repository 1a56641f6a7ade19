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
  recherche: () => import('./ecrans/recherche/recherche.ts'),
  actions: () => import('./ecrans/actions/actions.ts'),
  controle: () => import('./ecrans/controle/controle.ts'),
  nouveautes: () => import('./ecrans/nouveautes/nouveautes.ts'),
  obligations: () => import('./ecrans/obligations/obligations.ts'),
  securite: () => import('./ecrans/securite/securite.ts'),
  echeances: () => import('./ecrans/echeances/echeances.ts'),
  aipd: () => import('./ecrans/aipd/aipd.ts'),
  prestataires: () => import('./ecrans/prestataires/prestataires.ts'),
  prestataire: () => import('./ecrans/prestataire/prestataire.ts'),
  pieces: () => import('./ecrans/pieces/pieces.ts'),
  demandes: () => import('./ecrans/demandes/demandes.ts'),
  demande: () => import('./ecrans/demande/demande.ts'),
  violations: () => import('./ecrans/violations/violations.ts'),
  violation: () => import('./ecrans/violation/violation.ts'),
  documents: () => import('./ecrans/documents/documents.ts'),
  publication: () => import('./ecrans/publication/publication.ts'),
  echanges: () => import('./ecrans/echanges/echanges.ts'),
  reglages: () => import('./ecrans/reglages/reglages.ts'),
};

/** The menu, by group, in the order of the path. */
export const GROUPES: readonly (readonly [
  groupe: string,
  entrees: readonly (readonly [nom: string, ecran: NomEcran])[],
])[] = [
  [
    '',
    [
      ['Tableau de bord', 'taches'],
      ['Chercher', 'recherche'],
    ],
  ],
  [
    'Construire',
    [
      ['Ma commune', 'commune'],
      ['Questions', 'questions'],
      ['Fiches', 'fiches'],
      ['Prestataires', 'prestataires'],
      ['Pièces', 'pieces'],
    ],
  ],
  [
    'Au quotidien',
    [
      ['Demandes', 'demandes'],
      ['Violations', 'violations'],
      ['À faire', 'actions'],
      ['Échéances', 'echeances'],
    ],
  ],
  [
    'Prouver',
    [
      ['Obligations', 'obligations'],
      ['Sécurité', 'securite'],
      ['Si la CNIL venait', 'controle'],
      ['Documents', 'documents'],
      ['Sur le site', 'publication'],
    ],
  ],
  [
    'Le registre',
    [
      ['Importer, exporter', 'echanges'],
      ['Nouveautés', 'nouveautes'],
      ['Autres communes', 'registres'],
      ['Réglages', 'reglages'],
    ],
  ],
];

/** All its entries. */
export const MENU: readonly (readonly [nom: string, ecran: NomEcran])[] = GROUPES.flatMap(
  ([, entrees]) => entrees,
);
