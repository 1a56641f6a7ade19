export { AssistantRgpd } from './assistant-rgpd/assistant-rgpd.ts';
export * from './carte-deci/carte-deci.ts';
export { CarteMednum } from './carte-mednum/carte-mednum.ts';
export * from './consultations/consultations.ts';
export { DemandeRgpd } from './demande-rgpd/demande-rgpd.ts';
export type { DonneesPubliques } from './shared/rgpd-public/lecture.ts';
export * from './focus-marches/focus-marches.ts';
export * from './marches-carte/marches-carte.ts';
export * from './marches-classement/marches-classement.ts';
export * from './marches-detail/marches-detail.ts';
export * from './marches-durable/marches-durable.ts';
export * from './marches-echeances/marches-echeances.ts';
export * from './marches-evolution/marches-evolution.ts';
export * from './marches-indicateurs/marches-indicateurs.ts';
export * from './marches-repartition/marches-repartition.ts';
export * from './marches-tableau/marches-tableau.ts';
export { MentionsRgpd } from './mentions-rgpd/mentions-rgpd.ts';
export * from './shared/base.ts';
export * from './shared/jeu.ts';
export * from './shared/marches-element.ts';
export type { Dimension } from './marches-repartition/marches-repartition.model.ts';
export type { ContratAffiche } from './shared/contrats.ts';
export type { Choix } from './consultations/consultations.model.ts';
export type { Donnees } from './consultations/lecture.ts';
export type { OrigineCouche } from './carte-deci/couches/couches.model.ts';
export type {
  Bilan,
  ColonneDeci,
  FiltreDeci,
  LigneDeci,
  TriDeci,
} from './carte-deci/moteur/types.ts';
export type { Lieu as LieuDesigne } from './carte-deci/panneau.types.ts';
export type { Par } from './carte-deci/selection.ts';
export type { Choix as ChoixMednum, Depuis } from './carte-mednum/carte-mednum.model.ts';
export type { Etendue, Fond } from './shared/carte/types.ts';
