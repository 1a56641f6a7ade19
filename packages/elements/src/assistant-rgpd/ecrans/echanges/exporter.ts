/** The register in the formats of others. */
import { toCsv, toCnilOds, toMadisCsv } from '@ternum/rgpd/formats';
import type { Contexte } from '../../contexte.ts';
import { nomDe } from './sauvegarder.ts';

const VERS = {
  ods: [toCnilOds, '.ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  madis: [toMadisCsv, '-madis.csv', 'text/csv;charset=utf-8'],
  csv: [toCsv, '.csv', 'text/csv;charset=utf-8'],
} as const;

/** @returns what the format cannot hold, in French */
export async function exporter(hote: Contexte, vers: keyof typeof VERS): Promise<string[]> {
  const [ecrire, suffixe, type] = VERS[vers];
  const { octets, avertissements } = ecrire(hote.registre);
  hote.telecharger(nomDe(hote.registre, suffixe), octets, type);
  return [...new Set(avertissements.map(({ texte }) => texte))];
}
