export { ferie, paques } from './feries.ts';
export { auMur, fuseauDe, instantDe, jourPlus, PARIS, type Mur } from './horloge.ts';
export { JOUR_FERIE, plagesDu } from './jour.ts';
export { lireHoraires } from './lire.ts';
export { fermetureA, noteA, ouvertA, prochainChangement, prochaineOuverture } from './ouvert.ts';
export { heureEnMots, jourOuvert, nomDuJour, semaine, type JourOuvert } from './semaine.ts';
export type {
  EtatHoraire,
  Horaires,
  Intervalle,
  JourAnnee,
  JourDeSemaine,
  Plage,
  PlageLue,
  Regle,
  SemainesIso,
} from './types.ts';
