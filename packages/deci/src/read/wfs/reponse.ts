/** An answer of a WFS, whatever it is: features, an exception, something else. */
import { isTernumError } from '@ternum/core';
import { systemeDe } from '../systeme-de.ts';
import { pasUnWfs, refus, reponseCoupee } from './failures.ts';
import { entitesGml } from './gml.ts';
import type { EntiteWfs } from './types.ts';
import { lireXml, texteDuPremier, tous, type Noeud } from './xml.ts';

/** One page. */
export interface PageWfs {
  entites: Omit<EntiteWfs, 'position'>[];
  /** Features in all, when the service says a number. */
  total?: number;
}

const estObjet = (v: unknown): v is Record<string, unknown> =>
  typeof v === 'object' && v !== null && !Array.isArray(v);

/** @throws TernumError `remote` (an exception), `parse` */
export function pageDe(texte: string, url: string): PageWfs {
  if (/^\s*[{[]/.test(texte)) return pageJson(texte, url);
  const racine = racineDe(texte, url);
  if (racine.nom !== 'FeatureCollection') throw pasUnWfs(false, { url });
  // 2.0.0: the service began, and could not go on.
  const tronque = [...tous(racine, 'truncatedResponse')][0];
  if (tronque) throw exception(tronque, url);
  return { entites: entitesGml(racine), ...totalDe(racine.attributs['numberMatched']) };
}

/** Root of an XML answer. @throws TernumError `remote` (an exception), `parse` */
export function racineDe(texte: string, url: string): Noeud {
  if (!/^\s*</.test(texte)) throw pasUnWfs(false, { url });
  const page = /^\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*<(!doctype\s+html|html|head|body)\b/i.test(
    texte,
  );
  if (page) throw pasUnWfs(true, { url });
  const racine = lireXml(texte);
  if (!racine) throw reponseCoupee({ url });
  if (/^(Service)?ExceptionReport$/.test(racine.nom)) throw exception(racine, url);
  return racine;
}

/** An error status whose body is an exception report is that exception; any other error stays what it is. */
export function avecException(erreur: unknown, url: string): unknown {
  if (!isTernumError(erreur, 'http') || typeof erreur.body !== 'string') return erreur;
  try {
    pageDe(erreur.body, url);
  } catch (dite) {
    if (isTernumError(dite, 'remote'))
      return refus(dite.message, dite.code, { url, cause: erreur });
  }
  return erreur;
}

function exception(racine: Noeud, url: string): Error {
  const une = [...tous(racine, 'Exception'), ...tous(racine, 'ServiceException')][0] ?? racine;
  const texte = texteDuPremier(une, 'ExceptionText') ?? une.texte;
  return refus(texte, une.attributs['exceptionCode'] ?? une.attributs['code'], { url });
}

function pageJson(texte: string, url: string): PageWfs {
  let document: unknown;
  try {
    document = JSON.parse(texte);
  } catch {
    throw reponseCoupee({ url });
  }
  const d = estObjet(document) ? document : {};
  // GeoServer's way of saying no in JSON.
  const [dite] = Array.isArray(d['exceptions']) ? (d['exceptions'] as unknown[]) : [];
  if (estObjet(dite)) throw refus(String(dite['text'] ?? ''), String(dite['code'] ?? ''), { url });
  if (!Array.isArray(d['features'])) throw pasUnWfs(false, { url });
  const { crs } = d;
  const systeme = systemeDe(
    estObjet(crs) && estObjet(crs['properties']) ? crs['properties']['name'] : crs,
  );
  const entites = (d['features'] as unknown[]).filter(estObjet).map((f) => ({
    ...(f as unknown as EntiteWfs),
    type: 'Feature' as const,
    properties: estObjet(f['properties']) ? f['properties'] : {},
    ...(systeme ? { systeme } : {}),
  }));
  return { entites, ...totalDe(d['numberMatched'] ?? d['totalFeatures']) };
}

const totalDe = (dit: unknown): { total?: number } => {
  const n = dit === undefined || dit === null || dit === '' ? NaN : Number(dit);
  return Number.isSafeInteger(n) && n >= 0 ? { total: n } : {};
};
