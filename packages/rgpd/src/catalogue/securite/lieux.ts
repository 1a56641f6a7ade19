/** Backups, mail, paper, premises, people. */
import { ARNIA, CYBER, douteux, PATRIMOINE, rgpd, TERRAIN } from '../sources.ts';
import type { MesureSecurite } from '../types.ts';
import { mesures } from './ecrire.ts';

const USAGE = douteux(
  rgpd('article 32'),
  'l’article demande une sécurité adaptée au risque ; cette mesure précise est une pratique à relire',
);

export const LIEUX: readonly MesureSecurite[] = [
  ...mesures('Sauvegardes', [
    [
      'sauvegarde-reguliere',
      'Une sauvegarde se fait-elle toute seule, souvent ?',
      'Chaque jour si possible. Quelqu’un vérifie chaque semaine qu’elle a eu lieu.',
      USAGE,
    ],
    [
      'sauvegarde-dehors',
      'Une copie est-elle gardée hors de la mairie ?',
      'Disque emporté et chiffré, ou service en ligne hébergé dans l’Union européenne.',
      TERRAIN,
    ],
    [
      'sauvegarde-debranchee',
      'Une copie est-elle débranchée du réseau ?',
      'Une attaque chiffre tout ce qu’elle atteint : un disque débranché lui échappe.',
      USAGE,
    ],
    [
      'sauvegarde-essai',
      'A-t-on déjà essayé de retrouver un fichier depuis la sauvegarde ?',
      'Une fois par an, retrouvez un fichier et notez la date.',
      USAGE,
    ],
  ]),
  ...mesures('Réseau et messagerie', [
    [
      'wifi',
      'Le wifi du public est-il séparé de celui de la mairie ?',
      'Deux réseaux, deux mots de passe : demandez à l’opérateur.',
      USAGE,
    ],
    [
      'hameconnage',
      'Sait-on reconnaître un courriel piégé ?',
      'Urgence, facture imprévue, adresse étrange : on ne clique pas, on téléphone.',
      douteux(CYBER, 'le service a été relu ; ce conseil est cité de mémoire'),
    ],
    [
      'copie-cachee',
      'Les envois à plusieurs habitants cachent-ils les adresses ?',
      'Champ « copie cachée » ou outil d’envoi : jamais la liste entière dans « à ».',
      USAGE,
    ],
    [
      'pieces-sensibles',
      'Les documents délicats partent-ils protégés ?',
      'Un mot de passe donné par téléphone, ou un dépôt sécurisé, plutôt qu’une pièce jointe nue.',
      USAGE,
    ],
  ]),
  ...mesures('Papier et locaux', [
    [
      'papier-cle',
      'Les dossiers délicats sont-ils sous clé ?',
      'Action sociale, agents, état civil, police : une armoire qui ferme, et la clé ailleurs que dessus.',
      USAGE,
    ],
    [
      'imprimante',
      'Les impressions sont-elles ramassées tout de suite ?',
      'Surtout si l’imprimante est dans le couloir ; un code peut lancer l’impression.',
      USAGE,
    ],
    [
      'papier-destruction',
      'Le papier est-il broyé, après le visa des Archives quand il le faut ?',
      'Un broyeur à coupe croisée, ou un prestataire qui remet un certificat.',
      douteux(PATRIMOINE, 'le visa a été relu ; le broyage est une pratique'),
    ],
    [
      'locaux',
      'Sait-on qui a les clés et le code d’alarme ?',
      'Une liste à jour ; on change le code après un départ.',
      USAGE,
    ],
  ]),
  ...mesures('Personnes', [
    [
      'habilitations',
      'Chacun n’accède-t-il qu’à ce dont il a besoin ?',
      'Faites la liste des dossiers et des logiciels, et cochez qui en a besoin.',
      USAGE,
    ],
    [
      'acces-departs',
      'Les accès sont-ils fermés le jour d’un départ ?',
      'Une liste à cocher : comptes, clés, badge, téléphone, réseaux sociaux, messagerie.',
      USAGE,
    ],
    [
      'teletravail',
      'Le travail à la maison se fait-il sur un matériel de la mairie ?',
      'Avec une connexion protégée ; aucun dossier ne reste sur l’ordinateur familial.',
      USAGE,
    ],
    [
      'incident',
      'Chacun sait-il qui appeler quand quelque chose ne va pas ?',
      'Un nom et un numéro, affichés : perte, vol, courriel piégé, erreur d’envoi.',
      ARNIA,
    ],
  ]),
];
