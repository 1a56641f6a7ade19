/** One WFS: its address, its own parameters, and a text for each request. */
import { createTransport, isTernumError, TernumError, type Transport } from '@ternum/core';
import { texteDe } from '../texte.ts';
import { tropLente, tropLongue } from './failures.ts';
import { avecException } from './reponse.ts';
import type { OptionsWfs } from './types.ts';

/** Parameters of a request, names in capitals. */
export type Parametres = Record<string, string | undefined>;

/** Bytes of one answer, and milliseconds for it: a register of a département by the page is some ten megabytes. */
const OCTETS = 200_000_000;
const DELAI = 120_000;

/** Names that are WFS's; others (`map`, a key) go with every request, as they are written. */
const CONNUS =
  /^(service|version|request|typenames?|srsname|outputformat|count|maxfeatures|startindex|bbox|sortby|propertyname|filter|cql_filter|namespaces?|featureid|resourceid|resulttype|acceptversions)$/i;

/** A service to ask. */
export interface Service {
  /** WFS parameters of the address, names in capitals. */
  donnes: Record<string, string>;
  /** Text of an answer, with the address that it came from. */
  demander(parametres: Parametres): Promise<{ texte: string; url: string }>;
}

/** @throws TernumError `input` for an address that is none */
export function ouvrirService(options: OptionsWfs): Service {
  const { adresse, transport, fetch, signal, delai = DELAI, octets = OCTETS } = options;
  const url = urlDe(adresse);
  const donnes: Record<string, string> = {};
  const autres: Record<string, string[]> = {};
  for (const [nom, valeur] of url.searchParams)
    if (CONNUS.test(nom)) donnes[nom.toUpperCase()] = valeur;
    else (autres[nom] ??= []).push(valeur);
  const coupe = url.pathname.lastIndexOf('/') + 1;
  // The transport puts a path under a folder: « /wfs/ows » is « ows » under « /wfs/ ».
  const baseUrl = url.origin + url.pathname.slice(0, coupe);
  const chemin = coupe < url.pathname.length ? `./${url.pathname.slice(coupe)}` : '';
  // Pages are read once: keeping them would hold the register twice.
  const sans = { baseUrl, store: false as const };
  const service: Transport = transport
    ? transport.with(sans)
    : createTransport({ ...sans, ...(fetch ? { fetch } : {}) });

  async function une(parametres: Parametres): Promise<{ texte: string; url: string }> {
    const montre = AbortSignal.timeout(delai);
    const fin = signal ? AbortSignal.any([signal, montre]) : montre;
    const query = { ...autres, ...parametres };
    try {
      const { data, url: demandee } = await service
        .get<ReadableStream<Uint8Array>>(chemin, { query, signal: fin, as: 'stream' })
        .withResponse();
      return { texte: texteDe(await vider(data, demandee, octets)), url: demandee };
    } catch (erreur) {
      throw montre.aborted && !signal?.aborted ? tropLente(delai, { url: url.href }) : erreur;
    }
  }
  return {
    donnes,
    async demander(parametres) {
      try {
        // A stream that breaks is not tried again by the transport: it may have been used. Here it has not.
        return await une(parametres).catch((erreur: unknown) => {
          if (isTernumError(erreur, 'network') && !signal?.aborted) return une(parametres);
          throw erreur;
        });
      } catch (erreur) {
        throw avecException(erreur, url.href);
      }
    },
  };
}

function urlDe(adresse: string | URL): URL {
  try {
    const url = new URL(adresse, globalThis.location?.href);
    if (/^https?:$/.test(url.protocol) && !url.username && !url.password) return url;
  } catch {
    // Said below.
  }
  throw new TernumError({
    kind: 'input',
    message: 'not an address',
    hint: 'L’adresse du service cartographique (WFS) doit commencer par http:// ou https://, sans identifiants.',
  });
}

async function vider(
  flux: ReadableStream<Uint8Array>,
  url: string,
  limite: number,
): Promise<Uint8Array> {
  const lecteur = flux.getReader();
  const morceaux: Uint8Array<ArrayBuffer>[] = [];
  let octets = 0;
  for (let pas = await lecteur.read(); !pas.done; pas = await lecteur.read()) {
    octets += pas.value.byteLength;
    if (octets > limite) {
      await lecteur.cancel().catch(() => {});
      throw tropLongue(limite, { url });
    }
    morceaux.push(pas.value as Uint8Array<ArrayBuffer>);
  }
  return new Uint8Array(await new Blob(morceaux).arrayBuffer());
}
