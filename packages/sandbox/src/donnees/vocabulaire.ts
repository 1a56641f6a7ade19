/** Words that the generators draw from. Places are real; whom they are attached to is not. */
import type { Lieu } from './contrat.ts';

/** Procedures of the regulation, the frequent ones several times: drawing one gives a plausible mix. */
export const PROCEDURES = [
  'Procédure adaptée',
  'Procédure adaptée',
  'Procédure adaptée',
  'Procédure adaptée',
  "Appel d'offres ouvert",
  "Appel d'offres ouvert",
  'Procédure avec négociation',
  'Marché passé sans publicité ni mise en concurrence préalable',
];

const departement = (code: string): Lieu => ({ code, typeCode: 'Code département', nom: '' });
const postal = (code: string): Lieu => ({ code, typeCode: 'Code postal', nom: '' });
const commune = (code: string): Lieu => ({ code, typeCode: 'Code commune', nom: '' });

/** The eight départements of Bourgogne-Franche-Comté, as records write them. */
export const LIEUX: readonly [string, Lieu][] = [
  ['21', commune('21231')],
  ['21', postal('21410')],
  ['25', commune('25056')],
  ['39', commune('39300')],
  ['39', departement('39')],
  ['58', commune('58194')],
  ['70', departement('70')],
  ['71', commune('71270')],
  ['89', postal('89000')],
  ['90', departement('90')],
];

/** CPV codes (8 digits) that communes buy most under. */
export const CPV_COURANTS = [
  '45233140',
  '45212230',
  '45261210',
  '45331100',
  '45310000',
  '45421000',
  '45442100',
  '45112500',
  '71200000',
  '71300000',
  '72260000',
  '77310000',
  '90910000',
  '66510000',
  '79311000',
  '60130000',
  '15890000',
  '30200000',
  '34144900',
  '39130000',
  '09310000',
  '09130000',
  '48000000',
  '22462000',
];

/** What contracts are about. */
export const OBJETS = [
  'Réfection de la voirie communale et mise en accessibilité des cheminements',
  'Réhabilitation de l’école élémentaire et de ses abords',
  'Maîtrise d’œuvre pour la restauration de l’église et du chœur',
  'Entretien des espaces verts et des cours d’école',
  'Fourniture de denrées pour la restauration scolaire, œufs et produits laitiers compris',
  'Nettoyage des locaux communaux et de la vitrerie',
  'Rénovation de l’éclairage public',
  'Acquisition d’un véhicule électrique pour les services techniques',
  'Assistance à maîtrise d’ouvrage pour la renaturation de la rivière',
  'Construction d’une halle couverte et de locaux associatifs',
  'Travaux d’assainissement et de renouvellement du réseau d’eau potable',
  'Location et maintenance de photocopieurs',
];

/** What may follow the subject of a contract. */
export const PRECISIONS = [
  'y compris la main-d’œuvre et les frais d’installation de chantier',
  'lot n° 1 : gros œuvre, maçonnerie et démolitions préalables',
  'lot n° 2 : charpente, couverture et zinguerie en remplacement de l’existant',
  'tranche ferme, avec l’option de prolongation prévue à l’article 3',
  'mise en œuvre sur l’ensemble du territoire de la communauté de communes',
  'avec insertion de personnes éloignées de l’emploi, au cœur du bourg et des hameaux',
];
