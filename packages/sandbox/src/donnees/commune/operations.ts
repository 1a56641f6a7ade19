/**
 * What a commune of 2 140 inhabitants and its communauté de communes build over six years.
 * Amounts are € HT.
 */

import type { Lot, Procede, Qui } from './types.ts';

type Operation = readonly [
  Qui,
  jour: string,
  objet: string,
  mois: number,
  Procede,
  lots: readonly Lot[],
];

/** Operations: [buyer, first day, object, months, procedure, lots: [trade, object, CPV, lowest, highest]]. */
export const OPERATIONS: readonly Operation[] = [
  [
    'commune',
    '2021-03-16',
    'Réfection de la rue du Four et de la place de la Fontaine',
    6,
    'mapa',
    [
      ['voirie', 'voirie et réseaux divers', '45233140', 182e3, 214e3],
      ['espacesVerts', 'plantations et mobilier urbain', '45112700', 24e3, 31e3],
    ],
  ],
  [
    'commune',
    '2021-09-28',
    'Rénovation énergétique de la salle des fêtes',
    9,
    'mapa',
    [
      ['maconnerie', 'isolation par l’extérieur', '45321000', 68e3, 82e3],
      ['menuiserie', 'menuiseries extérieures', '45421000', 44e3, 56e3],
      ['plomberie', 'chauffage, ventilation', '45331000', 71e3, 86e3],
      ['electricite', 'électricité et éclairage', '45311200', 28e3, 36e3],
    ],
  ],
  [
    'epci',
    '2021-11-09',
    'Construction de la déchèterie intercommunale de Pont-de-Combe',
    14,
    'ao',
    [
      ['voirie', 'terrassements, voirie et quais', '45112500', 640e3, 710e3],
      ['maconnerie', 'gros œuvre et local gardien', '45213270', 310e3, 355e3],
      ['electricite', 'contrôle d’accès et vidéoprotection', '45312000', 74e3, 92e3],
      ['dechets', 'bennes et compacteurs', '34928480', 118e3, 141e3],
    ],
  ],
  [
    'commune',
    '2022-06-21',
    'Restauration de l’église Saint-Aubin, première tranche',
    11,
    'mapa',
    [
      ['maconnerie', 'maçonnerie et pierre de taille', '45212350', 196e3, 231e3],
      ['charpente', 'charpente et couverture en laves', '45261210', 148e3, 179e3],
      ['menuiserie', 'vitraux et serrurerie du chœur', '45441000', 38e3, 52e3],
    ],
  ],
  [
    'epci',
    '2023-02-14',
    'Création d’un pôle petite enfance à Clairvigne',
    16,
    'ao',
    [
      ['maconnerie', 'gros œuvre', '45214100', 405e3, 448e3],
      ['charpente', 'structure bois et couverture', '45261000', 236e3, 262e3],
      ['menuiserie', 'menuiseries intérieures et agencement', '45421150', 121e3, 139e3],
      ['plomberie', 'chauffage bois, plomberie, ventilation', '45331100', 164e3, 188e3],
      ['electricite', 'électricité, photovoltaïque', '45311000', 97e3, 118e3],
      ['peinture', 'peintures et sols souples', '45442100', 63e3, 74e3],
    ],
  ],
  [
    'commune',
    '2023-10-03',
    'Passage de l’éclairage public aux diodes électroluminescentes',
    8,
    'mapa',
    [['electricite', 'remplacement de 312 points lumineux', '45316110', 168e3, 193e3]],
  ],
  [
    'commune',
    '2024-05-14',
    'Réhabilitation du groupe scolaire Simone-Veil',
    15,
    'mapa',
    [
      ['maconnerie', 'démolitions, gros œuvre', '45214210', 228e3, 259e3],
      ['charpente', 'charpente, couverture, isolation biosourcée', '45261210', 174e3, 203e3],
      ['menuiserie', 'menuiseries extérieures et intérieures', '45421000', 132e3, 149e3],
      ['plomberie', 'chaufferie bois, plomberie, ventilation', '45331100', 156e3, 178e3],
      ['electricite', 'électricité, courants faibles', '45311200', 84e3, 101e3],
      ['peinture', 'peintures, faux plafonds', '45442100', 47e3, 58e3],
    ],
  ],
  [
    'epci',
    '2024-09-24',
    'Voie verte de la vallée de l’Ouche, section Clairvigne – Pont-de-Combe',
    12,
    'ao',
    [
      ['voirie', 'terrassements et revêtements', '45233162', 890e3, 985e3],
      ['maconnerie', 'restauration des ouvrages d’art', '45221110', 262e3, 301e3],
      ['espacesVerts', 'plantations, haies et signalétique', '45112700', 88e3, 104e3],
    ],
  ],
  [
    'commune',
    '2025-06-10',
    'Restauration de l’église Saint-Aubin, seconde tranche',
    10,
    'mapa',
    [
      ['maconnerie', 'clocher et contreforts', '45212350', 178e3, 207e3],
      ['charpente', 'beffroi et abat-son', '45261100', 92e3, 117e3],
    ],
  ],
  [
    'epci',
    '2025-10-21',
    'Réhabilitation de la station d’épuration de Pont-de-Combe',
    18,
    'ao',
    [
      ['eau', 'process et équipements', '45252127', 1180e3, 1320e3],
      ['voirie', 'canalisations et poste de relevage', '45232410', 345e3, 392e3],
    ],
  ],
  [
    'commune',
    '2026-03-17',
    'Cour d’école rafraîchie : désimperméabilisation et plantations',
    5,
    'mapa',
    [
      ['espacesVerts', 'sols perméables et plantations', '45112711', 74e3, 88e3],
      ['menuiserie', 'préau et mobilier en bois', '45421000', 33e3, 42e3],
    ],
  ],
  [
    'epci',
    '2026-06-02',
    'Renaturation de l’Ouche au droit du Pré-Long',
    9,
    'ao',
    [
      ['voirie', 'terrassements en rivière', '45246000', 412e3, 468e3],
      ['espacesVerts', 'génie végétal', '45112700', 126e3, 148e3],
    ],
  ],
];
