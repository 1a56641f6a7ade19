import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import { createTransport, isTernumError } from '@ternum/core';
import { INTERFACES, serve } from './index.ts';
import { ouvrir } from './testing/ouvrir.ts';

const { demander, lire, handler, url } = await ouvrir();

test('the home page lists every interface with a link that works, and needs no policy', async () => {
  const { texte, headers } = await lire('/');
  match(headers.get('content-type')!, /text\/html/);
  match(texte, /<html lang="fr">/);
  ok(!/<script|<style|style=|\son\w+="/.test(texte));
  const liens = Array.from(texte.matchAll(/href="([^"]+)"/g), ([, lien]) => lien!);
  equal(liens.length, INTERFACES.length);
  for (const lien of liens) equal((await lire(lien.replaceAll('&amp;', '&'))).status, 200, lien);
});

test('an unknown path is refused in the shape of the service it is under', async () => {
  const cas: [string, RegExp][] = [
    ['/api/1/absent/', /^\{"message"/],
    ['/api/resources/x/absent/', /^404: Not Found$/],
    ['/app.php/absent', /<html/],
    ['/fichiers/absent.json', /^404/],
    ['/absent', /^404/],
    ['/api/explore/v2.1/absent', /"error_code"/],
  ];
  for (const [chemin, forme] of cas) {
    const { status, texte } = await lire(chemin);
    equal(status, 404, chemin);
    match(texte, forme);
  }
  equal((await lire('/api/3/action/absent')).status, 400);
});

test('any page may read any answer', async () => {
  const avant = await demander('/api/3/action/package_search', {
    method: 'OPTIONS',
    headers: { 'Access-Control-Request-Headers': 'authorization,x-panne' },
  });
  equal(avant.status, 204);
  equal(avant.headers.get('access-control-allow-headers'), 'authorization,x-panne');
  for (const chemin of ['/', '/sante', '/absent', '/api/1/datasets/', '/fichiers/decp-2022.xml']) {
    const reponse = await demander(chemin, { method: 'HEAD' });
    equal(reponse.headers.get('access-control-allow-origin'), '*', chemin);
    equal((await reponse.arrayBuffer()).byteLength, 0);
  }
});

test('the handler takes the place of fetch', async () => {
  const transport = createTransport({
    baseUrl: 'https://plateforme.example/api/1',
    fetch: (entree, options) => handler(new Request(entree, options)),
  });
  const page: { total: number } = await transport.get('datasets/', { query: { q: 'ARNIA' } });
  equal(page.total >= 1, true);
  await rejects(transport.get('datasets/absent/'), (erreur) => isTernumError(erreur, 'http'));
});

test('health names every service', async () => {
  const { services } = (await lire('/sante')).json();
  deepEqual(
    services.map((s: { service: string }) => s.service),
    INTERFACES.map((i) => i.service),
  );
  ok(services.every((s: { url: string }) => s.url.startsWith(url)));
});

test('a port that is taken is told in French', async () => {
  const port = Number(new URL(url).port);
  await rejects(serve(handler, { port }), (erreur) => {
    ok(isTernumError(erreur, 'input'));
    match(erreur.hint!, new RegExp(`Le port ${port} est déjà pris`));
    return true;
  });
});

test('a handler that fails is a 500, and a reader who leaves ends the work', async () => {
  let fini: (raison: unknown) => void = () => {};
  const arrete = new Promise((resolve) => (fini = resolve));
  const serveur = await serve(
    async (request) => {
      if (request.url.endsWith('/rate')) throw new Error('no');
      return new Response(
        new ReadableStream({
          pull: (c) => c.enqueue(new Uint8Array(1000)),
          cancel: fini,
        }),
      );
    },
    { port: 0 },
  );
  equal((await fetch(`${serveur.url}rate`)).status, 500);
  const parti = new AbortController();
  const reponse = await fetch(serveur.url, { signal: parti.signal });
  await reponse.body!.getReader().read();
  parti.abort();
  await arrete;
  await serveur.close();
});
