/** What the peers draw from: the same file, the same state by the simplest rule. */
// An ending that our server does not compress: compressing 90 MB is not what is measured.
export const SOURCE = new URL('pei.bin', document.baseURI).href;

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
