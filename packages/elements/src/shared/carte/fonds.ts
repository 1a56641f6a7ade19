/** Base maps that a page may name. Nothing is asked of them before it does. Pure. */
import type { Fond } from './types.ts';

/**
 * Tiles of the Géoplateforme, no key, web Mercator (`PM`), 256 px.
 * Source: cartes.gouv.fr documentation (IGNF/cartes.gouv.fr-documentation), WMTS service; reviewed 2026-11-23.
 */
const wmts = (couche: string, style: string, format: string): string =>
  `https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${couche}&STYLE=${style}&FORMAT=image/${format}&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}`;

const CREDIT = '© IGN, Géoplateforme';

/** By the word of the attribute. */
export const FONDS: Readonly<Record<string, Fond>> = {
  plan: {
    nom: 'Plan IGN',
    adresse: wmts('GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2', 'normal', 'png'),
    credit: CREDIT,
  },
  photos: {
    nom: 'Photos aériennes',
    adresse: wmts('ORTHOIMAGERY.ORTHOPHOTOS', 'normal', 'jpeg'),
    credit: CREDIT,
  },
  cadastre: {
    nom: 'Cadastre',
    adresse: wmts('CADASTRALPARCELS.PARCELLAIRE_EXPRESS', 'PCI%20vecteur', 'png'),
    credit: '© IGN, Direction générale des finances publiques',
  },
};

/**
 * @param attribut words of `FONDS` separated by spaces or commas, the first one shown first; nothing, or `aucun`: no
 *   base map. An address with `{z}`, `{x}`, `{y}` is a base map of the page's own.
 * @param propres base maps that the page describes itself: they come first, and only those with an http(s) address
 *   that names the three parts of a tile
 */
export function fondsDe(attribut: string | undefined, propres: readonly Fond[] = []): Fond[] {
  // An address may hold commas.
  const mots = (attribut ?? '').split(/\s+/).flatMap((m) => (m.includes('{') ? [m] : m.split(',')));
  const nommes = mots.flatMap((mot): Fond[] => {
    if (mot.includes('{')) return [{ nom: 'Fond de carte', adresse: mot, credit: '' }];
    const connu = mot.toLowerCase();
    return Object.hasOwn(FONDS, connu) ? [FONDS[connu]!] : [];
  });
  return [...propres, ...nommes].filter(
    ({ adresse }) =>
      /^(https?:)?\/\/|^\//i.test(adresse) &&
      ['{z}', '{x}', '{y}'].every((partie) => adresse.includes(partie)),
  );
}
