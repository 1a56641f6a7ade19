/** The datasets of the portal, and the tables that they show. */
import {
  avisBoamp,
  COLONNES_BOAMP,
  COLONNES_CONCESSIONS,
  COLONNES_ODS,
  versLigneConcession,
  versLigneOds,
  type Donnees,
} from '../../donnees/index.ts';
import type { Row, Table } from '../../store.ts';

export interface JeuOds {
  id: string;
  /** Name of the table in the store; two datasets may show one. */
  table: string;
  /** Records. */
  lignes: number;
  titre: string;
  description: string;
  editeur: string;
  licence: string;
  theme: string;
  /** Day. */
  modifie: string;
  /** Columns that facets are given for when none is asked. */
  facettes: string[];
}

const FACETTES_DECP = ['nature', 'procedure', 'formeprix', 'ccag', 'techniques', 'source'];

export const TABLES_ODS = {
  marches: 'ods_marches',
  concessions: 'ods_concessions',
  boamp: 'ods_boamp',
} as const;

export function jeuxOpendatasoft({
  aujourdhui,
  contrats,
  concessions,
  consultations,
}: Donnees): JeuOds[] {
  const decp = {
    editeur: 'Direction des affaires juridiques (données fictives)',
    licence: 'Licence Ouverte v2.0 (Etalab)',
    theme: 'Commande publique',
    modifie: aujourdhui,
    facettes: FACETTES_DECP,
  };
  return [
    {
      ...decp,
      id: 'decp-2022-marches-valides',
      table: TABLES_ODS.marches,
      lignes: contrats.length,
      titre: 'DECP – arrêté du 22 décembre 2022 – marchés valides',
      description: 'Données essentielles des marchés publics. Données fictives.',
    },
    {
      ...decp,
      id: 'decp-2022-concessions-valides',
      table: TABLES_ODS.concessions,
      lignes: concessions.length,
      titre: 'DECP – arrêté du 22 décembre 2022 – concessions valides',
      description: 'Données essentielles des concessions. Données fictives.',
      facettes: ['nature', 'procedure'],
    },
    {
      ...decp,
      id: 'boamp',
      table: TABLES_ODS.boamp,
      lignes: consultations.length,
      titre: 'BOAMP – annonces de marchés publics',
      description:
        'Avis publiés au Bulletin officiel des annonces des marchés publics. Données fictives.',
      editeur: 'Direction de l’information légale et administrative (données fictives)',
      facettes: [
        'famille',
        'code_departement',
        'etat',
        'nature_categorise_libelle',
        'type_marche',
        'dateparution',
      ],
    },
    {
      ...decp,
      id: 'marches-publics-bfc',
      table: TABLES_ODS.marches,
      lignes: contrats.length,
      titre: 'Marchés publics de Bourgogne-Franche-Comté',
      description: 'La copie du portail régional. Données fictives.',
      editeur: 'TerNum BFC (données fictives)',
    },
  ];
}

/** What `openStore` needs for these datasets. */
export function* tablesOpendatasoft(
  donnees: Donnees,
): Generator<{ table: Table; rows: Iterable<Row> }> {
  const { marches, concessions, boamp } = TABLES_ODS;
  yield {
    table: { name: marches, columns: COLONNES_ODS },
    rows: lignes(donnees.contrats, versLigneOds),
  };
  yield {
    table: { name: concessions, columns: COLONNES_CONCESSIONS },
    rows: lignes(donnees.concessions, versLigneConcession),
  };
  yield {
    table: { name: boamp, columns: COLONNES_BOAMP },
    rows: lignes(donnees.consultations, avisBoamp),
  };
}

// One at a time: all the lines at once would weigh as much again as the store.
function* lignes<T>(de: readonly T[], ecrire: (un: T) => Row): Generator<Row> {
  for (const un of de) yield ecrire(un);
}
