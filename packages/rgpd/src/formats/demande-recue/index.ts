export { direDemande, DROITS_DEMANDES, lignesDemande } from './dire.ts';
export { estDemandeRecue, lireDemandeRecue } from './lire.ts';
export {
  ecrireDemandeRecue,
  finDuDelai,
  objetDemande,
  preparerDemande,
  type OptionsPreparer,
} from './preparer.ts';
export * from './types.ts';
export { versDemande, type OptionsVersDemande } from './vers-demande.ts';
