/** Council, letters, archives, access to documents, and this register itself. */
import { INSTRUCTIONS, PATRIMOINE, rgpd } from '../sources.ts';
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
  tiers,
} from './ecrire.ts';

const service = 'Secrétariat et conseil municipal';
const conformite = 'Protection des données';

export const CONSEIL: readonly Recette[] = [
  recette({
    code: 'conseil-municipal',
    service,
    toujours: true,
    nom: 'Conseil municipal : convocations et délibérations',
    resume: 'Les convocations, les présences, les votes, les délibérations et les arrêtés publiés.',
    recette:
      'On met le couvert pour tout le conseil : les plats sont publics, les adresses des convives ne le sont pas.',
    finalites: [
      obligation(
        'Convoquer le conseil, tenir et publier les délibérations, les arrêtés et les procès-verbaux',
        'Code général des collectivités territoriales, articles L. 2121-7 et suivants',
      ),
    ],
    personnes: [gens('Élus'), gens('Personnes nommées dans les délibérations et les arrêtés')],
    donnees: [
      d('identite', 'Nom, adresse, courriel, présence'),
      d('vie-personnelle', 'Situation des personnes dont le conseil délibère'),
      d('politique', 'Votes et prises de parole des élus'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Élus', 'Secrétariat général'),
      partenaire('Préfecture (contrôle de légalité)'),
      tiers('Public, pour les actes publiés'),
      prestataire('Plateforme de télétransmission', 'Outil de convocation'),
    ],
    collecte: mixte('Élus, services de la mairie', 'Courriel', 'Séance'),
    information: 'Dans la première convocation, et au bas des actes',
    rappels: [
      'Une délibération mise en ligne se relit d’abord : aide sociale, agents, particuliers n’y sont nommés que si un texte le demande.',
    ],
  }),
  recette({
    code: 'captation-conseil',
    service,
    nom: 'Enregistrement ou diffusion du conseil municipal',
    resume: 'Le son ou la vidéo des séances, diffusés en direct ou gardés en ligne.',
    recette:
      'Le conseil en cuisine ouverte : les élus passent à l’image, le public et les agents sont prévenus avant l’assiette.',
    finalites: [
      mission(
        'Diffuser les séances publiques du conseil municipal',
        'Code général des collectivités territoriales, article L. 2121-18',
      ),
    ],
    personnes: [gens('Élus'), fragiles('Agents présents'), gens('Public')],
    donnees: [d('identite', 'Image et voix'), d('politique', 'Prises de position des élus')],
    archives: INSTRUCTIONS.communes,
    destinataires: [tiers('Internautes'), prestataire('Hébergeur de la vidéo')],
    collecte: directe('Séance'),
    information: 'Affiche à l’entrée de la salle, rappel à l’ouverture de la séance',
    rappels: ['L’hébergeur de la vidéo envoie-t-il des données hors de l’Union européenne ?'],
  }),
  recette({
    code: 'courrier',
    service,
    toujours: true,
    nom: 'Courrier, agenda et rendez-vous',
    resume:
      'Le registre du courrier, l’agenda du maire, les rendez-vous et l’annuaire du secrétariat.',
    recette: 'Le fond de sauce de la mairie : tout y passe, alors on le filtre de temps en temps.',
    finalites: [
      mission('Enregistrer et traiter le courrier, prendre les rendez-vous, tenir l’agenda'),
    ],
    personnes: [
      gens('Personnes qui écrivent, appellent ou prennent rendez-vous'),
      gens('Élus et agents'),
    ],
    donnees: [
      d('identite', 'Nom, adresse, coordonnées'),
      d('vie-personnelle', 'Objet et contenu du courrier ou du rendez-vous'),
    ],
    archives: INSTRUCTIONS.services,
    destinataires: [
      interne('Secrétariat de mairie', 'Maire et élus concernés'),
      prestataire('Éditeur de l’outil de courrier ou d’agenda'),
    ],
    collecte: directe('Courrier', 'Courriel', 'Téléphone', 'Guichet'),
    information: 'Dans l’accusé de réception, et au guichet',
    rappels: [
      'Un agenda partagé montre-t-il à tous l’objet des rendez-vous du maire ?',
      'Le cahier de passage posé sur le guichet se lit à l’envers.',
    ],
  }),
  recette({
    code: 'archives',
    service,
    toujours: true,
    nom: 'Archives',
    resume:
      'Les archives de la commune, sur papier et sur ordinateur, leur classement, leur communication et leur élimination.',
    recette:
      'La cave : on y garde ce qui se bonifie, et l’on ne jette rien sans le visa des Archives départementales.',
    finalites: [
      obligation(
        'Conserver, classer, communiquer et éliminer les archives publiques',
        'Code du patrimoine, articles L. 212-2 et suivants',
      ),
    ],
    personnes: [gens('Personnes nommées dans les archives'), gens('Lecteurs')],
    donnees: [
      d('identite', 'Toutes les données que portent les documents conservés'),
      d('vie-personnelle', 'Recherches des lecteurs, registre de communication'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Secrétariat de mairie'),
      partenaire('Archives départementales'),
      tiers('Lecteurs, selon les délais de communication'),
      prestataire('Archiviste itinérant, tiers archiveur'),
    ],
    collecte: mixte('Services de la mairie, dons', 'Versement'),
    information: 'Affiche à l’endroit où l’on consulte',
    mesures: ['Autres mesures : local fermé, sec, à l’abri du feu'],
    sources: [pour('finalites.0.base', PATRIMOINE), pour('finalites.0.fondement', PATRIMOINE)],
    rappels: [
      'Et les archives papier du grenier, du sous-sol, de l’ancienne école ?',
      'Aucune élimination sans le visa du directeur des Archives départementales.',
    ],
  }),
  recette({
    code: 'crpa',
    service,
    toujours: true,
    nom: 'Demandes de documents administratifs',
    resume:
      'Les demandes de documents, les réponses et les avis de la commission d’accès aux documents administratifs (CADA).',
    recette: 'On sert le document demandé, après avoir retiré ce qui regarde quelqu’un d’autre.',
    finalites: [
      obligation(
        'Répondre aux demandes de communication de documents administratifs',
        'Code des relations entre le public et l’administration, articles L. 311-1 et suivants',
      ),
    ],
    personnes: [gens('Demandeurs'), gens('Personnes nommées dans les documents')],
    donnees: [
      d('identite', 'Nom, adresse, coordonnées'),
      d('vie-personnelle', 'Objet de la demande'),
    ],
    archives: INSTRUCTIONS.services,
    destinataires: [
      interne('Secrétariat de mairie'),
      partenaire('Commission d’accès aux documents administratifs'),
    ],
    collecte: directe('Courrier', 'Courriel'),
    information: 'Dans l’accusé de réception',
    rappels: [
      'Demander un document n’est pas demander ses propres données : deux chemins, deux délais.',
    ],
  }),
  recette({
    code: 'demandes-droits',
    service: conformite,
    toujours: true,
    nom: 'Demandes des personnes sur leurs données',
    resume:
      'Les demandes d’accès, de rectification, d’effacement ou d’opposition, et les réponses de la commune.',
    recette:
      'Quelqu’un demande la liste des ingrédients : on la donne, en un mois, avec le sourire.',
    finalites: [
      obligation(
        'Recevoir les demandes, y répondre dans le délai, pouvoir le montrer',
        'RGPD, articles 12 et 15 à 22',
      ),
    ],
    personnes: [gens('Demandeurs, personnes concernées et leurs représentants')],
    donnees: [
      d('identite', 'Nom, coordonnées, justificatif d’identité en cas de doute seulement'),
      d('vie-personnelle', 'Objet de la demande, réponse'),
    ],
    archives: INSTRUCTIONS.services,
    destinataires: [
      interne('Délégué à la protection des données', 'Service concerné'),
      partenaire('CNIL, en cas de réclamation'),
    ],
    collecte: directe('Courrier', 'Courriel', 'Formulaire en ligne'),
    information: 'Dans l’accusé de réception',
    sources: ['texte', 'base', 'fondement'].map((champ) =>
      pour(`finalites.0.${champ}`, rgpd('articles 12 et 15 à 22')),
    ),
    rappels: ['Le justificatif d’identité n’est demandé qu’en cas de doute raisonnable.'],
  }),
  recette({
    code: 'violations',
    service: conformite,
    toujours: true,
    nom: 'Registre des violations de données',
    resume:
      'Les pertes, les vols, les envois à la mauvaise personne et les attaques : faits, effets, mesures.',
    recette:
      'Le lait a débordé, cela arrive : on note l’heure, on essuie, et l’on prévient qui doit l’être.',
    finalites: [
      obligation(
        'Documenter toute violation, notifier la CNIL et les personnes quand il le faut',
        'RGPD, articles 33 et 34',
      ),
    ],
    personnes: [
      gens('Personnes dont les données sont touchées'),
      fragiles('Agents qui ont constaté les faits'),
    ],
    donnees: [
      d('identite', 'Noms et coordonnées nécessaires pour prévenir les personnes'),
      d('autre', 'Catégories de données touchées, circonstances'),
    ],
    archives: INSTRUCTIONS.services,
    destinataires: [interne('Maire', 'Délégué à la protection des données'), partenaire('CNIL')],
    collecte: mixte('Agents, prestataires, personnes qui signalent', 'Téléphone', 'Courriel'),
    information: 'Dans le message aux personnes, quand le risque est élevé',
    sources: ['texte', 'base', 'fondement'].map((champ) =>
      pour(`finalites.0.${champ}`, rgpd('articles 33 et 34')),
    ),
    rappels: [
      'Les 72 heures courent dès que la commune a connaissance de la violation, week-end compris.',
    ],
  }),
  recette({
    code: 'outil-rgpd',
    service: conformite,
    toujours: true,
    nom: 'Tenir le registre RGPD',
    resume:
      'Cet assistant et son fichier : le registre, les contacts du délégué et des prestataires, les demandes et les violations.',
    recette:
      'Le livre de recettes a lui aussi sa recette : peu de noms, une bonne sauvegarde, et il reste à la maison.',
    finalites: [
      obligation(
        'Tenir le registre des activités de traitement et pouvoir montrer ce que fait la commune',
        'RGPD, article 30',
      ),
    ],
    personnes: [
      gens('Maire, délégué à la protection des données, agents qui tiennent le registre'),
      gens('Contacts des prestataires'),
      gens('Personnes qui ont fait une demande'),
    ],
    donnees: [
      d('identite', 'Nom, fonction, coordonnées professionnelles'),
      d('autre', 'Demandes, violations et pièces jointes au registre'),
    ],
    archives: INSTRUCTIONS.services,
    destinataires: [
      interne('Maire', 'Délégué à la protection des données'),
      partenaire('CNIL, sur demande', 'Délégué mutualisé, à qui une copie est confiée'),
    ],
    collecte: directe('Cet assistant'),
    information: 'Remise aux agents et aux prestataires nommés',
    mesures: ['Autres mesures : phrase de passe, fichier sorti et gardé ailleurs'],
    sources: ['texte', 'base', 'fondement'].map((champ) =>
      pour(`finalites.0.${champ}`, rgpd('article 30')),
    ),
    rappels: [
      'Le registre est gardé par le navigateur ou par le site qui porte l’outil : dites-le dans la fiche.',
      'Sortez le fichier, et rangez-le ailleurs que sur le même ordinateur.',
    ],
  }),
];
