import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { writeAfigeo } from '../diagnose/index.ts';
import { codes, lire } from '../testing/lire.ts';
import { sansNoms } from './index.ts';

const CSV = [
  'insee,id_sdis,type_pei,type_rd,statut,nom_etab,nom_gest,proprietaire,lon,lat',
  '21231,1,PI,Poteau,public,SECRET,Régie des eaux,SECRET,5.04,47.32',
  '21231,2,PI,Poteau,prive,SECRET,SECRET,SECRET,5.04,47.32',
  '21231,3,PI,Poteau,Privé - SECRET,,SECRET,,5.04,47.32',
  '21231,4,PI,Poteau,privé (M. SECRET),,SECRET,,5.04,47.32',
  '21231,5,PI,Poteau,SECRET (bizarre),,SECRET,,5.04,47.32',
  '21231,6,PI,Poteau,,SECRET,SECRET,,5.04,47.32',
  '21231,7,PI,Poteau,Non public (SECRET),,SECRET,,5.04,47.32',
  '21231,8,PI,Poteau,Communal,,Mairie,,5.04,47.32',
].join('\n');

test('no name of a private owner or manager stays, however the statut is written', async () => {
  const { points } = await lire(CSV);
  ok(JSON.stringify(points).includes('SECRET'));
  const avant = points.map(codes);
  for (const pei of points) equal(sansNoms(pei), pei);
  ok(!JSON.stringify(points).includes('SECRET'), JSON.stringify(points, undefined, 1));
  ok(!writeAfigeo(points).includes('SECRET'), writeAfigeo(points));
  deepEqual(points.map(codes), avant, 'what was wrong is still counted');
});

test('a public point keeps its manager; the statut that was understood stays', async () => {
  const { points } = await lire(CSV);
  deepEqual(
    points.map((pei) => [sansNoms(pei).statut, pei.nomGest]),
    [
      ['public', 'Régie des eaux'],
      ['prive', undefined],
      ['prive', undefined],
      ['prive', undefined],
      [undefined, undefined],
      [undefined, undefined],
      ['prive', undefined],
      ['public', 'Mairie'],
    ],
  );
});

test('an anomaly that points share is not emptied for whoever may see it', async () => {
  const [, , prive] = (await lire(CSV)).points;
  const copie = { ...prive! };
  sansNoms(prive!);
  ok(copie.anomalies.some(({ brut }) => brut.includes('SECRET')));
});

test('the owner’s name is masked where the address or the designation repeats it', async () => {
  const { points } = await lire(
    'id_sdis,type_pei,type_rd,statut,nom_etab,situation,lon,lat\nA1,CI,citerne chez M. Roux,prive,M. ROUX,"chez M. Roux, 3 rue X",5.04,47.32\n',
  );
  const { situation, typeRd } = sansNoms(points[0]!);
  deepEqual([situation, typeRd], ['chez […], 3 rue X', 'citerne chez […]']);
});
