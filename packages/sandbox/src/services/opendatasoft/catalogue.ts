/** Descriptions of datasets. */
import type { ColumnType, Table } from '../../store.ts';
import { motsTrouves } from '../../sql/index.ts';
import type { JeuOds } from './jeux.ts';

const TYPES: Record<ColumnType, string> = {
  text: 'text',
  int: 'int',
  double: 'double',
  date: 'date',
  datetime: 'datetime',
  boolean: 'boolean',
  list: 'text',
  json: 'text',
};

export function decrire(jeu: JeuOds, table: Table): Record<string, unknown> {
  return {
    dataset_id: jeu.id,
    dataset_uid: `da_${jeu.id.replace(/[^a-z0-9]/g, '').slice(0, 12)}`,
    attachments: [],
    has_records: true,
    data_visible: true,
    features: ['analyze'],
    fields: table.columns.map(({ name, type, label }) => ({
      name,
      label: label ?? name,
      description: null,
      type: TYPES[type],
      annotations: type === 'list' ? { multivalued: [] } : {},
    })),
    metas: {
      default: {
        title: jeu.titre,
        description: jeu.description,
        theme: [jeu.theme],
        records_count: jeu.lignes,
        modified: `${jeu.modifie}T00:00:00+00:00`,
        data_processed: `${jeu.modifie}T00:00:00+00:00`,
        license: jeu.licence,
        publisher: jeu.editeur,
        language: 'fr',
        timezone: 'Europe/Paris',
      },
    },
  };
}

export const parle = (jeu: JeuOds, mots: string): boolean =>
  motsTrouves(
    `${jeu.id} ${jeu.titre} ${jeu.description} ${jeu.editeur}`,
    mots.replace(/[\p{L}\p{N}]+/gu, '$&*'),
  ) === 1;
