/** A layer of a WFS (Web Feature Service). Comes when an address names one. */
import { ouvrirEntites } from '@ternum/deci/read';
import { lireWfs, type EntiteWfs } from '@ternum/deci/wfs';
import type { OptionsSource, Ouvert } from './lire-source.ts';

export async function lireCouche(adresse: string, options: OptionsSource): Promise<Ouvert> {
  const entites: EntiteWfs[] = [];
  for await (const entite of lireWfs({ adresse, signal: options.signal })) entites.push(entite);
  const systeme = entites.find((e) => e.systeme)?.systeme;
  return { lecteur: ouvrirEntites(entites, { ...options, ...(systeme ? { systeme } : {}) }) };
}
