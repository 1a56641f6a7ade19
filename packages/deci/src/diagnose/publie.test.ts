import assert from 'node:assert/strict';
import test from 'node:test';
import { codes, lire } from '../testing/lire.ts';
import { writeAfigeo } from './ecrire.ts';

const cellules = (csv: string): Record<string, string> => {
  const [noms, ligne] = csv.split('\r\n').map((l) => l.split(','));
  return Object.fromEntries(noms!.map((nom, i) => [nom, ligne![i]!]));
};

/** What a person has to decide stays as published in the corrected file, and is named again by the next reading. */
async function garde(texte: string, attendu: Record<string, string>): Promise<string[]> {
  const { points } = await lire(texte);
  const corrige = writeAfigeo(points);
  const ecrit = cellules(corrige);
  assert.deepEqual(Object.fromEntries(Object.keys(attendu).map((c) => [c, ecrit[c]])), attendu);
  const relu = (await lire(corrige)).points[0]!;
  const restent = points[0]!.anomalies.filter((a) => !a.corrigee).map((a) => a.code);
  for (const code of restent) assert.ok(codes(relu).join().includes(code), `${code} is told again`);
  return codes(points[0]!);
}

test('two positions that do not agree both stay', async () => {
  await garde(
    'insee,id_sdis,type_pei,type_rd,x,y,lon,lat\n21231,A1,PI,poteau,854000,6693000,5.2,47.4\n',
    {
      x: '854000',
      y: '6693000',
      lon: '5.2',
      lat: '47.4',
    },
  );
});

test('a diameter that its wording contradicts stays', async () => {
  await garde(
    'insee,id_sdis,type_pei,type_rd,diam_pei,lon,lat\n21231,A1,BI,BI 150,200,5.04,47.32\n',
    {
      diam_pei: '200',
    },
  );
});

test('a position that nobody reads stays', async () => {
  const vus = await garde(
    'insee,id_sdis,type_pei,type_rd,lon,lat\n21231,A1,PI,poteau,"5°02\'29""E","47°19\'N"\n',
    {},
  );
  assert.ok(vus.includes('position-absente position'));
});

test('metres of an overseas projection are not drawn in the wrong sea', async () => {
  for (const [insee, x, y] of [
    ['97209', 707500, 1616500],
    ['97105', 640000, 1770000],
  ]) {
    const { points } = await lire(`insee,id_sdis,type_pei,x,y\n${insee},A1,PI,${x},${y}\n`);
    assert.equal(points[0]!.lon, undefined);
    assert.ok(codes(points[0]!).includes('insee-discordant insee'));
    assert.deepEqual(points[0]!.publie, { x: String(x), y: String(y) });
  }
  const { points } = await lire('insee,id_sdis,type_pei,lon,lat\n97411,A1,PI,5.04,47.32\n');
  assert.equal(points[0]!.lon, undefined);
});

test('headings as people write them', async () => {
  const { points } = await lire(
    'N° PEI;Type de PEI;Date du dernier contrôle;Domaine;Débit (m3/h);Longitude;Latitude\n12;PI;2024-05-01;Privé;60;5.04;47.32\n',
  );
  const { idSdis, typePei, dateCt, statut, debit } = points[0]!;
  assert.deepEqual(
    [idSdis, typePei, dateCt, statut, debit],
    ['12', 'PI', '2024-05-01', 'prive', 60],
  );
});

test('line ends of an old Macintosh', async () => {
  assert.equal(
    (await lire('id_sdis,type_pei,lon,lat\rA1,PI,5.04,47.32\rA2,PI,5.05,47.32\r')).points.length,
    2,
  );
});
