/** Descriptions of datasets. */
import type { ColumnType, Store, Table } from '../../store.ts';
import { citer, motsTrouves } from '../../sql/index.ts';
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

export function decrire(store: Store, jeu: JeuOds, table: Table): Record<string, unknown> {
  const [compte] = store.all(`select count(*) as n from ${citer(table.name)}`);
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
        records_count: Number(compte?.n ?? 0),
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
