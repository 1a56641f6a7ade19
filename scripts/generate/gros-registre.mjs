/** A register of any size: points along the streets of villages of the region, in AFIGEO's columns. All invented. */
import { creerAlea } from '@ternum/sandbox/donnees';

const jour = (alea) => `20${alea.entier(10, 26)}-${String(alea.entier(1, 12)).padStart(2, '0')}-15`;

/**
 * @param {number} nombre of points
 * @returns {{ type: string, features: object[] }} GeoJSON in longitude and latitude
 */
export function grosRegistre(nombre) {
  const alea = creerAlea(nombre);
  const villages = Array.from({ length: Math.max(1, Math.round(nombre / 27)) }, (_, i) => ({
    insee: String(21_001 + (i % 700)),
    lon: 3.0 + alea.reel() * 3.9,
    lat: 46.2 + alea.reel() * 2.1,
  }));
  const features = Array.from({ length: nombre }, (_, i) => {
    const village = villages[i % villages.length];
    const [angle, portee] = [alea.reel() * 2 * Math.PI, 0.008 * alea.reel()];
    const reserve = alea.chance(0.12);
    return {
      type: 'Feature',
      geometry: {
        type: 'Point',
        coordinates: [
          Number((village.lon + 1.5 * portee * Math.cos(angle)).toFixed(6)),
          Number((village.lat + portee * Math.sin(angle)).toFixed(6)),
        ],
      },
      properties: {
        insee: village.insee,
        id_sdis: `${village.insee}_${i}`,
        type_pei: reserve ? alea.choix(['CI', 'PA']) : alea.chance(0.15) ? 'BI' : 'PI',
        diam_pei: reserve ? null : alea.choix([80, 100, 100, 100, 150]),
        situation: `${alea.entier(1, 90)} rue de l’Église`,
        debit: reserve || alea.chance(0.15) ? null : alea.entier(10, 140),
        volume: reserve ? alea.choix([30, 60, 120, 240]) : null,
        disponible: alea.chance(0.95) ? 1 : 0,
        date_ct: jour(alea),
      },
    };
  });
  return { type: 'FeatureCollection', features };
}
