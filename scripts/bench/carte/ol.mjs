import Map from 'ol/Map.js';
import View from 'ol/View.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import VectorLayer from 'ol/layer/Vector.js';
import { fromLonLat } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import { Circle, Fill, Style } from 'ol/style.js';
import { COULEURS, REGION, etat, lire } from './commun.mjs';

const styles = Object.fromEntries(
  Object.entries(COULEURS).map(([nom, color]) => [
    nom,
    new Style({ image: new Circle({ radius: 5, fill: new Fill({ color }) }) }),
  ]),
);
const source = new VectorSource();
const view = new View({ center: fromLonLat([REGION.lon, REGION.lat]), zoom: REGION.zoom });
const carte = new Map({
  target: 'carte',
  layers: [new VectorLayer({ source, style: (f) => styles[etat(f.getProperties())] })],
  view,
});
let choisir;
carte.on('click', ({ pixel }) => {
  const [trouve] = carte.getFeaturesAtPixel(pixel, { hitTolerance: 4 });
  if (trouve) choisir?.(trouve.getProperties());
});

async function charger() {
  const type = 'FeatureCollection';
  const lus = new GeoJSON().readFeatures(
    { type, features: await lire() },
    { featureProjection: 'EPSG:3857' },
  );
  source.addFeatures(lus);
  return lus;
}

const points = charger();
globalThis.banc = {
  pret: points,
  async filtrer() {
    const garde = (await points).filter((f) => etat(f.getProperties()) === 'disponible');
    source.clear();
    source.addFeatures(garde);
  },
  vers(lon, lat, zoom) {
    view.setCenter(fromLonLat([lon, lat]));
    view.setZoom(zoom);
  },
  surChoix: (fonction) => {
    choisir = fonction;
  },
};
