/** Births, marriages, deaths, papers, national service, census, cemetery. */
import { ARCHIVES_EC, INSTRUCTIONS, POPULATION } from '../sources.ts';
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

const service = 'État civil';

export const ETAT_CIVIL: readonly Recette[] = [
  recette({
    code: 'etat-civil',
    service,
    toujours: true,
    nom: 'État civil',
    resume:
      'Les registres de naissance, de mariage et de décès, les actes, leurs copies et leurs extraits.',
    recette:
      'Le plat traditionnel de la mairie : la recette est fixée par la loi depuis longtemps, on la suit et on n’ajoute rien.',
    finalites: [
      obligation(
        'Tenir les registres, dresser les actes, délivrer copies et extraits, établir les tables, faire les transmissions prévues',
        'Code civil, articles 34 et suivants',
      ),
    ],
    personnes: [
      gens('Personnes nommées dans les actes'),
      gens('Parents, témoins, déclarants'),
      gens('Demandeurs de copies'),
    ],
    donnees: [
      d(
        'identite',
        'Noms, prénoms, dates et lieux de naissance, de mariage et de décès, adresses, signatures',
        { duree: { active: 'conservation définitive' }, sort: 'conserver' },
      ),
      d(
        'vie-personnelle',
        'Filiation, mariage, divorce, pacte civil de solidarité (PACS), mentions en marge',
        { duree: { active: 'conservation définitive' }, sort: 'conserver' },
      ),
      d('vie-professionnelle', 'Profession des parents et des époux', {
        duree: { active: 'conservation définitive' },
        sort: 'conserver',
      }),
    ],
    destinataires: [
      interne('Officiers d’état civil et agents délégués'),
      partenaire(
        'Parquet',
        'Insee',
        'Autres mairies pour les mentions',
        'Notaires, par l’échange dématérialisé',
      ),
      prestataire('Éditeur du logiciel d’état civil'),
    ],
    collecte: mixte(
      'Déclarants, autres mairies, tribunaux',
      'Guichet',
      'Formulaire papier',
      'Téléservice',
    ),
    information: 'Affiche au guichet, et sur les formulaires de demande d’acte',
    sources: [
      pour('finalites.0.texte', POPULATION),
      pour('finalites.0.base', POPULATION),
      ...[0, 1, 2].flatMap((i) => [
        pour(`donnees.${i}.duree`, ARCHIVES_EC),
        pour(`donnees.${i}.sort`, ARCHIVES_EC),
      ]),
    ],
    rappels: [
      'L’état civil ne sert pas à constituer un fichier de la population.',
      'Les registres papier et les demandes d’actes reçues par courrier font partie du fichier.',
    ],
  }),
  recette({
    code: 'recensement-citoyen',
    service,
    toujours: true,
    nom: 'Recensement citoyen à seize ans',
    resume: 'Les jeunes qui se font recenser en mairie pour le service national.',
    recette:
      'À seize ans, on passe une fois en cuisine : le jeune, sa pièce d’identité, une attestation, et c’est prêt.',
    finalites: [
      obligation(
        'Recenser les jeunes Français et transmettre la liste à l’autorité militaire',
        'Code du service national, articles L. 113-1 et suivants',
      ),
    ],
    personnes: [fragiles('Jeunes de seize à dix-huit ans'), gens('Parents')],
    donnees: [
      d('identite', 'Nom, prénoms, date et lieu de naissance, adresse, coordonnées'),
      d('vie-personnelle', 'Filiation, nationalité, situation familiale'),
      d('vie-professionnelle', 'Situation scolaire ou professionnelle'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [interne('Secrétariat de mairie'), partenaire('Centre du service national')],
    collecte: directe('Guichet', 'Téléservice'),
    information: 'Sur la notice de recensement',
  }),
  recette({
    code: 'cni-passeports',
    service,
    nom: 'Cartes d’identité et passeports',
    resume: 'Les demandes de titres reçues par les communes équipées d’une station de recueil.',
    recette:
      'Ici la mairie prépare les ingrédients et c’est l’État qui met au four : notez qui fait quoi.',
    finalites: [
      mission(
        'Recueillir les demandes de titres, gérer les rendez-vous, remettre les titres',
        'Décret 2016-1460 du 28 octobre 2016',
      ),
    ],
    personnes: [gens('Demandeurs de titres'), fragiles('Mineurs'), gens('Représentants légaux')],
    donnees: [
      d('identite', 'État civil, adresse, taille, photographie, signature'),
      d('biometrie', 'Empreintes digitales, recueillies pour le fichier national'),
      d('vie-personnelle', 'Filiation, nationalité, autorité parentale'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Agents habilités de la mairie'),
      partenaire('Préfecture et Agence nationale des titres sécurisés'),
      prestataire('Éditeur du logiciel de rendez-vous'),
    ],
    collecte: directe('Guichet', 'Téléservice'),
    information: 'Affiche près de la station de recueil',
    rappels: [
      'L’État répond du fichier national ; la mairie répond de ses rendez-vous, de ses copies et de ses listes. Le partage est à préciser dans la fiche.',
    ],
  }),
  recette({
    code: 'recensement-population',
    service,
    toujours: true,
    nom: 'Recensement de la population',
    resume: 'L’enquête de l’Insee que la commune prépare et suit avec ses agents recenseurs.',
    recette:
      'Une grande tablée, de temps en temps : on compte tout le monde pour l’Insee, puis on ne garde pas les assiettes.',
    finalites: [
      obligation(
        'Préparer et réaliser l’enquête de recensement pour l’Insee',
        'Loi 2002-276 du 27 février 2002, articles 156 et suivants',
      ),
    ],
    personnes: [gens('Habitants'), fragiles('Agents recenseurs')],
    donnees: [
      d('identite', 'Noms, prénoms, adresses, dates de naissance'),
      d('vie-personnelle', 'Composition du foyer, logement'),
      d('vie-professionnelle', 'Études, emploi'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [interne('Coordonnateur communal, agents recenseurs'), partenaire('Insee')],
    collecte: directe('Formulaire papier', 'Questionnaire en ligne de l’Insee'),
    information: 'Sur la notice de l’Insee',
    mesures: ['Confidentialité : engagement écrit des agents recenseurs'],
    rappels: ['Aucune copie des questionnaires ne reste en mairie pour un autre usage.'],
  }),
  recette({
    code: 'cimetiere',
    service,
    nom: 'Cimetière et concessions',
    resume: 'Les concessions, les inhumations, le plan du cimetière et les familles à prévenir.',
    recette:
      'Une recette de patience : les concessions passent de main en main, et la liste des familles mérite d’être relue.',
    finalites: [
      mission(
        'Attribuer et suivre les concessions, autoriser les opérations funéraires, prévenir les familles',
        'Code général des collectivités territoriales, articles L. 2223-1 et suivants',
      ),
    ],
    personnes: [
      gens('Titulaires de concessions et ayants droit'),
      gens('Défunts'),
      gens('Entreprises funéraires'),
    ],
    donnees: [
      d(
        'identite',
        'Noms, prénoms, adresses et coordonnées des titulaires et des ayants droit, identité des défunts',
      ),
      d('vie-personnelle', 'Liens de famille'),
      d('economique', 'Prix et durée de la concession, paiement'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Secrétariat de mairie', 'Agents du cimetière'),
      partenaire('Trésor public', 'Entreprises funéraires'),
      prestataire('Éditeur du logiciel de cimetière'),
    ],
    collecte: mixte('Familles, entreprises funéraires, état civil', 'Guichet', 'Formulaire papier'),
    information: 'Sur la demande de concession',
    rappels: ['Le plan affiché à l’entrée et le vieux cahier du cimetière comptent aussi.'],
  }),
];
