import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { test, type TestContext } from 'node:test';
import { isTernumError, type TernumErrorKind } from '@ternum/core';
import { serveurDEssai, type Repondre, type ServeurDEssai } from '../../testing/serveur.ts';
import { lireWfs, type OptionsWfs } from './index.ts';

const DEMANDE = 'wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=pei&COUNT=10';

const json = (reponse: ServerResponse, corps: unknown, status = 200): void => {
  reponse.writeHead(status, { 'content-type': 'application/json' });
  reponse.end(JSON.stringify(corps));
};
const xml = (reponse: ServerResponse, corps: string, status = 200): void => {
  reponse.writeHead(status, { 'content-type': 'text/xml' });
  reponse.end(corps);
};
const entite = (n: number, id: string | undefined = `pei.${n}`) => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: [5, 47] },
  properties: { nom: `n${n}`, gid: n },
});
const de = (debut: number, fin: number, id?: (n: number) => string | undefined) =>
  Array.from({ length: Math.max(0, fin - debut) }, (_, i) =>
    entite(debut + i, id ? id(debut + i) : `pei.${debut + i}`),
  );
const place = (url: URL): number => Number(url.searchParams.get('STARTINDEX') ?? 0);

async function lire(
  t: TestContext,
  repondre: Repondre,
  plus: Partial<OptionsWfs> = {},
  demande = DEMANDE,
): Promise<{ serveur: ServeurDEssai; noms: unknown[]; erreur: unknown }> {
  const serveur = await serveurDEssai(repondre);
  t.after(serveur.close);
  const noms: unknown[] = [];
  try {
    for await (const e of lireWfs({ adresse: serveur.url + demande, ...plus }))
      noms.push(e.properties['gid']);
    return { serveur, noms, erreur: undefined };
  } catch (erreur) {
    return { serveur, noms, erreur };
  }
}
const dit = (erreur: unknown, kind: TernumErrorKind, hint: RegExp, code?: string): void => {
  ok(isTernumError(erreur, kind), String(erreur));
  match(erreur.hint ?? '', hint);
  if (code) equal(erreur.code, code);
};
const suite = (fin: number): number[] => Array.from({ length: fin }, (_, i) => i);

test('pages until the announced end, and no request after it', async (t) => {
  const { serveur, noms } = await lire(t, (url, r) =>
    json(r, { features: de(place(url), Math.min(25, place(url) + 10)), numberMatched: 25 }),
  );
  deepEqual(noms, suite(25));
  equal(serveur.demandes.length, 3);
});

test('without a total, a short page is the end; a first short page is asked about', async (t) => {
  const { noms } = await lire(t, (url, r) =>
    json(r, { features: de(place(url), Math.min(17, place(url) + 4)) }),
  );
  deepEqual(noms, suite(17));
});

test('a « total » that is the size of the page is not believed', async (t) => {
  const { noms } = await lire(t, (url, r) => {
    const features = de(place(url), Math.min(25, place(url) + 10));
    json(r, { features, numberMatched: features.length });
  });
  // The second page’s « 10 » is less than what was read: the end is where pages are short.
  deepEqual(noms, suite(25));
});

test('a service that ignores where to begin: all at once, when it can', async (t) => {
  const { noms, serveur } = await lire(t, (url, r) =>
    json(r, { features: de(0, Math.min(34, Number(url.searchParams.get('COUNT')))) }),
  );
  deepEqual(noms, suite(34));
  equal(serveur.demandes.length, 3);
  const court = await lire(t, (_, r) => json(r, { features: de(0, 4) }));
  deepEqual(court.noms, suite(4));
});

test('a service that ignores where to begin and how many is not believed to be whole', async (t) => {
  const { erreur } = await lire(t, (_, r) => json(r, { features: de(0, 10) }));
  dit(erreur, 'remote', /s’arrête à 10 objets/, 'incomplet');
});

test('fewer features than announced is an error, however many are announced', async (t) => {
  const { erreur, noms, serveur } = await lire(t, (url, r) =>
    json(r, { features: de(place(url), Math.min(15, place(url) + 10)), numberMatched: 9e15 }),
  );
  dit(erreur, 'remote', /annonce 9000000000000000 objets et n’en donne que 15/, 'incomplet');
  equal(noms.length, 15);
  ok(serveur.demandes.length < 5);
});

test('a service that needs an order gets one', async (t) => {
  const { noms, serveur } = await lire(t, (url, r) => {
    if (place(url) && url.searchParams.get('SORTBY') !== 'gid')
      return xml(
        r,
        '<ows:ExceptionReport xmlns:ows="o"><ows:Exception exceptionCode="NoApplicableCode"><ows:ExceptionText>Cannot do natural order without a primary key</ows:ExceptionText></ows:Exception></ows:ExceptionReport>',
        400,
      );
    json(r, { features: de(place(url), Math.min(25, place(url) + 10)) });
  });
  deepEqual(noms, suite(25));
  equal(serveur.demandes.at(-1)!.searchParams.get('SORTBY'), 'gid');
});

