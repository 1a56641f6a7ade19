/** The list as a file. Comes on a click. */
import { writeCsv, type ColonneCsv } from '@ternum/core/csv';
import type { Etat, PointEau } from '@ternum/deci';
import { writeAfigeo } from '@ternum/deci/diagnose';
import { estIllimite } from '@ternum/deci/etat';
import { CHAMPS_AFIGEO } from '@ternum/deci/normalize';
import { NOMS_CONTROLES, NOMS_ETATS, NOMS_TYPES } from '../carte-deci.model.ts';
import { numero } from './ligne.ts';

/** One point with its state, which is worked out once for all its cells. */
interface Rangee {
  pei: PointEau;
  etat: Etat;
}

type Colonne = ColonneCsv<Rangee> & { valeur: (r: Rangee) => string | number | undefined } & {
  type?: 'nombre' | 'date';
};

const STATUTS = { public: 'Public', prive: 'Privé' } as const;

const COLONNES: readonly Colonne[] = [
  { titre: 'Numéro', valeur: ({ pei }) => numero(pei) ?? `ligne ${pei.position}` },
  { titre: 'Commune (INSEE)', valeur: ({ pei }) => pei.insee },
  { titre: 'Type', valeur: ({ pei }) => NOMS_TYPES[pei.typePei] },
  { titre: 'Désignation', valeur: ({ pei }) => pei.typeRd },
  { titre: 'Situation', valeur: ({ pei }) => pei.situation },
  { titre: 'État', valeur: ({ etat }) => NOMS_ETATS[etat.code] },
  { titre: 'Raisons', valeur: ({ etat }) => etat.raisons.join(' ') },
  { titre: 'Débit (m³/h)', valeur: ({ pei }) => pei.debit, type: 'nombre' },
  {
    titre: 'Volume (m³)',
    valeur: ({ pei }) => (estIllimite(pei) ? 'illimité' : pei.volume),
    type: 'nombre',
  },
  { titre: 'Pression statique (bar)', valeur: ({ pei }) => pei.pressStat, type: 'nombre' },
  { titre: 'Pression dynamique (bar)', valeur: ({ pei }) => pei.pressDyn, type: 'nombre' },
  { titre: 'Diamètre (mm)', valeur: ({ pei }) => pei.diamPei, type: 'nombre' },
  { titre: 'Statut', valeur: ({ pei }) => pei.statut && STATUTS[pei.statut] },
  { titre: 'Gestionnaire', valeur: ({ pei }) => pei.nomGest },
  { titre: 'Dernier contrôle technique', valeur: ({ pei }) => pei.dateCt, type: 'date' },
  { titre: 'Contrôle', valeur: ({ etat }) => NOMS_CONTROLES[etat.controle] },
  { titre: 'Dernière reconnaissance', valeur: ({ pei }) => pei.dateRo, type: 'date' },
  { titre: 'Mise à jour', valeur: ({ pei }) => pei.dateMaj, type: 'date' },
  { titre: 'Longitude', valeur: ({ pei }) => pei.lon, type: 'nombre' },
  { titre: 'Latitude', valeur: ({ pei }) => pei.lat, type: 'nombre' },
];
/** Only where names were asked for. */
const PROPRIETAIRE: Colonne = { titre: 'Propriétaire', valeur: ({ pei }) => pei.nomEtab };

const octets = (texte: string): Uint8Array => new TextEncoder().encode(texte);

export async function exporter(
  peis: readonly PointEau[],
  etatDe: (pei: PointEau) => Etat,
  format: 'csv' | 'geojson' | 'xlsx',
): Promise<Uint8Array> {
  const rangees = peis.map((pei) => ({ pei, etat: etatDe(pei) }));
  if (format === 'geojson') return octets(geojson(rangees));
  const colonnes = peis.some((pei) => pei.nomEtab) ? [...COLONNES, PROPRIETAIRE] : COLONNES;
  if (format === 'csv') return octets(writeCsv(colonnes, rangees));
  const { writeXlsx } = await import('@ternum/core/xlsx');
  return writeXlsx(colonnes, rangees, {
    feuille: 'Points d’eau',
    titre: 'Points d’eau incendie',
  });
}

/** AFIGEO, without a mark that the schema does not want. */
export const corrige = (peis: readonly PointEau[]): Uint8Array => octets(writeAfigeo(peis));

/** `id_sdis` → `idSdis`: places are the geometry's. */
const CHAMPS = CHAMPS_AFIGEO.filter((champ) => !['x', 'y', 'lon', 'lat'].includes(champ)).map(
  (champ) =>
    [champ, champ.replace(/_(.)/g, (_, c: string) => c.toUpperCase()) as keyof PointEau] as const,
);

/** RFC 7946: longitude and latitude; a point without a position has a null geometry. */
function geojson(rangees: readonly Rangee[]): string {
  const features = rangees.map(({ pei, etat }) => ({
    type: 'Feature',
    geometry: pei.lon === undefined ? null : { type: 'Point', coordinates: [pei.lon, pei.lat] },
    properties: {
      ...Object.fromEntries(CHAMPS.map(([champ, cle]) => [champ, pei[cle] ?? null])),
      etat: etat.code,
      raisons: etat.raisons.join(' '),
    },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}
