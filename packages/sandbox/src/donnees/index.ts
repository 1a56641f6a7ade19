export { creerAlea, type Alea } from './alea.ts';
export { COMMUNE, DERNIER_JOUR, EPCI } from './commune/acheteurs.ts';
export { contratsDeLaCommune } from './commune/contrats.ts';
export { ENTREPRISES } from './commune/entreprises.ts';
export { donneesDeLaCommune, fichierDeLaCommune } from './commune/fichiers.ts';
export type * from './contrat.ts';
export { versFormat2019, versFormat2022 } from './formes.ts';
export { sirenCommune, sirenEntreprise, siret } from './identifiants.ts';
export * from './vocabulaire.ts';