test('pages that overlap: another order, then an error rather than a hole', async (t) => {
  const melange: Repondre = (url, r) => {
    const trie = url.searchParams.has('SORTBY');
    const debut = trie ? place(url) : Math.max(0, place(url) - 2);
    json(r, { features: de(debut, Math.min(25, debut + 10)), numberMatched: 25 });
  };
  deepEqual((await lire(t, melange)).noms, suite(25));
  const toujours: Repondre = (url, r) => {
    const debut = Math.max(0, place(url) - 2);
    json(r, { features: de(debut, Math.min(25, debut + 10)), numberMatched: 25 });
  };
  dit((await lire(t, toujours)).erreur, 'remote', /change l’ordre de la liste/, 'ordre');
});

test('identifiers that are all the same prove nothing', async (t) => {
  const { noms } = await lire(t, (url, r) =>
    json(r, {
      features: de(place(url), Math.min(25, place(url) + 10), () => 'pei'),
      numberMatched: 25,
    }),
  );
  deepEqual(noms, suite(25));
});

test('a list without an end stops at a number', async (t) => {
  const { erreur, noms } = await lire(
    t,
    (url, r) => json(r, { features: de(place(url), place(url) + 10) }),
    { maximum: 55 },
  );
  dit(erreur, 'unsupported', /plus de 55 objets/, 'maximum');
  equal(noms.length, 55);
});

test('an answer without an end stops at a size, or at an hour', async (t) => {
  const sansFin: Repondre = (_, r) => {
    r.writeHead(200, { 'content-type': 'application/json' });
    const ecrire = (): void => {
      if (!r.destroyed) r.write('[1,'.repeat(10_000), () => setImmediate(ecrire));
    };
    ecrire();
  };
  dit(
    (await lire(t, sansFin, { octets: 3_000_000 })).erreur,
    'unsupported',
    /dépasse 3 Mo/,
    'taille',
  );
  const goutte: Repondre = (_, r) => {
    r.writeHead(200);
    const montre = setInterval(() => r.write(' '), 20);
    r.on('close', () => clearInterval(montre));
  };
  dit((await lire(t, goutte, { delai: 300 })).erreur, 'timeout', /n’a pas fini de répondre/);
});

test('an answer that breaks is asked for once more', async (t) => {
  let nth = 0;
  const { noms } = await lire(t, (_, r) => {
    if (++nth > 1) return json(r, { features: de(0, 3), numberMatched: 3 });
    r.writeHead(200, { 'content-length': '1000' });
    r.write('{"features":[');
    setTimeout(() => r.destroy(), 20);
  });
  deepEqual(noms, suite(3));
});

test('what is no WFS is said as it is', async (t) => {
  const cas: [string, TernumErrorKind, RegExp][] = [
    ['<!DOCTYPE html><html><body>Maintenance</body></html>', 'parse', /page web/],
    ['<html><body>', 'parse', /page web/],
    ['{"features":[', 'parse', /coupée/],
    ['{"ok":true}', 'parse', /ni du GeoJSON ni du GML/],
    ['bonjour', 'parse', /ni du GeoJSON ni du GML/],
    ['', 'parse', /ni du GeoJSON ni du GML/],
    ['<rss></rss>', 'parse', /ni du GeoJSON ni du GML/],
    ['<wfs:FeatureCollection xmlns:wfs="w"><a>', 'parse', /coupée/],
    ['<a>'.repeat(200_000), 'parse', /coupée/],
    ['<!DOCTYPE x [<!ENTITY a "aaaa">]><FeatureCollection>', 'parse', /coupée/],
    ['{"exceptions":[{"code":"X","text":"pas de couche"}]}', 'remote', /pas de couche/],
    [
      '<ServiceExceptionReport><ServiceException code="X">quota &amp; co</ServiceException></ServiceExceptionReport>',
      'remote',
      /quota & co/,
    ],
    [
      '<FeatureCollection><truncatedResponse><ExceptionReport><Exception exceptionCode="T"><ExceptionText>base fermée</ExceptionText></Exception></ExceptionReport></truncatedResponse></FeatureCollection>',
      'remote',
      /base fermée/,
    ],
  ];
  for (const [corps, kind, hint] of cas)
    dit((await lire(t, (_, r) => xml(r, corps))).erreur, kind, hint);
  dit((await lire(t, (_, r) => xml(r, '<p>', 404))).erreur, 'http', /ne connaît pas cette adresse/);
  const capacites = await lire(t, (_, r) => xml(r, '<html>'), {}, 'wfs');
  dit(capacites.erreur, 'parse', /page web/);
  const vide = await lire(t, (_, r) => xml(r, '<WFS_Capabilities version="2.0.0"/>'), {}, 'wfs');
  dit(vide.erreur, 'input', /aucune couche/);
});

