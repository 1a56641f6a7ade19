/** A handler over real HTTP. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import type { ReadableStream as FluxDeNode } from 'node:stream/web';
import { TernumError } from '@ternum/core';

/** What `createSandbox` gives: a request in, an answer out. It has the shape of `fetch` with a `Request`. */
export type Handler = (request: Request) => Promise<Response>;

/** Where the server listens. */
export interface OptionsServe {
  /** Default 8920; 0: any free one. */
  port?: number;
  /** Default `127.0.0.1`: this machine only. */
  host?: string;
}

/** A server that listens. */
export interface Serveur {
  /** With a slash at the end. */
  url: string;
  /** Stops listening and cuts the connections that are open. */
  close(): Promise<void>;
}

/**
 * Serves a handler over real HTTP, in Node.
 *
 * @throws TernumError `input` when the port is taken or refused, or the host unknown
 */
export async function serve(
  handler: Handler,
  { port = 8920, host = '127.0.0.1' }: OptionsServe = {},
): Promise<Serveur> {
  const repondre = versNode(handler);
  const serveur = createServer((requete, reponse) => void repondre(requete, reponse));
  await new Promise<void>((pret, rate) => {
    serveur.once('error', rate);
    serveur.listen(port, host, pret);
  }).catch((cause: NodeJS.ErrnoException) => {
    throw refus(cause, port, host);
  });
  const adresse = serveur.address() as AddressInfo;
  const nom = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${nom}:${adresse.port}/`,
    close: () =>
      new Promise((ferme) => {
        serveur.close(() => ferme());
        serveur.closeAllConnections();
      }),
  };
}

function refus(cause: NodeJS.ErrnoException, port: number, host: string): TernumError {
  const conseils: Record<string, string> = {
    EADDRINUSE: `Le port ${port} est déjà pris : arrêtez le programme qui l’occupe, ou choisissez-en un autre.`,
    EACCES: `Le port ${port} est réservé au système : choisissez-en un autre, au-dessus de 1024.`,
  };
  return new TernumError({
    kind: 'input',
    message: cause.message,
    code: cause.code,
    hint:
      conseils[cause.code ?? ''] ??
      `L’adresse ${host}:${port} ne peut pas être ouverte : vérifiez l’hôte et le port.`,
    cause,
  });
}

/** For a server of one's own: answers Node's request with a handler. It never rejects. */
export function versNode(
  handler: Handler,
): (requete: IncomingMessage, reponse: ServerResponse) => Promise<void> {
  return async (requete, reponse) => {
    const parti = new AbortController();
    reponse.once('close', () => parti.abort());
    try {
      await envoyer(await handler(versRequest(requete, parti.signal)), requete, reponse, parti);
    } catch {
      // Headers are gone: nothing can be said any more, and a cut is what the reader must see.
      if (reponse.headersSent) reponse.destroy();
      else
        reponse
          .writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' })
          .end('500 Internal Server Error\n');
    }
  };
}

function versRequest(requete: IncomingMessage, signal: AbortSignal): Request {
  const { method = 'GET', headers, socket } = requete;
  const hote = headers.host ?? `${socket.localAddress}:${socket.localPort}`;
  // An absolute target (a proxy's) keeps its path only.
  const cible = (requete.url ?? '/').replace(/^[a-z]+:\/\/[^/]*/i, '') || '/';
  const entetes = new Headers();
  for (const [nom, valeur] of Object.entries(headers))
    for (const v of Array.isArray(valeur) ? valeur : [valeur ?? '']) entetes.append(nom, v);
  const corps =
    method === 'GET' || method === 'HEAD'
      ? {}
      : { body: Readable.toWeb(requete) as unknown as BodyInit, duplex: 'half' };
  return new Request(`http://${hote}${cible}`, {
    method,
    headers: entetes,
    signal,
    ...corps,
  } as RequestInit);
}

async function envoyer(
  donnee: Response,
  requete: IncomingMessage,
  reponse: ServerResponse,
  parti: AbortController,
): Promise<void> {
  reponse.writeHead(donnee.status, Object.fromEntries(donnee.headers));
  if (!donnee.body || requete.method === 'HEAD') {
    await donnee.body?.cancel();
    reponse.end();
    return;
  }
  const lecteur = (donnee.body as FluxDeNode<Uint8Array>).getReader();
  const arreter = (): void => void lecteur.cancel().catch(() => {});
  parti.signal.addEventListener('abort', arreter);
  for (;;) {
    const { done, value } = await lecteur.read();
    if (done || parti.signal.aborted) break;
    // One at a time: what the reader has not taken is not made.
    await new Promise<void>((pris) => {
      reponse.write(value, () => pris());
    });
  }
  parti.signal.removeEventListener('abort', arreter);
  if (!parti.signal.aborted) reponse.end();
}
