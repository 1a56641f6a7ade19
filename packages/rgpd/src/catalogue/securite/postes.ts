/** Passwords, computers, keys, telephones. */
import { douteux, rgpd, TERRAIN } from '../sources.ts';
import type { MesureSecurite } from '../types.ts';
import { mesures } from './ecrire.ts';

const article32 = (quoi: string) => douteux(rgpd('article 32'), quoi);
const USAGE = article32(
  'l’article demande une sécurité adaptée au risque ; cette mesure précise est une pratique à relire',
);

export const POSTES: readonly MesureSecurite[] = [
  ...mesures('Mots de passe', [
    [
      'mdp-solides',
      'Les mots de passe sont-ils longs et difficiles à deviner ?',
      'Quelques mots sans rapport, avec un chiffre et un signe : long vaut mieux que compliqué. La longueur conseillée est à lire dans la recommandation de la CNIL.',
      TERRAIN,
    ],
    [
      'mdp-uniques',
      'Chaque personne a-t-elle son propre compte et son propre mot de passe ?',
      'Un compte « mairie » commun ne dit pas qui a fait quoi. Commencez par la messagerie et l’état civil.',
      USAGE,
    ],
    [
      'mdp-coffre',
      'Les mots de passe sont-ils rangés dans un coffre-fort de mots de passe ?',
      'Un logiciel les garde et les remplit. Sinon, un carnet sous clé vaut mieux qu’un papier sous le clavier.',
      USAGE,
    ],
    [
      'mdp-double',
      'La messagerie demande-t-elle un second code à la connexion ?',
      'Un code sur le téléphone ou une petite clé : un mot de passe volé ne suffit plus.',
      USAGE,
    ],
    [
      'mdp-defaut',
      'Les mots de passe d’usine ont-ils été changés ?',
      'Box, caméras, imprimantes, alarme : demandez à l’installateur.',
      USAGE,
    ],
  ]),
  ...mesures('Postes', [
    [
      'ecrans-verrouilles',
      'Les écrans se verrouillent-ils tout seuls ?',
      'Réglez quelques minutes dans les paramètres. Touche Windows et L pour verrouiller en se levant.',
      TERRAIN,
    ],
    [
      'mises-a-jour',
      'Les mises à jour s’installent-elles automatiquement ?',
      'Ordinateurs, téléphones et logiciels ; un système qui n’est plus suivi se remplace.',
      USAGE,
    ],
    [
      'antivirus',
      'Un antivirus à jour est-il en place sur chaque poste ?',
      'Celui du système convient s’il est actif : vérifiez l’icône, et qui reçoit les alertes.',
      USAGE,
    ],
    [
      'administrateur',
      'Travaille-t-on avec un compte qui n’est pas administrateur ?',
      'Le compte administrateur ne sert qu’à installer. Demandez au mainteneur.',
      USAGE,
    ],
    [
      'disques-chiffres',
      'Les disques des portables sont-ils chiffrés ?',
      'Volé, l’ordinateur ne livre rien. Gardez la clé de secours dans un endroit sûr.',
      article32('l’article cite le chiffrement ; son usage sur les portables est à relire'),
    ],
    [
      'ecrans',
      'Les écrans sont-ils tournés de façon que le public ne les lise pas ?',
      'À l’accueil surtout ; un filtre se colle sur l’écran.',
      USAGE,
    ],
  ]),
  ...mesures('Clés USB et téléphones', [
    [
      'usb-chiffrees',
      'Les clés USB qui contiennent des noms sont-elles chiffrées ?',
      'Achetez une clé à code, ou chiffrez-la. Sinon, aucun fichier nominatif dessus.',
      TERRAIN,
    ],
    [
      'usb-inconnues',
      'Les clés USB trouvées ou prêtées restent-elles hors des ordinateurs ?',
      'Faites envoyer le fichier par courriel, ou passez la clé à l’antivirus sur un poste à part.',
      USAGE,
    ],
    [
      'telephones-code',
      'Les téléphones, celui du maire compris, ont-ils un code ?',
      'Six chiffres, une empreinte ou un visage, et un verrouillage rapide.',
      TERRAIN,
    ],
    [
      'telephones-effacement',
      'Peut-on effacer à distance un téléphone perdu ?',
      'Activez la localisation de l’appareil et notez où se connecter pour l’effacer.',
      USAGE,
    ],
    [
      'reforme',
      'Le matériel donné ou jeté est-il effacé d’abord ?',
      'Ordinateurs, disques, photocopieurs : demandez un certificat d’effacement.',
      USAGE,
    ],
  ]),
];
