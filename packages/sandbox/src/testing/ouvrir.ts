/** A small sandbox over real HTTP for a test file. */
import { after } from 'node:test';
import { createSandbox, serve, type Handler } from '../index.ts';

export interface Ouvert {
  /** Without a slash at the end. */
  url: string;
  handler: Handler;
  /** Address, or path, with what `fetch` takes. */
  demander(chemin: string, options?: RequestInit): Promise<Response>;
  lire(chemin: string, options?: RequestInit): Promise<Recu>;
}

export interface Recu {
  status: number;
  headers: Headers;
  texte: string;
  /** The body as JSON; throws when it is not. */
  json: () => ReturnType<JSON['parse']>;
}

export const AUJOURDHUI = '2026-11-20';
export const MAINTENANT = Date.parse('2026-11-20T10:00:00Z');

export async function ouvrir(): Promise<Ouvert> {
  const handler = await createSandbox({
    echelle: 0.02,
    aujourdhui: AUJOURDHUI,
    now: () => MAINTENANT,
  });
  const serveur = await serve(handler, { port: 0 });
  after(() => serveur.close());
  const url = serveur.url.replace(/\/$/, '');
  const demander = (chemin: string, options?: RequestInit): Promise<Response> =>
    fetch(chemin.startsWith('/') ? url + chemin : chemin, options);
  return {
    url,
    handler,
    demander,
    async lire(chemin, options) {
      const reponse = await demander(chemin, options);
      const texte = await reponse.text();
      return {
        status: reponse.status,
        headers: reponse.headers,
        texte,
        json: () => JSON.parse(texte),
      };
    },
  };
}
