/** School, canteen, after-school, nursery, school bus. */
import { INSTRUCTIONS, SCOLAIRE } from '../sources.ts';
import type { Recette } from '../types.ts';
import {
  d,
  directe,
  fragiles,
  gens,
  interne,
  mission,
  mixte,
  obligation,
  partenaire,
  pour,
  prestataire,
  recette,
} from './ecrire.ts';

const service = 'Enfance et écoles';
/** Data plan and legal basis that the CNIL's former standard gives. */
const connues = (n: number) => [
  pour('finalites.0.base', SCOLAIRE),
  ...Array.from({ length: n }, (_, i) => pour(`donnees.${i}.categorie`, SCOLAIRE)),
];
const famille = d(
  'identite',
  'Nom, prénoms, date de naissance de l’enfant ; noms, adresses et téléphones des responsables et des personnes à prévenir',
);

export const ENFANCE: readonly Recette[] = [
  recette({
    code: 'ecole',
    service,
    nom: 'Inscriptions scolaires',
    resume:
      'L’inscription des enfants à l’école et la liste des enfants soumis à l’obligation scolaire.',
    recette:
      'La rentrée se prépare avec trois ingrédients : l’enfant, ses parents, leur adresse. Le reste demande une bonne raison.',
    finalites: [
      mission(
        'Inscrire les enfants à l’école et préparer la rentrée',
        'Code de l’éducation, article L. 131-5',
      ),
      obligation(
        'Dresser la liste des enfants soumis à l’obligation scolaire',
        'Code de l’éducation, article L. 131-6',
      ),
    ],
    personnes: [fragiles('Enfants'), gens('Parents et responsables')],
    donnees: [
      famille,
      d('vie-personnelle', 'Autorité parentale, composition de la famille'),
      d('sante', 'Vaccinations obligatoires, à contrôler sans garder de copie inutile'),
    ],
    archives: INSTRUCTIONS.ecoles,
    destinataires: [
      interne('Service scolaire ou secrétariat'),
      partenaire('Directeur de l’école', 'Éducation nationale'),
      prestataire('Éditeur du logiciel'),
    ],
    collecte: directe('Formulaire papier', 'Téléservice'),
    information: 'Sur le dossier d’inscription',
    sources: connues(2),
    rappels: [
      'Les copies de carnets de santé et de livrets de famille se regardent ; elles se gardent rarement.',
    ],
  }),
  recette({
    code: 'cantine',
    service,
    nom: 'Cantine scolaire',
    resume:
      'Les inscriptions, les présences, les régimes alimentaires et les factures de la cantine.',
    recette:
      'La vraie cuisine ! Allergie se dit « donnée de santé » : on la confie à ceux qui servent, pas à toute la salle.',
    finalites: [
      mission(
        'Inscrire les enfants à la cantine, compter les repas, veiller aux régimes, facturer les familles',
      ),
    ],
    personnes: [
      fragiles('Enfants'),
      gens('Parents et responsables'),
      fragiles('Agents de la cantine'),
    ],
    donnees: [
      famille,
      d('economique', 'Quotient familial, factures, coordonnées bancaires'),
      d('sante', 'Allergies, projet d’accueil individualisé'),
      d('vie-personnelle', 'Présences, régime choisi (sans en demander la raison)'),
    ],
    archives: INSTRUCTIONS.ecoles,
    destinataires: [
      interne('Agents de la cantine', 'Régie, comptabilité'),
      partenaire('Trésor public'),
      prestataire('Éditeur du logiciel', 'Société de restauration'),
    ],
    collecte: directe('Formulaire papier', 'Téléservice'),
    information: 'Sur le dossier d’inscription',
    mesures: ['Autres mesures : liste des allergies hors de la vue du public'],
    sources: connues(3),
    rappels: [
      'La liste des allergies affichée en cuisine est un fichier.',
      'On note « sans porc » ou « sans viande », jamais une religion.',
    ],
  }),
  recette({
    code: 'periscolaire',
    service,
    nom: 'Accueil périscolaire et centre de loisirs',
    resume: 'La garderie du matin et du soir, les mercredis, les vacances, les sorties.',
    recette:
      'Une pincée de plus qu’à la cantine : qui vient chercher l’enfant, et qui prévenir si le genou saigne.',
    finalites: [mission('Inscrire les enfants, assurer leur sécurité, facturer les familles')],
    personnes: [
      fragiles('Enfants'),
      gens('Parents et personnes autorisées'),
      fragiles('Animateurs'),
    ],
    donnees: [
      famille,
      d('economique', 'Quotient familial, numéro d’allocataire, factures'),
      d('sante', 'Allergies, traitements, fiche sanitaire'),
      d('vie-personnelle', 'Présences, autorisations de sortie'),
    ],
    archives: INSTRUCTIONS.ecoles,
    destinataires: [
      interne('Animateurs', 'Régie, comptabilité'),
      partenaire('Trésor public', 'Caisse d’allocations familiales'),
      prestataire('Éditeur du logiciel', 'Association gestionnaire'),
    ],
    collecte: directe('Formulaire papier', 'Téléservice'),
    information: 'Sur le dossier d’inscription',
    sources: connues(3),
    rappels: [
      'Les fiches sanitaires emportées en sortie reviennent en mairie.',
      'Les photos des activités ont leur propre fiche.',
    ],
  }),
  recette({
    code: 'petite-enfance',
    service,
    nom: 'Crèche et petite enfance',
    resume: 'Les préinscriptions, l’attribution des places et l’accueil des tout-petits.',
    recette:
      'Pour les plus petites assiettes, les plus grands soins : santé, revenus, vie de famille, tout est délicat.',
    finalites: [mission('Attribuer les places, accueillir les enfants, facturer les familles')],
    personnes: [fragiles('Enfants'), gens('Parents'), fragiles('Agents de la structure')],
    donnees: [
      famille,
      d('economique', 'Revenus, numéro d’allocataire, factures'),
      d('sante', 'Vaccinations, allergies, suivi médical de l’enfant'),
      d('vie-professionnelle', 'Emploi et horaires des parents'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Équipe de la structure', 'Commission d’attribution'),
      partenaire('Caisse d’allocations familiales', 'Protection maternelle et infantile'),
      prestataire('Éditeur du logiciel'),
    ],
    collecte: directe('Formulaire papier', 'Téléservice'),
    information: 'Sur la demande de place',
    sources: connues(3),
  }),
  recette({
    code: 'transport-scolaire',
    service,
    nom: 'Transport scolaire',
    resume: 'Les enfants inscrits au car et l’accompagnateur, quand la commune s’en occupe.',
    recette:
      'Un car, un arrêt, une liste de prénoms : une recette qui tient sur une feuille, à ne pas oublier sur un siège.',
    finalites: [mission('Inscrire les enfants au transport et assurer leur sécurité')],
    personnes: [fragiles('Enfants'), gens('Parents')],
    donnees: [famille, d('localisation', 'Arrêt de montée et de descente')],
    archives: INSTRUCTIONS.ecoles,
    destinataires: [
      interne('Accompagnateur'),
      partenaire('Région, qui organise le transport'),
      prestataire('Transporteur'),
    ],
    collecte: mixte('Parents, Région', 'Formulaire papier', 'Téléservice'),
    information: 'Sur le formulaire d’inscription',
    rappels: ['La région, l’intercommunalité ou la commune : qui décide de ce fichier ?'],
  }),
];
