/** Every source meets every fault of the sandbox: an error that says what to do, or the whole answer; never a part. */
import { equal, ok, rejects } from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isTernumError, type TernumErrorKind } from '@ternum/core';
import { createSandbox } from '@ternum/sandbox';
import { serve } from '@ternum/sandbox/serve';
import { atexo, ckanDatastore, fichier, opendatasoft, tabulaire } from '../sources/index.ts';
import type { SourceMarches } from '../sources/source.ts';
import { MarchesClient } from './index.ts';

const COMMUNE = '21210990400012';
const DATASTORE = '0b7e6a52-9d1c-4a3f-8e21-0dec0da7a570';

let service: { url: string; close(): Promise<void> };
before(async () => {
  service = await serve(await createSandbox({ echelle: 0.02, aujourdhui: '2026-11-23' }), {
    port: 0,
  });
});
after(() => service.close());

type Faire = (url: string, transport: object) => SourceMarches;
const SOURCES: Record<string, Faire> = {
  fichier: (url, transport) => fichier(`${url}/fichiers/decp-2022.json`, { transport }),
  opendatasoft: (url, transport) =>
    opendatasoft({ domaine: url, jeu: 'decp-2022-marches-valides', transport }),
  tabulaire: (url, transport) =>
    tabulaire({ url, ressource: '22847056-61df-452d-837d-8b8ceadbfc52', transport }),
  ckan: (url, transport) => ckanDatastore({ url, ressource: DATASTORE, transport }),
  atexo: (url, transport) =>
    atexo({ url, jeton: '/app.php/api/v1/auth/jeton', depuis: '2026-10-01', transport }),
};

const PANNES: Record<string, TernumErrorKind[]> = {
  '429': ['http'],
  '500': ['http'],
  html: ['parse', 'remote'],
  coupe: ['network'],
  tronque: ['parse', 'remote'],
};

for (const [nom, source] of Object.entries(SOURCES)) {
  for (const [panne, sortes] of Object.entries(PANNES))
    test(`${nom}, ${panne}`, async () => {
      const transport = { retry: 0, headers: { 'x-panne': panne }, store: false };
      const client = new MarchesClient(source(service.url.replace(/\/$/, ''), transport));
      await rejects(client.synthese({ acheteurs: [COMMUNE] }), (e) => {
        ok(isTernumError(e), String(e));
        ok(sortes.includes(e.kind), `${e.kind}: ${e.message}`);
        ok(e.hint, 'says what to do');
        return true;
      });
    });

  test(`${nom}, lent: slow is not down`, async () => {
    const transport = { headers: { 'x-panne': 'lent' }, store: false };
    const url = service.url.replace(/\/$/, '');
    const lente = new MarchesClient(source(url, transport));
    const normale = new MarchesClient(source(url, {}));
    const filtre = { acheteurs: [COMMUNE] };
    equal(
      (await lente.synthese(filtre)).indicateurs.montant,
      (await normale.synthese(filtre)).indicateurs.montant,
    );
  });

  test(`${nom}: given up in the middle of an answer`, async () => {
    const transport = { headers: { 'x-panne': 'lent' }, store: false };
    const client = new MarchesClient(source(service.url.replace(/\/$/, ''), transport));
    const arret = new AbortController();
    setTimeout(() => arret.abort(), 300);
    await rejects(
      client.synthese({ acheteurs: [COMMUNE] }, { signal: arret.signal }),
      (e) => isTernumError(e, 'aborted') && !!e.hint,
    );
  });
}
