/**
 * A buyers’ profile on Atexo « LOCAL TRUST MPE »: a token, the export of contracts in one format, and the public list
 * of one organism. As seen by its users: more than a month at once ends in a time-out.
 */
import { parseDateISO } from '@ternum/core';
import type { Contexte, Service } from '../../contexte.ts';
import type { Donnees } from '../../donnees/index.ts';
import { flux, html, json, page, texte } from '../../reponses.ts';
import { xml2022, type Lot } from '../fichiers/contenus.ts';

/** The token of the sandbox: given to whoever asks, it opens nothing but fictitious data. */
export const JETON = 'jeton-du-bac-a-sable';

const CONTRAT = 'donnees-essentielles/contrat';
const JOUR = 86_400_000;

export function atexo(contexte: Contexte): Service {
  return (request, path) => {
    const [premier, ...reste] = path;
    if (premier === 'auth' && reste.join('/') === 'jeton') return jeton();
    const quoi = path.slice(0, 3).join('/');
    if (quoi === `${CONTRAT}/format-pivot` && path.length === 3)
      return request.method === 'POST'
        ? pivot(contexte.donnees(), request)
        : html(page('405 Method Not Allowed', ''), 405, { Allow: 'POST' });
    if (quoi === `${CONTRAT}/xml-extraire-criteres`)
      return publique(contexte.donnees(), path.slice(3));
    return html(page('404 Not Found', ''), 404);
  };
}

// À confirmer: no public document gives the path of the token; only its `<ticket>` was seen.
const jeton = (): Response =>
  texte(`<?xml version="1.0" encoding="UTF-8"?>\n<reponse><ticket>${JETON}</ticket></reponse>\n`, {
    type: 'application/xml; charset=utf-8',
  });

/** Real exports write `utf8`, which is no name of an encoding. */
const exporter = (lot: Lot): Response =>
  new Response(flux(xml2022(lot, 'utf8')), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });

const refuser = (status: number, message: string): Response => json({ message }, status);

async function pivot(donnees: Donnees, request: Request): Promise<Response> {
  const corps: unknown = await request.json().catch(() => undefined);
  if (corps === null || typeof corps !== 'object') return refuser(400, 'Corps JSON attendu');
  const { token, format, siren, date_notif_min, date_notif_max, typeContrat } = corps as Record<
    string,
    unknown
  >;
  if (token !== JETON) return refuser(401, 'Jeton invalide ou expiré');
  if (format !== 'xml') return refuser(400, 'Format inconnu : xml attendu');
  const du = jour(date_notif_min);
  const au = jour(date_notif_max);
  if (!du || !au || du > au) return refuser(400, 'Dates attendues : JJ-MM-AAAA');
  if (Date.parse(au) - Date.parse(du) >= 31 * JOUR)
    return html(page('504 Gateway Time-out', ''), 504);
  const dedans = (date: string, acheteur: string): boolean =>
    date >= du && date <= au && (siren === undefined || acheteur.startsWith(String(siren)));
  return exporter({
    contrats:
      typeContrat === 'CONTRAT_DE_CONCESSION'
        ? []
        : donnees.contrats.filter((c) => dedans(c.date, c.acheteur.siret)),
    concessions:
      typeContrat === 'MARCHE_PUBLIC'
        ? []
        : donnees.concessions.filter((c) => dedans(c.signature, c.acheteur.siret)),
  });
}

/** `31-05-2024` → `2024-05-31` */
const jour = (texte: unknown): string | undefined =>
  typeof texte === 'string' && /^\d\d-\d\d-\d{4}$/.test(texte)
    ? parseDateISO(texte.split('-').reverse().join('-'))
    : undefined;

/** `{organisme}/0/1/{annee}/false/…`, nine times `false`. */
function publique(
  donnees: Donnees,
  [sigle, zero, un, annee, ...faux]: readonly string[],
): Response {
  const juste =
    zero === '0' &&
    un === '1' &&
    /^\d{4}$/.test(annee ?? '') &&
    faux.length === 9 &&
    faux.every((f) => f === 'false');
  if (!juste) return html(page('404 Not Found', ''), 404);
  const siret = donnees.acheteurs.find(
    (a) => new URL(a.profil).searchParams.get('orgAcronyme') === sigle,
  )?.siret;
  const lot = {
    contrats: donnees.contrats.filter((c) => c.acheteur.siret === siret),
    concessions: donnees.concessions.filter((c) => c.acheteur.siret === siret),
  };
  if (!lot.contrats.length && !lot.concessions.length)
    return html(
      page('Données essentielles', "<p>Cette liste des marchés n'a pas encore été publiée</p>"),
    );
  return exporter({
    contrats: lot.contrats.filter((c) => c.date.startsWith(annee!)),
    concessions: lot.concessions.filter((c) => c.signature.startsWith(annee!)),
  });
}
