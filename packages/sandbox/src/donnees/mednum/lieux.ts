/** Places of digital mediation around the demo's commune, in the columns of the national schema 1.0.2. All invented. */
import { DERNIER_JOUR } from '../commune/acheteurs.ts';
import { aMetres } from '../deci/terrain.ts';
import { siret, sirenEntreprise } from '../identifiants.ts';

/** Columns of the national schema that the demo fills, in its order. */
export const COLONNES_LIEUX = [
  'id',
  'pivot',
  'nom',
  'commune',
  'code_postal',
  'code_insee',
  'adresse',
  'complement_adresse',
  'latitude',
  'longitude',
  'typologie',
  'telephone',
  'courriels',
  'site_web',
  'horaires',
  'presentation_resume',
  'presentation_detail',
  'source',
  'itinerance',
  'structure_parente',
  'date_maj',
  'services',
  'publics_specifiquement_adresses',
  'prise_en_charge_specifique',
  'frais_a_charge',
  'dispositif_programmes_nationaux',
  'formations_labels',
  'autres_formations_labels',
  'modalites_acces',
  'modalites_accompagnement',
  'fiche_acces_libre',
  'prise_rdv',
] as const;

/** One place, as published. */
export type LigneLieu = Partial<Record<(typeof COLONNES_LIEUX)[number], string>>;

const LABEL = 'Arnia/MedNum BFC (Bourgogne-Franche-Comté)';
const COURANTS = 'Aide aux démarches administratives|Maîtrise des outils numériques du quotidien';

/** `[metres east, metres north of the village, the rest]`. */
const LIEUX: readonly (readonly [est: number, nord: number, ligne: LigneLieu])[] = [
  [
    30,
    20,
    {
      nom: 'Mairie de Clairvigne-sur-Ouche : point numérique',
      adresse: '1, place de la Fontaine',
      telephone: '+33399002140',
      horaires: 'Mo,Th 14:00-18:00; Sa 09:30-12:00; PH off',
      typologie: 'MUNI',
      services: 'Aide aux démarches administratives',
      frais_a_charge: 'Gratuit',
      modalites_acces: 'Se présenter|Téléphoner',
      modalites_accompagnement: 'Accompagnement individuel|En autonomie',
      presentation_resume:
        'Un ordinateur, une imprimante et quelqu’un pour aider, sans rendez-vous.',
    },
  ],
  [
    4100,
    -300,
    {
      nom: 'Médiathèque du Pont',
      commune: 'Velars-sur-Ouche',
      code_postal: '21370',
      code_insee: '21661',
      adresse: '3, rue du Pont',
      telephone: '+33399002151',
      site_web: 'https://mediatheque-du-pont.example/',
      horaires:
        'Tu 15:00-18:30; We 10:00-12:00,14:00-18:30; Fr 15:00-18:30; Sa 10:00-12:30; PH off',
      typologie: 'BIB',
      services: `${COURANTS}|Accès internet et matériel informatique`,
      publics_specifiquement_adresses: 'Seniors|Jeunes',
      frais_a_charge: 'Gratuit',
      formations_labels: LABEL,
      modalites_acces: 'Se présenter|Prendre un RDV en ligne',
      modalites_accompagnement: 'Dans un atelier collectif|Accompagnement individuel',
      prise_rdv: 'https://rdv.example/mediatheque-du-pont',
      fiche_acces_libre: 'https://acceslibre.example/mediatheque-du-pont/',
      presentation_resume: 'Ateliers du mercredi, et une conseillère numérique le vendredi.',
    },
  ],
  [
    6900,
    2700,
    {
      nom: 'Espace France services des Trois-Rives (fictif)',
      commune: 'Plombières-lès-Dijon',
      code_postal: '21370',
      code_insee: '21485',
      adresse: '12, rue de la Gare',
      telephone: '+33399002162',
      courriels: 'trois-rives@services.example',
      horaires: 'Mo-Fr 09:00-12:30,13:30-17:00; PH off',
      typologie: 'RFS',
      services: COURANTS,
      prise_en_charge_specifique: 'Handicaps moteurs|Surdité|Illettrisme',
      frais_a_charge: 'Gratuit',
      dispositif_programmes_nationaux: 'France Services|Aidants Connect',
      formations_labels: LABEL,
      modalites_acces: 'Se présenter|Téléphoner|Contacter par mail',
      modalites_accompagnement: 'Accompagnement individuel',
    },
  ],
  [
    13_000,
    2300,
    {
      nom: 'Atelier du numérique solidaire',
      commune: 'Dijon',
      code_postal: '21000',
      code_insee: '21231',
      adresse: '8, rue des Tanneries',
      telephone: '+33399002173',
      site_web: 'https://atelier-solidaire.example/',
      horaires: 'Tu-Sa 14:00-19:00; PH off',
      typologie: 'ASSO|RESSOURCERIE',
      services:
        'Acquisition de matériel informatique à prix solidaire|Maîtrise des outils numériques du quotidien|Compréhension du monde numérique',
      publics_specifiquement_adresses: 'Étudiants|Familles et enfants',
      frais_a_charge: 'Gratuit sous condition|Payant',
      modalites_acces: 'Se présenter',
      modalites_accompagnement: 'Dans un atelier collectif|En autonomie',
    },
  ],
  [
    -6200,
    -1500,
    {
      nom: 'Bus numérique des Combes',
      commune: 'Sainte-Marie-sur-Ouche',
      code_postal: '21410',
      code_insee: '21559',
      adresse: 'Place de l’Église',
      telephone: '+33399002184',
      horaires: 'We 09:30-12:00 "un mercredi sur deux"',
      typologie: 'ASSO',
      itinerance: 'Itinérant',
      services: `${COURANTS}|Insertion professionnelle via le numérique`,
      publics_specifiquement_adresses: 'Seniors',
      frais_a_charge: 'Gratuit',
      dispositif_programmes_nationaux: 'Conseillers numériques',
      modalites_acces: 'Se présenter|Téléphoner',
      modalites_accompagnement: 'Accompagnement individuel|Dans un atelier collectif',
    },
  ],
  [
    -16_500,
    1200,
    {
      nom: 'Maison des services de l’Auxois (fictive)',
      commune: 'Sombernon',
      code_postal: '21540',
      code_insee: '21611',
      adresse: '2, avenue de la Brenne',
      telephone: '+33399002195',
      horaires: 'Mo-Fr 08:30-12:00; We 13:30-17:30; PH off',
      typologie: 'MUNI',
      services: `${COURANTS}|Parentalité et éducation avec le numérique`,
      publics_specifiquement_adresses: 'Familles et enfants',
      frais_a_charge: 'Gratuit',
      formations_labels: LABEL,
      modalites_acces: 'Prendre un RDV en ligne|Téléphoner',
      prise_rdv: 'https://rdv.example/auxois',
      modalites_accompagnement: 'Accompagnement individuel|À distance',
    },
  ],
];

/** The places, one of them without a position: the schema asks for none. */
export function lieuxDeMediation(): LigneLieu[] {
  return LIEUX.map(([est, nord, ligne], i) => {
    const [longitude, latitude] = aMetres(est, nord);
    const place = i === 4 ? {} : { latitude: latitude.toFixed(6), longitude: longitude.toFixed(6) };
    return {
      id: `lieu-${i + 1}`,
      pivot: siret(sirenEntreprise(900 + i), 1),
      commune: 'Clairvigne-sur-Ouche',
      code_postal: '21410',
      code_insee: '21990',
      source: 'Données fictives',
      date_maj: DERNIER_JOUR,
      ...place,
      ...ligne,
    };
  });
}
