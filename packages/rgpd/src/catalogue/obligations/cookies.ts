/** The site: trackers. */
import { AUDIENCE, COOKIES, douteux, usage } from '../sources.ts';
import { conseil, droit, pratique } from './ecrire.ts';

const SITE = ['site-contact', 'mesure-audience'];

export const TRACEURS = [
  ...droit('droits', [
    [
      'cookies-accord',
      1,
      'Demander l’accord avant de déposer un traceur',
      'Rien ne part avant le choix du visiteur : ni vidéo, ni bouton de partage, ni publicité. Aucune case n’est cochée d’avance.',
      COOKIES,
      SITE,
    ],
    [
      'cookies-refus',
      1,
      'Rendre le refus aussi simple que l’accord',
      'Deux boutons de même taille, au même endroit.',
      COOKIES,
      SITE,
    ],
    [
      'cookies-retrait',
      2,
      'Permettre de changer d’avis à tout moment',
      'Un lien « cookies » au bas de chaque page rouvre le choix.',
      COOKIES,
      SITE,
    ],
    [
      'cookies-liste',
      2,
      'Tenir la liste des traceurs et de ceux qui s’en servent',
      'Demandez-la à l’agence : nom, but, durée, entreprise. La page « cookies » la publie.',
      COOKIES,
      SITE,
    ],
  ]),
  ...conseil('droits', [
    [
      'audience',
      3,
      'Régler la mesure d’audience pour se passer d’accord',
      'Compter les visites, rien de plus : ni recoupement, ni suivi d’un site à l’autre ; traceur de 13 mois au plus, données gardées 25 mois au plus, et une information.',
      AUDIENCE,
      ['mesure-audience'],
    ],
    [
      'cookies-choix',
      4,
      'Garder le choix du visiteur six mois',
      'Les outils de bandeau le gardent souvent un an : la durée se règle.',
      douteux(COOKIES, 'la durée de six mois est citée de mémoire'),
      ['mesure-audience'],
    ],
  ]),
  ...pratique('droits', [
    [
      'formulaire-contact',
      2,
      'Mettre une mention sous le formulaire de contact',
      'Et n’y demander que le nom et une adresse de réponse.',
      usage('la mention est due (RGPD, article 13) ; la liste des cases utiles est une pratique'),
      ['site-contact'],
    ],
  ]),
];
