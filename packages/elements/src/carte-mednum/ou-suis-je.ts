/** The visitor's position, asked for on a click only. It stays in the page. */
import { inFrance } from '@ternum/core/geo';
import type { Depuis } from './carte-mednum.model.ts';

/** The position, or why there is none, in French. */
export function ouSuisJe(): Promise<Depuis | string> {
  const { geolocation } = navigator;
  if (!geolocation)
    return Promise.resolve('Votre navigateur ne donne pas votre position à cette page.');
  return new Promise((finir) => {
    geolocation.getCurrentPosition(
      ({ coords: { longitude: lon, latitude: lat } }) =>
        finir(
          inFrance(lon, lat)
            ? { lon, lat, nom: 'votre position' }
            : 'La position que donne votre appareil est hors de France.',
        ),
      ({ code }) =>
        finir(
          code === 1
            ? 'Vous n’avez pas donné votre position : la liste reste classée depuis la commune.'
            : 'Votre appareil n’a pas trouvé votre position : réessayez, ou cherchez le nom d’une commune.',
        ),
      { timeout: 15_000, maximumAge: 300_000 },
    );
  });
}
