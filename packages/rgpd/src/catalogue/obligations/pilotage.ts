/** Who answers, who helps, who is told. */
import { ARNIA, douteux, GUIDE, rgpd, TERRAIN, usage } from '../sources.ts';
import { conseil, droit, pratique } from './ecrire.ts';

export const PILOTAGE = [
  ...droit('pilotage', [
    [
      'dpo-designer',
      1,
      'Désigner un délégué à la protection des données',
      'Toute commune doit en avoir un, quelle que soit sa taille. Ce peut être un agent, un service mutualisé ou un prestataire ; plusieurs communes peuvent avoir le même.',
      rgpd('article 37, paragraphes 1 et 3'),
    ],
    [
      'dpo-declarer',
      1,
      'Communiquer à la CNIL les coordonnées du délégué',
      'La désignation se fait par le téléservice de la CNIL. Gardez le numéro de désignation dans « Ma commune ».',
      douteux(rgpd('article 37, paragraphe 7')),
    ],
    [
      'dpo-publier',
      2,
      'Publier les coordonnées du délégué',
      'Une adresse de fonction suffit : elle va sur le site, à l’accueil et dans chaque mention d’information.',
      douteux(rgpd('article 37, paragraphe 7')),
    ],
    [
      'maire-responsable',
      1,
      'Rappeler au maire qu’il reste responsable',
      'Le délégué aide, conseille et alerte. Il ne remplace pas le maire, qui représente la commune et répond de ce qu’elle fait des données.',
      douteux(rgpd('article 24')),
    ],
    [
      'dpo-associer',
      2,
      'Associer le délégué à tout ce qui touche aux données',
      'Prévenez-le avant d’acheter un logiciel, de créer une liste ou de poser une caméra, et non après.',
      douteux(rgpd('article 38, paragraphe 1')),
    ],
    [
      'dpo-moyens',
      3,
      'Donner au délégué le temps et les moyens de sa mission',
      'Quelques heures par mois, une formation, un accès aux dossiers : écrivez-le dans la lettre de mission.',
      douteux(rgpd('article 38, paragraphe 2')),
    ],
    [
      'dpo-independance',
      2,
      'Vérifier que le délégué est indépendant',
      'Il ne reçoit pas d’ordre pour ses avis. Une personne qui décide seule des fichiers qu’elle contrôle est en conflit d’intérêts : parlez-en s’il s’agit du secrétaire de mairie.',
      douteux(rgpd('article 38, paragraphes 3 et 6')),
    ],
    [
      'conception',
      3,
      'Penser aux données dès le début de chaque projet',
      'Avant un nouveau service : à quoi servent les données, lesquelles sont vraiment utiles, qui les verra, combien de temps ?',
      douteux(rgpd('article 25')),
    ],
    [
      'preuves',
      3,
      'Garder la preuve de ce que fait la commune',
      'Il ne suffit pas de bien faire, il faut pouvoir le montrer : décisions, contrats, mentions, formations se joignent au registre.',
      douteux(rgpd('article 5, paragraphe 2')),
    ],
  ]),
  ...conseil('pilotage', [
    [
      'sensibiliser-agents',
      2,
      'Expliquer les bons réflexes aux agents',
      'Une heure en réunion suffit pour commencer : à quoi servent les données, à qui les donner, quoi faire en cas de doute.',
      GUIDE,
    ],
    [
      'sensibiliser-elus',
      3,
      'Expliquer les bons réflexes aux élus',
      'Les élus gardent des listes, des courriels et des numéros : ils sont concernés comme les agents.',
      GUIDE,
    ],
    [
      'dossier-conformite',
      2,
      'Réunir le dossier de conformité',
      'Le registre, la procédure en cas de violation, la désignation du délégué, les modèles d’accord et la procédure pour les demandes : cet assistant les rassemble.',
      ARNIA,
    ],
  ]),
  ...pratique('pilotage', [
    [
      'lettre-mission',
      1,
      'Signer la lettre de mission du délégué',
      'Elle dit qui il est, ce qu’il fait, de combien de temps il dispose et à qui il rend compte. Cet assistant la prépare, le maire la signe.',
      TERRAIN,
    ],
    [
      'charte',
      3,
      'Écrire une charte informatique',
      'Deux pages : mots de passe, messagerie, téléphone, clés USB, ce qui est permis et ce qui ne l’est pas. Chaque agent la reçoit.',
      usage(),
    ],
    [
      'confidentialite',
      3,
      'Faire signer un engagement de confidentialité',
      'Agents, saisonniers, stagiaires, bénévoles qui voient des données le signent à leur arrivée.',
      usage(),
    ],
    [
      'calendrier',
      3,
      'Fixer une revue du registre chaque année',
      'Une demi-journée par an : ce qui a changé, ce qui est à détruire, les contrats qui finissent.',
      usage(),
    ],
    [
      'bilan',
      4,
      'Présenter un bilan au conseil municipal',
      'Une page : fiches à jour, demandes reçues, incidents, ce qui reste à faire.',
      usage(),
    ],
  ]),
];
