/** Where an error on a place is reported. */
import type { Lieu } from '@ternum/mednum';
import { nomDe } from './carte-mednum.model.ts';

/**
 * Where to report an error on a place: the page's address with the place in it; http(s) and mailto only.
 * @param page base of relative addresses
 */
export function lienSignaler(
  adresse: string | undefined,
  lieu: Lieu,
  page: string,
): string | undefined {
  if (!adresse || !URL.canParse(adresse, page)) return undefined;
  const url = new URL(adresse, page);
  const objet = `Erreur sur le lieu « ${nomDe(lieu)} » (${lieu.id})`;
  if (url.protocol === 'mailto:') {
    // Programs that write mail read `+` as a plus.
    url.search = `?subject=${encodeURIComponent(objet)}`;
    return url.href;
  }
  if (!/^https?:$/.test(url.protocol)) return undefined;
  url.searchParams.set('lieu', lieu.id);
  return url.href;
}
