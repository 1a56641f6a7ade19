/** Newsletter, bulletin, site, audience, social networks, photographs. */
import { AUDIENCE, COOKIES, INSTRUCTIONS, TERRAIN } from '../sources.ts';
import type { Recette } from '../types.ts';
import {
  consentement,
  d,
  directe,
  fragiles,
  gens,
  interne,
  mission,
  partenaire,
  pour,
  prestataire,
  recette,
  tiers,
} from './ecrire.ts';

const service = 'Communication';

export const COMMUNICATION: readonly Recette[] = [
  recette({
    code: 'newsletter',
    service,
    nom: 'Lettre d’information électronique',
    resume: 'Les adresses électroniques des habitants abonnés à la lettre d’information.',
    recette: 'Un seul ingrédient : l’adresse électronique. Tout le reste alourdit la pâte.',
    finalites: [consentement('Envoyer la lettre d’information aux personnes qui l’ont demandée')],
    personnes: [gens('Abonnés')],
    donnees: [d('identite', 'Adresse électronique')],
    archives: INSTRUCTIONS.services,
    destinataires: [
      interne('Agents chargés de la communication'),
      prestataire('Service d’envoi de la lettre'),
    ],
    collecte: directe('Formulaire en ligne', 'Bulletin papier'),
    information: 'Sous le formulaire d’abonnement, et au bas de chaque lettre',
    sources: [pour('donnees.0.categorie', TERRAIN)],
    rappels: [
      'Le nom et l’adresse postale sont-ils vraiment nécessaires ?',
      'Chaque lettre porte un lien pour ne plus la recevoir.',
      'Le service d’envoi est-il dans l’Union européenne ?',
    ],
  }),
  recette({
    code: 'bulletin',
    service,
    nom: 'Bulletin municipal',
    resume: 'Le bulletin papier ou en ligne : naissances, mariages, décès, portraits, annonces.',
    recette:
      'Tout le monde aime se voir dans le journal, ou presque : on demande avant de publier.',
    finalites: [
      mission('Informer les habitants de la vie de la commune'),
      consentement(
        'Publier les évènements familiaux et les portraits des personnes qui l’acceptent',
      ),
    ],
    personnes: [
      gens('Habitants cités ou photographiés'),
      fragiles('Enfants'),
      gens('Annonceurs, auteurs'),
    ],
    donnees: [
      d('identite', 'Nom, photographie'),
      d('vie-personnelle', 'Naissance, mariage, décès, portrait'),
    ],
    archives: INSTRUCTIONS.communes,
    destinataires: [tiers('Lecteurs du bulletin'), prestataire('Imprimeur', 'Distributeur')],
    collecte: directe('Accord écrit', 'Courriel'),
    information: 'Sur l’accord de publication',
    rappels: [
      'L’état civil ne sert pas seul à remplir le carnet du bulletin : la famille donne son accord.',
      'Une version en ligne se retrouve longtemps dans les moteurs de recherche.',
    ],
  }),
  recette({
    code: 'site-contact',
    service,
    nom: 'Site internet et formulaire de contact',
    resume: 'Les messages reçus par le site, les comptes des usagers et les journaux du serveur.',
    recette:
      'La vitrine et sa sonnette : on demande le nom et l’adresse de réponse, on répond, on range.',
    finalites: [
      mission('Répondre aux messages reçus par le site'),
      mission('Assurer le fonctionnement et la sécurité du site'),
    ],
    personnes: [gens('Internautes')],
    donnees: [
      d('identite', 'Nom, adresse électronique, message'),
      d('connexion', 'Adresse internet (IP), journaux du serveur'),
    ],
    archives: INSTRUCTIONS.services,
    destinataires: [
      interne('Secrétariat de mairie'),
      prestataire('Agence qui tient le site', 'Hébergeur'),
    ],
    collecte: directe('Formulaire en ligne'),
    information: 'Sous le formulaire, avec un renvoi à la politique de confidentialité',
    rappels: [
      'Les messages du formulaire restent-ils aussi dans la base du site ?',
      'Une carte, une vidéo ou une police de caractères prise ailleurs envoie l’adresse du visiteur ailleurs.',
    ],
  }),
  recette({
    code: 'mesure-audience',
    service,
    nom: 'Cookies et mesure d’audience',
    resume: 'Les traceurs du site : compter les visites, montrer des vidéos, partager.',
    recette:
      'Des cookies, oui, mais demandés avant d’être servis ; et les refuser est aussi simple que les accepter.',
    finalites: [
      mission('Compter les visites du site, sans suivre les personnes'),
      consentement('Afficher des contenus d’autres sites qui déposent des traceurs'),
    ],
    personnes: [gens('Internautes')],
    donnees: [
      d('connexion', 'Traceur de mesure d’audience exempté de consentement', {
        duree: {
          active: 'traceur : 13 mois au plus ; données recueillies : 25 mois au plus',
          declencheur: 'dépôt du traceur',
        },
      }),
      d('connexion', 'Choix du visiteur : accepte ou refuse'),
    ],
    destinataires: [
      interne('Agents chargés de la communication'),
      prestataire('Agence qui tient le site', 'Outil de mesure d’audience'),
    ],
    collecte: directe('Navigation sur le site'),
    information: 'Dans le bandeau quand il en faut un, et dans la page « cookies »',
    sources: [
      pour('finalites.1.base', COOKIES),
      pour('donnees.0.duree', AUDIENCE),
      pour('donnees.0.categorie', AUDIENCE),
    ],
    rappels: [
      'La mesure d’audience est exemptée si elle ne sert qu’à cela, sans recoupement ni suivi d’un site à l’autre.',
      'L’outil de bandeau garde souvent le choix un an : la durée se règle.',
    ],
  }),
  recette({
    code: 'reseaux-sociaux',
    service,
    nom: 'Réseaux sociaux',
    resume: 'Les pages de la commune sur les réseaux sociaux, les messages et les commentaires.',
    recette:
      'Une table chez quelqu’un d’autre : on y sert des nouvelles, jamais le dossier d’un habitant.',
    finalites: [mission('Informer les habitants et répondre à leurs messages publics')],
    personnes: [gens('Abonnés et auteurs de messages'), fragiles('Agents qui tiennent la page')],
    donnees: [
      d('identite', 'Nom ou pseudonyme, photographie de profil, message'),
      d('connexion', 'Statistiques de la page'),
    ],
    archives: INSTRUCTIONS.services,
    destinataires: [
      interne('Agents et élus qui tiennent la page'),
      tiers('Public du réseau', 'Entreprise qui tient le réseau'),
    ],
    collecte: directe('Réseau social'),
    information: 'Dans la présentation de la page, avec un renvoi au site',
    rappels: [
      'Le réseau décide avec la commune de certaines choses : la responsabilité peut être conjointe.',
      'Combien d’anciens élus ont encore le mot de passe ?',
    ],
  }),
  recette({
    code: 'photos',
    service,
    nom: 'Photographies et vidéos',
    resume: 'Les photos et vidéos des fêtes, des écoles, des agents et des élus.',
    recette:
      'Avant de mettre en bocal un sourire, on demande ; pour un enfant, on demande aux parents.',
    finalites: [consentement('Publier les images des personnes qui l’acceptent')],
    personnes: [gens('Habitants'), fragiles('Enfants'), fragiles('Agents')],
    donnees: [d('identite', 'Images, nom, accord écrit')],
    archives: INSTRUCTIONS.communes,
    destinataires: [
      interne('Agents chargés de la communication'),
      partenaire('Presse'),
      tiers('Lecteurs et internautes'),
      prestataire('Photographe', 'Hébergeur'),
    ],
    collecte: directe('Prise de vue', 'Accord écrit'),
    information: 'Sur l’accord écrit, et sur place lors des fêtes',
    rappels: [
      'Les photos restent aussi sur les téléphones de ceux qui les ont prises.',
      'Un accord se retire : notez où chaque image est publiée.',
    ],
  }),
];
