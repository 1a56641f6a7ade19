/** Static files, as a web server gives them: validators, 304, HEAD, a length once it is known. */
import type { Contexte, Service } from '../../contexte.ts';
import { flux, json, texte } from '../../reponses.ts';
import { fichierConsultations } from './consultations.ts';
import { anneeDe, csvNational, json2019, json2022, xml2022, type Lot } from './contenus.ts';

interface Fichier {
  type: string;
  faire: () => Iterable<string>;
}

const JSON_TYPE = 'application/json';
const XML = 'application/xml';
const CSV = 'text/csv; charset=utf-8';

export const FICHIERS = {
  'decp-2022.json': [JSON_TYPE, json2022],
  'decp-2019.json': [JSON_TYPE, json2019],
  'decp-2022.xml': [XML, (lot: Lot) => xml2022(lot)],
  'decp-tabulaire.csv': [CSV, csvNational],
} as const satisfies Record<string, readonly [string, (lot: Lot) => Iterable<string>]>;

export function fichiers(contexte: Contexte): Service {
  // A file always comes out the same: its length is known once it was read to the end.
  const longueurs = new Map<string, number>();
  return (request, path) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return texte('405 Method Not Allowed\n', { status: 405, headers: { Allow: 'GET, HEAD' } });
    const nom = path.join('/');
    const consultations = /^consultations\/(\d{14})\.json$/.exec(nom);
    if (consultations) {
      const document = fichierConsultations(contexte.donnees(), consultations[1]!);
      if (document !== undefined) return json(document);
    }
    const fichier = trouver(contexte, nom);
    return fichier ? servir(request, contexte, nom, fichier, longueurs) : inconnu();
  };
}

const inconnu = (): Response =>
  texte('404 Not Found\n', { status: 404, headers: { 'Cache-Control': 'no-store' } });

function trouver(contexte: Contexte, nom: string): Fichier | undefined {
  const annee = /^annees\/(\d{4})\.json$/.exec(nom)?.[1];
  if (annee) {
    const lot = anneeDe(contexte.donnees(), annee);
    return lot.contrats.length || lot.concessions.length
      ? { type: JSON_TYPE, faire: () => json2022(lot) }
      : undefined;
  }
  if (!Object.hasOwn(FICHIERS, nom)) return undefined;
  const [type, faire] = FICHIERS[nom as keyof typeof FICHIERS];
  return { type, faire: () => faire(contexte.donnees()) };
}

function servir(
  request: Request,
  contexte: Contexte,
  nom: string,
  { type, faire }: Fichier,
  longueurs: Map<string, number>,
): Response {
  const { graine, echelle, aujourdhui } = contexte.donnees();
  const etag = `"${[graine, echelle, aujourdhui, nom.replaceAll(/[^\w.]/g, '-')].join('-')}"`;
  const modifie = new Date(`${aujourdhui}T04:00:00Z`);
  const headers: Record<string, string> = {
    ETag: etag,
    'Last-Modified': modifie.toUTCString(),
    'Cache-Control': 'no-cache',
  };
  if (inchange(request, etag, modifie)) return new Response(null, { status: 304, headers });
  headers['Content-Type'] = type;
  const longueur = longueurs.get(nom);
  if (longueur !== undefined) headers['Content-Length'] = String(longueur);
  return new Response(
    compte(flux(faire()), (octets) => longueurs.set(nom, octets)),
    { headers },
  );
}

/** `If-None-Match` goes before `If-Modified-Since` (RFC 9110, 13.1.3). */
function inchange({ headers }: Request, etag: string, modifie: Date): boolean {
  const connus = headers.get('If-None-Match');
  if (connus !== null)
    return connus.split(/,\s*/).some((e) => e === '*' || e.replace(/^W\//, '') === etag);
  const depuis = Date.parse(headers.get('If-Modified-Since') ?? '');
  return depuis >= modifie.getTime();
}

function compte(
  corps: ReadableStream<Uint8Array>,
  finir: (octets: number) => void,
): ReadableStream<Uint8Array> {
  const lecteur = corps.getReader();
  let octets = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controleur) {
        const { done, value } = await lecteur.read();
        if (done) {
          finir(octets);
          controleur.close();
        } else {
          octets += value.length;
          controleur.enqueue(value);
        }
      },
      cancel: (raison) => lecteur.cancel(raison),
    },
    { highWaterMark: 0 },
  );
}
