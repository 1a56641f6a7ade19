/** The text of a .prj (WKT 1 of ESRI or of OGC, WKT 2) → a system that we know. Source: EPSG registry. */
import type { Systeme } from '../../model.ts';
import { systemeDe } from '../systeme-de.ts';

/** `undefined`: not one of ours, or not to be told for certain. */
export function systemeDuPrj(texte: string): Systeme | undefined {
  const wkt = texte.trim();
  const code = /(?:AUTHORITY|ID)\s*\[\s*"EPSG"\s*,\s*"?(\d+)"?\s*\]\s*\]$/i.exec(wkt)?.[1];
  // Newer versions of RGF93 have codes of their own: they agree to the centimetre, and are known by their parameters.
  const connu = systemeDe(code && `EPSG:${code}`);
  if (connu) return connu;
  return /^\s*(PROJCS|PROJCRS)\b/i.test(wkt) ? projete(wkt) : geographique(wkt);
}

/** By its parameters, since each software has its own names. */
function projete(wkt: string): Systeme | undefined {
  const nom = /"([^"]*)"/.exec(wkt)?.[1] ?? '';
  if (/web.?mercator|pseudo.?mercator|popular.?visualisation/i.test(nom)) return 'EPSG:3857';
  if (!/Lambert.?Conformal.?Conic|Lambert.?Conic.?Conformal/i.test(wkt)) return undefined;
  if (/"(US survey )?f(oo|ee)t/i.test(wkt)) return undefined;
  const est = parametre(wkt, 'False_Easting|Easting at false origin|False easting');
  const nord = parametre(wkt, 'False_Northing|Northing at false origin|False northing');
  // The same figures serve other datums (EuroLambert on ED50), some hundred metres away.
  if (est === 600_000 && nord === 2_200_000)
    return /NTF|Clarke/i.test(wkt) ? 'EPSG:27572' : undefined;
  if (!/RGF|Reseau.?Geodesique.?Francais|GRS.?1?9?80/i.test(wkt)) return undefined;
  if (est === 700_000 && nord === 6_600_000) return 'EPSG:2154';
  const zone = 41 + ((nord ?? NaN) - 200_000) / 1_000_000;
  return est === 1_700_000 ? systemeDe(`EPSG:${3900 + zone}`) : undefined;
}

function parametre(wkt: string, noms: string): number | undefined {
  const trouve = new RegExp(`"(?:${noms})"\\s*,\\s*(-?[\\d.]+)`, 'i').exec(wkt)?.[1];
  return trouve === undefined ? undefined : Number(trouve);
}

/** NTF is a hundred metres away, and counts in grads from Paris: not one of ours. */
function geographique(wkt: string): Systeme | undefined {
  const nom = /^\s*(?:GEOGCS|GEOGCRS|GEODCRS|BASEGEOGCRS)\s*\[\s*"([^"]*)"/i.exec(wkt)?.[1];
  if (nom === undefined || /"grad"?/i.test(wkt) || /PRIMEM\s*\[\s*"Paris/i.test(wkt))
    return undefined;
  return /WGS.?(19)?84|RGF.?(19)?93|ETRS.?(19)?89|RGR.?(19)?92|RGFG.?(19)?95|RGAF.?(20)?09|RGM.?(20)?04|RGSPM.?(20)?06/i.test(
    nom,
  )
    ? 'EPSG:4326'
    : undefined;
}
