/** A real MapServer behind HTTP: its CGI program, run once a request, on layers that the test writes. */
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerResponse } from 'node:http';
import { outil } from './outils.ts';
import { serveurDEssai, type ServeurDEssai } from './serveur.ts';

/** A layer: a file that OGR reads, in its system. */
export interface CoucheMapserver {
  nom: string;
  /** Path of the data, relative to the folder. */
  donnees: string;
  /** Code EPSG of the data. */
  epsg: number;
  /** Formats by name: `geojson`, `gml` is always there. */
  formats?: readonly string[];
  /** Features an answer at most. */
  plafond?: number;
}

const couche = (c: CoucheMapserver): string => `
  LAYER
    NAME "${c.nom}" TYPE POINT STATUS ON
    CONNECTIONTYPE OGR CONNECTION "${c.donnees}"
    PROJECTION "init=epsg:${c.epsg}" END
    METADATA
      "wfs_title" "Couche ${c.nom}"
      "gml_include_items" "all" "gml_featureid" "id_sdis"
      "wfs_getfeature_formatlist" "${(c.formats ?? ['geojson']).join(',')}"
      ${c.plafond ? `"wfs_maxfeatures" "${c.plafond}"` : ''}
    END
  END`;

/**
 * Writes the map file and serves it, every layer in 2154 and 4326: MapServer looks at the map's list, not at a layer's.
 * Debian's MapServer 8 also wants a configuration file.
 */
export async function serveurMapserver(
  dossier: string,
  couches: readonly CoucheMapserver[],
): Promise<ServeurDEssai> {
  const carte = join(dossier, 'deci.map');
  const reglages = join(dossier, 'mapserver.conf');
  await writeFile(reglages, 'CONFIG\n  ENV\n    MS_MAP_PATTERN "."\n  END\nEND\n');
  await writeFile(
    carte,
    `MAP
  NAME "deci" SHAPEPATH "${dossier}" EXTENT 0 6000000 1300000 7200000
  PROJECTION "init=epsg:2154" END
  OUTPUTFORMAT
    NAME "geojson" DRIVER "OGR/GEOJSON" MIMETYPE "application/json; subtype=geojson"
    FORMATOPTION "STORAGE=stream" FORMATOPTION "FORM=SIMPLE" FORMATOPTION "USE_FEATUREID=true"
  END
  WEB METADATA
    "wfs_title" "DECI" "wfs_onlineresource" "http://localhost/wfs" "wfs_enable_request" "*"
    "wfs_srs" "EPSG:2154 EPSG:4326"
  END END
  ${couches.map(couche).join('')}
END
`,
  );
  return serveurDEssai((url, reponse) => {
    const cgi = spawn(outil('mapserv')!, [], {
      env: {
        MAPSERVER_CONFIG_FILE: reglages,
        MS_MAPFILE: carte,
        REQUEST_METHOD: 'GET',
        QUERY_STRING: url.search.slice(1),
        SERVER_NAME: 'localhost',
      },
    });
    const morceaux: Buffer[] = [];
    cgi.stdout.on('data', (m: Buffer) => morceaux.push(m));
    cgi.on('error', () => reponse.destroy());
    cgi.on('close', () => repondreCgi(Buffer.concat(morceaux), reponse));
  });
}

/** « Status: 400 », other headers, an empty line, the body. */
function repondreCgi(sortie: Buffer, reponse: ServerResponse): void {
  const fin = /\r?\n\r?\n/.exec(sortie.toString('latin1'));
  const tete = sortie.toString('latin1', 0, fin?.index ?? 0);
  for (const ligne of tete.split(/\r?\n/)) {
    const [nom = '', valeur = ''] = ligne.split(/:\s*(.*)/s);
    if (/^status$/i.test(nom)) reponse.statusCode = parseInt(valeur, 10);
    else if (nom) reponse.setHeader(nom, valeur);
  }
  reponse.end(fin ? sortie.subarray(fin.index + fin[0].length) : sortie);
}
