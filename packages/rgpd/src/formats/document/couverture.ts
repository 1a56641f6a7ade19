/** First page: the body, who represents it, the DPO; then the list of the processings. */
import type { Bloc } from '@ternum/core/odt';
import { formatDate, formatSiret } from '@ternum/core';
import {
  connu,
  SENSIBLES,
  type Organisme,
  type Registre,
  type Traitement,
} from '../../model/index.ts';
import { dire } from '../commun/mots.ts';
import { acteur, blanc, ou, texte, titre } from './mots.ts';

const DPO = 'Délégué à la protection des données (DPO)';

const dpo = ({ dpo: dit }: Organisme): string =>
  dit === undefined
    ? blanc('le délégué à la protection des données')
    : dire(dit, (d) =>
        [
          acteur(d),
          d.organisme,
          d.designation && `désignation n° ${d.designation}`,
          d.le && `depuis le ${formatDate(d.le)}`,
        ]
          .filter(Boolean)
          .join(', '),
      );

/** Title, body, representative, DPO. */
export function couverture({ organisme }: Registre, jour: string): Bloc[] {
  const { nom, siren, representant, ...coordonnees } = organisme;
  return [
    titre(1, 'Registre des activités de traitement'),
    texte(`${ou(nom, 'le nom de l’organisme')} – édité le ${formatDate(jour)}`),
    texte(
      'Tenu en application de l’article 30 du règlement général sur la protection des données (RGPD), et mis à la disposition de la Commission nationale de l’informatique et des libertés (CNIL) sur sa demande.',
    ),
    {
      type: 'tableau',
      legende: 'Qui répond de ce registre',
      entetes: ['Qui', 'Nom et coordonnées'],
      lignes: [
        [
          'Responsable du traitement',
          [
            ou(nom, 'le nom'),
            siren && `SIREN ${formatSiret(siren)}`,
            ou(acteur({ ...coordonnees }), 'l’adresse, le téléphone, la messagerie'),
          ]
            .filter(Boolean)
            .join(', '),
        ],
        ['Représenté par', representant ? acteur(representant) : blanc('le maire ou le président')],
        [DPO, dpo(organisme)],
      ],
    },
  ];
}

const aDesSensibles = ({ donnees }: Traitement): string => {
  const liste = connu(donnees);
  return liste
    ? liste.some((d) => SENSIBLES.includes(d.categorie))
      ? 'Oui'
      : 'Non'
    : dire(donnees, () => '');
};

/** The list: one line a processing. */
export const sommaire = (traitements: readonly Traitement[]): Bloc[] => [
  titre(2, 'Liste des traitements'),
  traitements.length
    ? {
        type: 'tableau',
        legende: `${traitements.length} ${traitements.length > 1 ? 'traitements' : 'traitement'}`,
        entetes: [
          'Traitement',
          'Référence',
          'Service',
          'Finalité principale',
          'Données sensibles',
          'Mise à jour',
        ],
        lignes: traitements.map((t) => [
          t.nom,
          t.ref ?? '',
          t.service ?? '',
          t.finalites[0]?.texte || blanc('la finalité'),
          aDesSensibles(t),
          formatDate(t.modifieLe.slice(0, 10)),
        ]),
      }
    : texte('Ce registre ne contient aucun traitement.'),
];
