/** Fictitious companies, by trade. Names are invented; identifiers are in a range that nobody holds. */
import type { Structure } from '../contrat.ts';
import { sirenEntreprise, siret } from '../identifiants.ts';

const NOMS = {
  voirie: [
    'Terrassements du Val d’Ouche',
    'Routes et Réseaux Bourbonnot',
    'Colvert Travaux Publics',
  ],
  maconnerie: [
    'Maçonnerie Perrachon-Lesage',
    'Bâtisseurs des Combes',
    'Pierre et Chaux de Corcelotte',
  ],
  charpente: ['Charpentes Maurivert', 'Couverture Lavallotte et fils', 'Zinguerie du Haut-Auxois'],
  menuiserie: ['Menuiseries Tournebois', 'Atelier Bois Cormelin', 'Fermetures Sévigneau'],
  electricite: ['Électricité Voltigeat', 'Lumière des Climats', 'Réseaux Montculot Énergie'],
  plomberie: ['Chauffage Brissonnet', 'Thermique Aubépine', 'Plomberie Sanvignot'],
  peinture: ['Peintures Vermillard', 'Sols et Couleurs de Bourgogne-Sud'],
  architecte: [
    'Atelier d’architecture Ronzier-Maltête',
    'Agence Grande Ourche',
    'Studio Patrimoine Talmontin',
  ],
  bureau: ['Ingénierie Eaux-Vives', 'Bureau d’études Calcimètre', 'Conseil Territoires Pluriels'],
  controle: ['Contrôle Technique Vérichamp', 'Coordination Sécurité Lanterne'],
  alimentation: [
    'Fermes du Plateau',
    'Primeurs de la Tille',
    'Laiterie des Trois-Cantons',
    'Boulangerie Levain d’Or',
  ],
  proprete: ['Netteté Services Sénart-Bourg', 'Clair’Propre 21'],
  dechets: ['Collecte Verte des Combes', 'Recyclage Saône-et-Monts'],
  espacesVerts: ['Paysages Ouchelin', 'Jardins Pépinet', 'ESAT Les Roches Blanches'],
  informatique: ['Numérique Mairie Conseil', 'Octet Morvandiau', 'Infogérance Passe-Temps'],
  mobilier: ['Mobilier Scolaire Cabochin', 'Bureau Bois Massif'],
  vehicules: ['Garage Utilitaire Pontvallier', 'Motoculture Brévans'],
  assurance: ['Mutuelle des Vallées Réunies', 'Courtage Assur’Communes'],
  energie: ['Énergie Côteaux Fournitures', 'Plaquettes Bois du Morvan-Est'],
  transport: ['Cars Vingeannot', 'Autocars des Deux-Rivières'],
  eau: ['Eaux de la Combe', 'Assainissement Karstique', 'Compagnie Fermière des Sources'],
  communication: ['Imprimerie Feuille-de-Vigne', 'Agence Place Publique'],
  petiteEnfance: ['Association Les Petits Lézards', 'Crèches et Compagnies du Centre-Est'],
};

export type Metier = keyof typeof NOMS;

let rang = 100;
/** Trade → companies that the contracts of the demo are given to. */
export const ENTREPRISES = Object.fromEntries(
  Object.entries(NOMS).map(([metier, noms]) => [
    metier,
    noms.map((nom) => ({ siret: siret(sirenEntreprise((rang += 37)), 1 + (rang % 4)), nom })),
  ]),
) as Record<Metier, Structure[]>;
