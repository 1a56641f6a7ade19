/** What the peers draw from: the same file, the same state by the simplest rule. */
export const SOURCE = new URL('pei.geojson', document.baseURI).href;

export const lire = async () => (await (await fetch(SOURCE)).json()).features;

export const etat = ({ disponible, debit, volume }) =>
  disponible === 0
    ? 'indisponible'
    : debit == null && volume == null
      ? 'inconnu'
      : (debit ?? volume) < 30
        ? 'insuffisant'
        : 'disponible';

export const COULEURS = {
  disponible: '#0a6b3d',
  insuffisant: '#b35900',
  indisponible: '#b00020',
  inconnu: '#666',
};

/** Where the map begins: the whole region. */
export const REGION = { lon: 4.95, lat: 47.25, zoom: 8 };
