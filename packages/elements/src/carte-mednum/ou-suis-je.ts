/** Where the visitor is, for the list to count from. Loaded when asked for. */
import { inFrance } from '@ternum/core/geo';
import { demanderPosition } from '../shared/position.ts';
import type { Depuis } from './carte-mednum.model.ts';

/** The position, or why there is none and what to do, in French. */
export async function ouSuisJe(): Promise<Depuis | string> {
  const ici = await demanderPosition();
  if (typeof ici === 'string') return `${ici} Vous pouvez chercher le nom d’une commune.`;
  const { lon, lat } = ici;
  return inFrance(lon, lat)
    ? { lon, lat, nom: 'votre position' }
    : 'La position que donne votre appareil est hors de France.';
}
