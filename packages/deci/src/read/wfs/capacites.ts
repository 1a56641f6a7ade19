/** GetCapabilities of WFS 1.0.0, 1.1.0 or 2.0.0 → what to ask for. */
import { fold } from '@ternum/core';
import { coucheAChoisir } from './failures.ts';
import { texteDuPremier, tous, type Noeud } from './xml.ts';

/** A layer. */
export interface CoucheWfs {
  nom: string;
  titre: string;
  /** Systems, the default one first, as the service writes them. */
  systemes: string[];
  /** Formats of this layer; those of the service when it has none of its own. */
  formats: string[];
}

/** What a service says of itself. */
export interface Capacites {
  version: string;
  couches: CoucheWfs[];
  /** Features that one answer holds at most. */
  parReponse?: number;
}

/** From the root of the answer. */
export function capacitesDe(racine: Noeud): Capacites {
  const operations = [...tous(racine, 'Operation')].filter(
    (o) => o.attributs['name'] === 'GetFeature',
  );
  // 1.0.0 has no operations' metadata: its formats are names of elements.
  const anciens = [...tous(racine, 'GetFeature')]
    .flatMap((g) => [...tous(g, 'ResultFormat')])
    .flatMap((f) => f.enfants.map((e) => e.nom));
  const formats = [
    ...operations
      .flatMap((o) => [...tous(o, 'Parameter')])
      .filter((p) => p.attributs['name'] === 'outputFormat')
      .flatMap((p) => [...tous(p, 'Value')].map((v) => v.texte)),
    ...anciens,
  ];
  const couches = [...tous(racine, 'FeatureType')].map((f): CoucheWfs => {
    const propres = [...tous(f, 'Format')].map((n) => n.texte);
    return {
      nom: texteDuPremier(f, 'Name') ?? '',
      titre: texteDuPremier(f, 'Title') ?? '',
      systemes: f.enfants
        .filter((e) => /^(Default|Other)?(SRS|CRS)$/.test(e.nom))
        .map((e) => e.texte),
      formats: propres.length ? propres : formats,
    };
  });
  const contrainte = [...tous(racine, 'Constraint')].find(
    (c) => c.attributs['name'] === 'CountDefault',
  );
  const parReponse = Number(contrainte && [...tous(contrainte, 'DefaultValue')][0]?.texte);
  return {
    version: racine.attributs['version'] ?? '1.1.0',
    couches: couches.filter((c) => c.nom),
    ...(parReponse > 0 ? { parReponse } : {}),
  };
}

const PEI =
  /\b(pei|deci)\b|points?[ _-]d.?eau[ _-]incendie|hydrant|(poteau|bouche|borne|defense).{0,20}incendie/;
const seule = (nom: string): string => nom.slice(nom.indexOf(':') + 1).toLowerCase();

/** @throws TernumError `input` when the layer is not there, or when there are several to choose from */
export function choisirCouche(couches: readonly CoucheWfs[], voulue?: string): CoucheWfs {
  const trouvees =
    voulue === undefined
      ? couches.length === 1
        ? couches
        : couches.filter((c) => PEI.test(fold(`${c.nom} ${c.titre}`).replace(/[:_.]/g, ' ')))
      : couches.filter((c) => c.nom === voulue);
  const proches =
    trouvees.length || voulue === undefined
      ? trouvees
      : couches.filter((c) => seule(c.nom) === seule(voulue));
  if (proches.length === 1) return proches[0]!;
  throw coucheAChoisir(
    voulue,
    (proches.length ? proches : couches).map((c) => c.nom),
  );
}

/** From the most precise to the vaguest; TopoJSON, Esri's and JSON with a function around it are others. */
const JSONS = [
  /^application\/geo\+json$/i,
  /^application\/json$/i,
  /subtype=geojson/i,
  /^geojson$/i,
  /^json$/i,
  /geo\+?json/i,
  /^application\/json/i,
];

/** A format of GeoJSON; `undefined`: GML, which needs no asking. */
export const formatJson = (formats: readonly string[]): string | undefined => {
  const possibles = formats.filter((f) => !/topo|esri|jsonp|zip/i.test(f));
  for (const motif of JSONS) {
    const trouve = possibles.find((f) => motif.test(f));
    if (trouve !== undefined) return trouve;
  }
  return undefined;
};
