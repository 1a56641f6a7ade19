export { creerAlea, type Alea } from './alea.ts';
export { COMMUNE, DERNIER_JOUR, EPCI } from './commune/acheteurs.ts';
export { contratsDeLaCommune } from './commune/contrats.ts';
export { ENTREPRISES } from './commune/entreprises.ts';
export { donneesDeLaCommune, fichierDeLaCommune } from './commune/fichiers.ts';
export type * from './contrat.ts';
export { versFormat2019, versFormat2022 } from './formes.ts';
export { sirenCommune, sirenEntreprise, siret } from './identifiants.ts';
export * from './vocabulaire.ts';
export { type Acheteur } from './echelle/acheteurs.ts';
export { type Concession } from './echelle/concessions.ts';
export { type Consultation, type LotConsulte } from './echelle/consultations.ts';
export { type Defauts } from './echelle/defauts.ts';
export { type Fiche, type RessourceFiche } from './echelle/fiches.ts';
export { genererDonnees, type Donnees, type OptionsDonnees } from './generer.ts';
export { avisBoamp, COLONNES_BOAMP } from './lignes/boamp.ts';
export {
  COLONNES_CONCESSIONS,
  COLONNES_ODS,
  versLigneConcession,
  versLigneOds,
} from './lignes/ods.ts';
export { COLONNES_TABULAIRES, lignesTabulaires, typeDeMarche } from './lignes/tabulaire.ts';
export * from './deci/index.ts';
export * from './mednum/index.ts';
