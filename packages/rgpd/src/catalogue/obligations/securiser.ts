/** Security and breaches. */
import { ARNIA, CYBER, douteux, rgpd, TERRAIN, usage } from '../sources.ts';
import { conseil, droit, pratique } from './ecrire.ts';

export const SECURISER = [
  ...droit('securiser', [
    [
      'securite',
      1,
      'Protéger les données selon le risque',
      'Plus les données sont délicates, plus les mesures sont fortes. La liste de sécurité donne l’ordre des choses à faire.',
      rgpd('article 32'),
    ],
    [
      'violation-registre',
      1,
      'Noter toute violation de données',
      'Perte, vol, envoi à la mauvaise personne, attaque : les faits, les effets et les mesures sont écrits, même quand il n’y a rien à notifier.',
      rgpd('article 33, paragraphe 5'),
      ['violations'],
    ],
    [
      'violation-72h',
      1,
      'Prévenir la CNIL dans les 72 heures',
      'Sauf si le risque pour les personnes est improbable. Les heures courent depuis que la commune sait, week-end compris. Passé ce délai, on notifie quand même, avec les raisons du retard.',
      rgpd('article 33, paragraphe 1'),
      ['violations'],
    ],
    [
      'violation-personnes',
      1,
      'Prévenir les personnes quand le risque est élevé',
      'Dans les meilleurs délais et en termes clairs ; il y a trois exceptions.',
      rgpd('article 34'),
      ['violations'],
    ],
    [
      'violation-contenu',
      3,
      'Savoir ce que contient une notification',
      'La nature, les personnes et les enregistrements touchés, le contact, les conséquences, les mesures : l’assistant prépare le texte.',
      rgpd('article 33, paragraphe 3'),
      ['violations'],
    ],
  ]),
  ...conseil('securiser', [
    [
      'violation-procedure',
      1,
      'Écrire la procédure en cas de violation',
      'Qui appeler, qui décide, qui notifie, où sont les numéros. Une page affichée, lisible même sans ordinateur.',
      ARNIA,
    ],
    [
      'violation-doute',
      3,
      'En cas de doute, notifier',
      'C’est le conseil de la CNIL.',
      CYBER,
      ['violations'],
    ],
    [
      'cyber',
      2,
      'Savoir qui appeler en cas d’attaque',
      'cybermalveillance.gouv.fr aide les mairies. Débranchez du réseau, n’éteignez pas, notez l’heure.',
      douteux(
        CYBER,
        'l’adresse du service a été relue ; les premiers gestes sont cités de mémoire',
      ),
    ],
  ]),
  ...pratique('securiser', [
    [
      'violation-heures',
      3,
      'Noter deux heures : celle des faits et celle où la commune l’apprend',
      'C’est la seconde qui fait courir les 72 heures.',
      douteux(
        rgpd('article 33, paragraphe 1'),
        'l’article fait courir le délai ; la façon de noter les heures est une pratique',
      ),
      ['violations'],
    ],
    [
      'mots-de-passe',
      1,
      'Mettre de bons mots de passe',
      'Un par personne et par service, jamais sur un papier collé à l’écran.',
      TERRAIN,
    ],
    [
      'verrouillage',
      1,
      'Verrouiller les écrans',
      'Automatiquement au bout de quelques minutes, et à la main dès qu’on se lève.',
      TERRAIN,
    ],
    [
      'cles-usb',
      2,
      'N’utiliser que des clés USB sécurisées',
      'Une clé se perd : elle est chiffrée, ou ne contient aucun nom.',
      TERRAIN,
    ],
    [
      'sauvegarde-externe',
      1,
      'Faire une sauvegarde hors de la mairie',
      'Un vol, un incendie, une inondation ou une attaque ne doit pas tout emporter.',
      TERRAIN,
    ],
    [
      'telephone-code',
      1,
      'Mettre un code sur les téléphones',
      'Celui du maire d’abord.',
      TERRAIN,
      ['telephonie', 'alertes-sms'],
    ],
    [
      'departs',
      2,
      'Fermer les accès à chaque départ',
      'Agent, élu, stagiaire, prestataire : comptes, clés, badges, téléphones, réseaux sociaux.',
      usage(),
    ],
    [
      'registre-sorti',
      2,
      'Sortir le fichier du registre',
      'Le navigateur peut perdre ce qu’il garde : téléchargez le fichier et rangez-le ailleurs.',
      usage(),
      ['outil-rgpd'],
    ],
  ]),
];
