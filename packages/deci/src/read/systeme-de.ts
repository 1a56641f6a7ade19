/** Names of coordinate systems → ours. */
import type { Systeme } from '../model.ts';

/** `urn:ogc:def:crs:EPSG::2154`, `EPSG:2154`, `CRS84`… → one of our systems. */
export function systemeDe(nom: unknown): Systeme | undefined {
  if (typeof nom !== 'string') return undefined;
  if (/CRS:?84/i.test(nom)) return 'EPSG:4326';
  const code = /(?:^|\D)(\d{4,6})\s*$/.exec(nom)?.[1];
  if (code === '900913' || code === '3857') return 'EPSG:3857';
  if (code === '4326' || code === '4171' || code === '4258') return 'EPSG:4326';
  if (code === '2154' || code === '9793') return 'EPSG:2154';
  if (code === '27572' || code === '27582') return 'EPSG:27572';
  return code && /^39(4[2-9]|50)$/.test(code) ? (`EPSG:${code}` as Systeme) : undefined;
}
