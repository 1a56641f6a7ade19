/** The CNIL's two lists and the cases of article 35(3), summed up. Review: 2026-11-22. */
import type { Point } from './types.ts';

const point = (
  code: string,
  libelle: string,
  commune = false,
  plus: Partial<Point> = {},
): Point => ({
  code,
  libelle,
  commune,
  ...plus,
});

/** Types of processing for which an AIPD is to be made (délibération 2018-327). */
export const REQUISES: readonly Point[] = [
  'Données de santé d’un établissement de santé ou médico-social, pour la prise en charge des personnes',
  'Données génétiques de personnes vulnérables',
  'Profils de personnes pour la gestion des ressources humaines',
  'Surveillance constante de l’activité des agents ou des salariés',
  'Gestion des alertes et des signalements en matière sociale et sanitaire',
  'Gestion des alertes et des signalements en matière professionnelle',
  'Données de santé pour constituer un entrepôt de données ou un registre',
  'Profilage qui peut exclure du bénéfice d’un contrat, le suspendre ou le rompre',
  'Fichier mutualisé de manquements à un contrat, qui peut conduire à une exclusion',
  'Profilage nourri de données de sources extérieures',
  'Données biométriques pour reconnaître des personnes, dont des personnes vulnérables',
  'Instruction des demandes de logement social et gestion des logements sociaux',
  'Accompagnement social ou médico-social des personnes',
  'Données de localisation à large échelle',
].map((libelle, i) => point(`requise-${i + 1}`, libelle, [4, 5, 6, 11, 12, 13].includes(i + 1)));

const NON_LU = 'ce point de la liste n’a pas été relu dans la délibération';

/** Types of processing for which none is required (délibération 2019-118). */
export const NON_REQUISES: readonly Point[] = [
  point(
    'non-requise-1',
    'Ressources humaines, pour la seule gestion du personnel d’un organisme de moins de 250 personnes, sans profilage',
    true,
    {
      conditions: [
        { type: 'agents', moinsDe: 250, libelle: 'l’organisme emploie moins de 250 personnes' },
        { type: 'critere-non', critere: 'evaluation', libelle: 'les agents ne sont pas profilés' },
      ],
    },
  ),
  point('non-requise-2', 'Gestion de la relation avec les fournisseurs', true),
  point(
    'non-requise-3',
    'Gestion du fichier électoral des communes, dans les conditions prévues par les textes',
    true,
  ),
  point('non-requise-4', 'Activités des comités d’entreprise et d’établissement'),
  point(
    'non-requise-5',
    'Membres et donateurs d’une association ou d’une fondation, activités habituelles, sans données sensibles',
  ),
  point(
    'non-requise-6',
    'Données de santé d’un professionnel de santé qui exerce à titre individuel',
  ),
  point('non-requise-7', 'Avocats qui exercent à titre individuel'),
  point('non-requise-8', 'Greffiers des tribunaux de commerce'),
  point('non-requise-9', 'Notaires'),
  point(
    'non-requise-10',
    'Services d’une collectivité en matière d’affaires scolaires, périscolaires et de petite enfance',
    true,
    { aConfirmer: 'seul le début de ce point a été relu dans la délibération' },
  ),
  point(
    'non-requise-11',
    'Contrôle des accès aux locaux et calcul du temps de travail, sans biométrie ni données sensibles',
    true,
    {
      aConfirmer: NON_LU,
      conditions: [
        {
          type: 'sans-donnees',
          categories: ['biometrie'],
          libelle: 'aucune donnée biométrique ne sert',
        },
        {
          type: 'critere-non',
          critere: 'sensible',
          libelle: 'aucune donnée n’est sensible ni très personnelle',
        },
      ],
    },
  ),
  point(
    'non-requise-12',
    'Éthylotests dans les transports, strictement encadrés par un texte',
    false,
    {
      aConfirmer: NON_LU,
    },
  ),
];

/** The three cases that the regulation itself names. */
export const CAS: readonly Point[] = [
  point(
    'cas-a',
    'Évaluation systématique et approfondie, fondée sur un traitement automatisé, qui produit des effets juridiques',
    true,
  ),
  point('cas-b', 'Données sensibles ou condamnations, traitées à grande échelle', true),
  point(
    'cas-c',
    'Surveillance systématique à grande échelle d’une zone accessible au public',
    true,
  ),
];
