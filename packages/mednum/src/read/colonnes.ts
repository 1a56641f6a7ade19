/** Columns of the schema, and where their values go. Data. */
import type { CleEnumeration } from '../enumerations.ts';
import type { Lieu } from '../model.ts';

type Texte = {
  [K in keyof Lieu]-?: Lieu[K] extends string | undefined ? K : never;
}[keyof Lieu];
type Liste = { [K in keyof Lieu]: Lieu[K] extends string[] ? K : never }[keyof Lieu];

export interface Colonne {
  colonne: string;
  /** Names in 0.1.x and elsewhere. */
  autres?: readonly string[];
  texte?: Texte;
  liste?: Liste;
  /** Closed list; several where 0.1.x mixed what 1.0 tells apart. */
  parmi?: readonly CleEnumeration[];
  requis?: boolean;
}

export const COLONNES: readonly Colonne[] = [
  { colonne: 'id', texte: 'id', requis: true },
  { colonne: 'pivot', autres: ['siret'], texte: 'pivot', requis: true },
  { colonne: 'nom', texte: 'nom', requis: true },
  { colonne: 'commune', texte: 'commune', requis: true },
  { colonne: 'code_postal', texte: 'codePostal', requis: true },
  { colonne: 'code_insee', texte: 'codeInsee' },
  { colonne: 'adresse', texte: 'adresse', requis: true },
  { colonne: 'complement_adresse', texte: 'complementAdresse' },
  { colonne: 'typologie', autres: ['typologies'], liste: 'typologies' },
  { colonne: 'telephone', liste: 'telephones' },
  { colonne: 'courriels', autres: ['courriel'], liste: 'courriels' },
  { colonne: 'site_web', liste: 'sitesWeb' },
  { colonne: 'horaires', texte: 'horaires' },
  { colonne: 'presentation_resume', texte: 'presentationResume' },
  { colonne: 'presentation_detail', texte: 'presentationDetail' },
  { colonne: 'source', texte: 'source' },
  { colonne: 'itinerance', liste: 'itinerance', parmi: ['itinerance'] },
  { colonne: 'structure_parente', texte: 'structureParente' },
  { colonne: 'date_maj', texte: 'dateMaj', requis: true },
  { colonne: 'services', liste: 'services', parmi: ['services'] },
  { colonne: 'publics_specifiquement_adresses', liste: 'publics', parmi: ['publics'] },
  { colonne: 'prise_en_charge_specifique', liste: 'prisesEnCharge', parmi: ['prisesEnCharge'] },
  // 0.1.x mixed the two above.
  { colonne: 'publics_accueillis', liste: 'publics', parmi: ['publics', 'prisesEnCharge'] },
  { colonne: 'frais_a_charge', autres: ['conditions_acces'], liste: 'frais', parmi: ['frais'] },
  { colonne: 'dispositif_programmes_nationaux', liste: 'dispositifs', parmi: ['dispositifs'] },
  { colonne: 'formations_labels', liste: 'labels', parmi: ['labels'] },
  { colonne: 'labels_nationaux', liste: 'labels', parmi: ['labels', 'dispositifs'] },
  { colonne: 'autres_formations_labels', autres: ['labels_autres'], liste: 'autresLabels' },
  { colonne: 'modalites_acces', liste: 'modalitesAcces', parmi: ['modalitesAcces'] },
  {
    colonne: 'modalites_accompagnement',
    liste: 'modalitesAccompagnement',
    parmi: ['modalitesAccompagnement'],
  },
  { colonne: 'fiche_acces_libre', autres: ['accessibilite'], texte: 'ficheAccesLibre' },
  { colonne: 'prise_rdv', texte: 'priseRdv' },
];

/** Columns read apart. */
export const POSITION = { latitude: ['latitude', 'lat'], longitude: ['longitude', 'lon', 'lng'] };

/** Headings vary in case, spaces and hyphens. */
export const nomDeColonne = (titre: string): string =>
  titre
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
