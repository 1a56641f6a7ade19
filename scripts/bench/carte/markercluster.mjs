import L from 'leaflet';
import 'leaflet.markercluster';
import { REGION, etat, lire } from './commun.mjs';

const carte = L.map('carte', { maxZoom: 19 }).setView([REGION.lat, REGION.lon], REGION.zoom);
const groupe = L.markerClusterGroup();
const icones = {};
let choisir;

async function charger() {
  const points = (await lire()).map(({ geometry, properties }) => {
    const nom = etat(properties);
    icones[nom] ??= L.divIcon({ className: `point ${nom}`, iconSize: [14, 14] });
    const [lon, lat] = geometry.coordinates;
    const marqueur = L.marker([lat, lon], { icon: icones[nom] });
    marqueur.on('click', () => choisir?.(properties));
    return [nom, marqueur];
  });
  groupe.addLayers(points.map(([, m]) => m));
  carte.addLayer(groupe);
  return points;
}

const points = charger();
globalThis.banc = {
  pret: points,
  async filtrer() {
    const garde = (await points).filter(([nom]) => nom === 'disponible').map(([, m]) => m);
    groupe.clearLayers();
    groupe.addLayers(garde);
  },
  vers: (lon, lat, zoom) => carte.setView([lat, lon], zoom, { animate: false }),
  surChoix: (fonction) => {
    choisir = fonction;
  },
};
