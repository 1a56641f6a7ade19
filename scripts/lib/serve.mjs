/** A static server for the demo and the tests: Node only, localhost only, the strict policy on every answer. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { compressible, mimeOf } from './mime.mjs';
import { policyFor } from './policy.mjs';
import { Stop } from './stop.mjs';

const page = (title, text) => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>
`;
const ABSENT = page('Page introuvable', '<a href="/">Retour à l’accueil</a>');

function send(request, response, status, html, headers = {}) {
  response.writeHead(status, {
    'Content-Type': mimeOf('.html'),
    'Content-Length': Buffer.byteLength(html),
    'Cache-Control': 'no-store',
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : html);
}

/** The file that an address names inside `dir`, or undefined. Never one outside `dir`, nor a hidden one. */
async function find(dir, pathname) {
  let path;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (/\0|\\|(^|\/)\./.test(path)) return undefined;
  const file = join(dir, path);
  if (file !== dir && !file.startsWith(dir.endsWith(sep) ? dir : dir + sep)) return undefined;
  const info = await stat(file).catch(() => undefined);
  if (info?.isDirectory()) {
    if (!path.endsWith('/')) return { redirect: `${pathname}/` };
    return find(dir, `${pathname}index.html`);
  }
  return info?.isFile() && !path.endsWith('/') ? { file, info } : undefined;
}

async function answerFile(request, response, { file, info }) {
  const type = mimeOf(file);
  const gzip = compressible(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const etag = `"${info.size.toString(36)}-${Math.trunc(info.mtimeMs).toString(36)}${gzip ? '-gz' : ''}"`;
  const headers = {
    ETag: etag,
    'Last-Modified': info.mtime.toUTCString(),
    // Files whose name holds their hash never change.
    'Cache-Control': /-[\w-]{8}\.js$/.test(file)
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
    Vary: 'Accept-Encoding',
  };
  if ((request.headers['if-none-match'] ?? '').split(/,\s*/).includes(etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  headers['Content-Type'] = type;
  if (gzip) headers['Content-Encoding'] = 'gzip';
  else headers['Content-Length'] = info.size;
  response.writeHead(200, headers);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const body = createReadStream(file);
  // A visitor who leaves before the end is no error of ours.
  await (
    gzip ? pipeline(body, createGzip({ level: 9 }), response) : pipeline(body, response)
  ).catch(() => {});
}

function handler(dir, { headers, intercept, otherwise }) {
  return async (request, response) => {
    for (const [name, value] of Object.entries(headers ?? policyFor(request.url)))
      response.setHeader(name, value);
    if (await intercept?.(request, response)) return;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      if (await otherwise?.(request, response)) return;
      send(request, response, 405, page('Méthode refusée', 'Ce site se lit, rien de plus.'), {
        Allow: 'GET, HEAD',
      });
      return;
    }
    const [pathname, query] = request.url.split(/\?(.*)/s);
    const found = await find(dir, pathname);
    if (found?.file) await answerFile(request, response, found);
    else if (found?.redirect)
      // One leading slash only: two would name another host.
      send(request, response, 301, '', {
        Location: found.redirect.replace(/^\/+/, '/') + (query ? `?${query}` : ''),
      });
    else if (!(await otherwise?.(request, response))) send(request, response, 404, ABSENT);
  };
}

function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server.address().port));
  });
}

/** Both addresses of localhost on one port; IPv6 is left out where the machine has none. */
async function listenBoth(answer, wanted) {
  const servers = [createServer(answer)];
  const port = await listen(servers[0], wanted, '127.0.0.1');
  const six = createServer(answer);
  try {
    await listen(six, port, '::1');
    servers.push(six);
  } catch (error) {
    if (error.code === 'EADDRINUSE') {
      servers[0].close();
      // A free port was asked for, and this one is free on one address only: take another.
      if (wanted === 0) return listenBoth(answer, 0);
      throw error;
    }
  }
  return { port, servers };
}

/**
 * Serves a folder on localhost (IPv4, and IPv6 where there is one).
 * @param {string} dir
 * @param {{ port?: number, headers?: Record<string, string>,
 *   intercept?: (request, response) => boolean | Promise<boolean>,
 *   otherwise?: (request, response) => boolean | Promise<boolean> }} [options] `port` 0: any free one;
 *   `headers` replace the strict policy; `intercept` answers in our place when it returns true, `otherwise` answers
 *   what the folder does not hold
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function serve(dir, { port: wanted = 0, headers, intercept, otherwise } = {}) {
  const answer = handler(dir, { headers, intercept, otherwise });
  const { port, servers } = await listenBoth(answer, wanted).catch((error) => {
    if (error.code === 'EADDRINUSE')
      throw new Stop(
        `Le port ${wanted} est déjà pris : arrêtez le programme qui l’occupe, ou choisissez-en un autre (PORT=${wanted + 1} npm start).`,
      );
    if (error.code === 'EACCES')
      throw new Stop(
        `Le port ${wanted} est réservé au système : choisissez-en un autre (PORT=8080 npm start).`,
      );
    throw error;
  });
  const close = async () => {
    for (const server of servers) server.closeAllConnections();
    await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  };
  return { url: `http://localhost:${port}/`, port, close };
}
