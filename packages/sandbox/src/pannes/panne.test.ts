/** Each fault over real HTTP, on an answer of each service. */
import { deepEqual, equal, match, ok, rejects, throws } from 'node:assert/strict';
import { test } from 'node:test';
import { MAINTENANT, ouvrir } from '../testing/ouvrir.ts';
import { NATIONALE } from '../services/tabulaire/index.ts';

const { demander, lire, handler, url } = await ouvrir();
const TABLE = `/api/resources/${NATIONALE}/data/`;
const LISTE = '/api/3/action/package_search';

test('lent: the whole body, in drops', async () => {
  const reponse = await demander(`${LISTE}?rows=3&panne=lent&delai=1`);
  let gouttes = 0;
  let octets = 0;
  for await (const goutte of reponse.body!) {
    gouttes++;
    octets += goutte.length;
  }
  ok(gouttes > 5, `${gouttes} drops`);
  equal(octets, Number(reponse.headers.get('content-length')));
  const entiere = await (await demander(`${LISTE}?rows=3`)).arrayBuffer();
  equal(octets, entiere.byteLength);
});

test('lent: a reader who leaves stops the drip', async () => {
  const parti = new AbortController();
  const reponse = await demander(`${LISTE}?panne=lent&delai=20`, { signal: parti.signal });
  const lecteur = reponse.body!.getReader();
  await lecteur.read();
  parti.abort();
  await rejects(lecteur.read(), { name: 'AbortError' });
});

test('coupe: a part arrives, then the connection breaks', async () => {
  for (const chemin of [LISTE, TABLE, '/fichiers/decp-2022.json', '/fichiers/decp-tabulaire.csv']) {
    const reponse = await demander(`${chemin}?panne=coupe`);
    equal(reponse.status, 200);
    let octets = 0;
    await rejects(
      async () => {
        for await (const morceau of reponse.body!) octets += morceau.length;
      },
      Error,
      chemin,
    );
    ok(octets > 0, chemin);
  }
  // Without HTTP, the stream itself errors.
  const directe = await handler(new Request(`${url}${LISTE}?panne=coupe`));
  await rejects(directe.text());
});

test('tronque: well finished, with a right length, and half of the text', async () => {
  for (const chemin of [LISTE, TABLE, '/fichiers/annees/2025.json']) {
    const { texte, headers } = await lire(`${chemin}?panne=tronque`);
    equal(Number(headers.get('content-length')), Buffer.byteLength(texte), chemin);
    ok(texte.length > 0);
    throws(() => JSON.parse(texte), SyntaxError, chemin);
  }
});

test('429 and 500 speak as each service does', async () => {
  const quota = await lire('/api/explore/v2.1/catalog/datasets?panne=429&attente=7');
  equal(quota.status, 429);
  equal(quota.headers.get('retry-after'), '7');
  deepEqual(quota.json(), {
    errorcode: 10002,
    reset_time: new Date(MAINTENANT + 7_000).toISOString().replace('.000', ''),
    limit_time_unit: 'day',
    call_limit: 10000,
    error: 'Too many requests on the domain. Please contact the domain administrator.',
  });
  const autre = (await lire('/api/explore/v2.1/catalog/datasets?panne=429&forme=message')).json();
  deepEqual(Object.keys(autre), ['message', 'error_code']);
  const formes: [string, RegExp][] = [
    [LISTE, /"success":false,"error":\{"__type"/],
    [TABLE, /^\{"errors":\[\{"code"/],
    ['/api/1/datasets/', /^\{"message"/],
    ['/app.php/api/v1/auth/jeton', /<html/],
    ['/fichiers/decp-2022.json', /^(429|500) /],
  ];
  for (const [chemin, forme] of formes)
    for (const panne of [429, 500]) {
      const { status, texte, headers } = await lire(`${chemin}?panne=${panne}`);
      equal(status, panne, chemin);
      match(texte, forme);
      equal(headers.get('access-control-allow-origin'), '*');
    }
});

test('html: a maintenance page with 200; the header asks as well as the address', async () => {
  const { status, headers, texte } = await lire(TABLE, { headers: { 'X-Panne': 'html' } });
  equal(status, 200);
  match(headers.get('content-type')!, /text\/html/);
  match(texte, /Maintenance/);
});

test('a fault that does not exist is told, with those that do', async () => {
  const { status, json } = await lire(`${TABLE}?panne=feu`);
  equal(status, 400);
  equal(
    json().message,
    'La panne « feu » n’existe pas. Valeurs : lent, coupe, 429, 500, html, tronque.',
  );
});

test('the service never sees what asks for the fault', async () => {
  const { status, texte } = await lire(`${TABLE}?page_size=1&panne=lent&delai=0&objet__contains=a`);
  equal(status, 200, texte);
  match(texte, /"page_size":1/);
});
