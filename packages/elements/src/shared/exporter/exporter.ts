/** Saves what a figure shows. Loaded at the first click. */
import { writeCsv } from '@ternum/core/csv';
import type { Figure } from '../figure.ts';
import type { Chiffrage } from '../image.ts';
import type { Tableau } from '../tableau.ts';
import { dessiner } from './dessin.ts';
import { enPng, enSvg } from './image.ts';
import { telecharger } from './telecharger.ts';

export { mention } from './mention.ts';

type Ligne = Tableau['lignes'][number];

export async function exporter(
  { titre, phrase, fichier }: Figure,
  { tableau, image }: Chiffrage,
  format: 'csv' | 'xlsx' | 'svg' | 'png',
  mention: string,
): Promise<void> {
  const colonnes = tableau.colonnes.map((colonne, i) => ({
    ...colonne,
    valeur: (ligne: Ligne) => ligne[i],
  }));
  const nom = `${fichier}.${format}`;
  if (format === 'csv') {
    telecharger(new Blob([writeCsv(colonnes, tableau.lignes)], { type: 'text/csv' }), nom);
  } else if (format === 'xlsx') {
    const { writeXlsx } = await import('@ternum/core/xlsx');
    const octets = writeXlsx(colonnes, tableau.lignes, { feuille: titre });
    telecharger(new Blob([octets as BlobPart]), nom);
  } else if (image) {
    const texte = typeof phrase === 'string' ? phrase : '';
    const dessin = dessiner(titre, texte, mention, image);
    telecharger(format === 'svg' ? enSvg(dessin, titre) : await enPng(dessin), nom);
  }
}