test('addresses that are none, and the caller’s signal', async (t) => {
  for (const adresse of ['ftp://a/b', 'pas une adresse', 'http://moi:mdp@a/wfs'])
    await lireWfs({ adresse })
      .next()
      .then(
        () => ok(false, adresse),
        (e: unknown) => dit(e, 'input', /http:\/\/ ou https:\/\//),
      );
  const arret = new AbortController();
  const { erreur } = await lire(
    t,
    (url, r) => {
      if (place(url)) arret.abort();
      json(r, { features: de(place(url), place(url) + 10) });
    },
    { signal: arret.signal },
  );
  dit(erreur, 'aborted', /interrompue/);
});

test('other parameters of the address go with each request, and values stay values', async (t) => {
  const capacites =
    '<WFS_Capabilities version="1.1.0"><Operation name="GetFeature"><Parameter name="outputFormat"><Value>text/xml</Value><Value>topojson</Value><Value>application/json</Value></Parameter></Operation><FeatureType><Name>a&amp;REQUEST=Drop</Name><DefaultSRS>urn:ogc:def:crs:EPSG::2154</DefaultSRS></FeatureType></WFS_Capabilities>';
  const { serveur, noms } = await lire(
    t,
    (url, r) =>
      url.searchParams.get('REQUEST') === 'GetCapabilities'
        ? xml(r, capacites)
        : json(r, { features: de(0, 2), totalFeatures: 2 }),
    {},
    'geo/wfs:ows?map=%2Fsdis%20a.map&cle=x&service=WFS&request=GetCapabilities',
  );
  deepEqual(noms, [0, 1]);
  const [, demande] = serveur.demandes;
  equal(demande!.pathname, '/geo/wfs:ows');
  deepEqual(Object.fromEntries(demande!.searchParams), {
    map: '/sdis a.map',
    cle: 'x',
    SERVICE: 'WFS',
    REQUEST: 'GetFeature',
    VERSION: '1.1.0',
    TYPENAME: 'a&REQUEST=Drop',
    SRSNAME: 'urn:ogc:def:crs:EPSG::2154',
    OUTPUTFORMAT: 'application/json',
    MAXFEATURES: '1000',
  });
});

test('GML 2 and 3, several points, nothing, and what is no point', async (t) => {
  const gml = `<?xml version="1.0"?><wfs:FeatureCollection xmlns:wfs="w" xmlns:gml="g" numberMatched="6">
<gml:boundedBy><gml:Box/></gml:boundedBy>
<wfs:member><p:pei gml:id="1"><p:nom><![CDATA[R&D <b>]]></p:nom><p:g><gml:Point srsName="urn:ogc:def:crs:EPSG::4326"><gml:pos>47.3 5.04</gml:pos></gml:Point></p:g></p:pei></wfs:member>
<gml:featureMember><p:pei fid="2"><p:g><gml:Point srsName="http://www.opengis.net/gml/srs/epsg.xml#4326"><gml:coordinates>5.04,47.3</gml:coordinates></gml:Point></p:g></p:pei></gml:featureMember>
<gml:featureMembers><p:pei><p:g><gml:Point srsName="EPSG:2154"><gml:coord><gml:X>854000</gml:X><gml:Y>6692000</gml:Y></gml:coord></gml:Point></p:g></p:pei>
<p:pei><p:g><gml:MultiPoint srsName="EPSG:2154"><gml:pointMember><gml:Point><gml:pos>854000 6692000</gml:pos></gml:Point></gml:pointMember></gml:MultiPoint></p:g></p:pei>
<p:pei><p:g><gml:Polygon srsName="EPSG:2154"/></p:g></p:pei><p:pei><p:nom/></p:pei></gml:featureMembers></wfs:FeatureCollection>`;
  const serveur = await serveurDEssai((_, r) => xml(r, gml));
  t.after(serveur.close);
  const lues = [];
  for await (const e of lireWfs({ adresse: serveur.url + DEMANDE }))
    lues.push([e.geometry?.type, e.geometry?.coordinates, e.systeme, e.properties['nom']]);
  deepEqual(lues, [
    ['Point', [5.04, 47.3], 'EPSG:4326', 'R&D <b>'],
    ['Point', [5.04, 47.3], 'EPSG:4326', undefined],
    ['Point', [854000, 6692000], 'EPSG:2154', undefined],
    ['MultiPoint', [[854000, 6692000]], 'EPSG:2154', undefined],
    ['Polygon', undefined, 'EPSG:2154', undefined],
    [undefined, undefined, undefined, undefined],
  ]);
});
