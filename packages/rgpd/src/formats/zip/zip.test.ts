import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { isTernumError } from '@ternum/core';
import { ecrireZip, lireZip } from '@ternum/core/zip';
import { createRegistre, type Registre } from '../../model/index.ts';
import { pieceEtOctets, registre as unRegistre } from '../../testing/arbitraires.ts';
import { fromZip, sha256, toZip } from './index.ts';

const complet = fc
  .tuple(unRegistre, fc.uniqueArray(pieceEtOctets, { maxLength: 3, selector: (p) => p.piece.id }))
  .map(([r, pieces]) => ({ r, pieces }));

async function avecPieces({
  r,
  pieces,
}: {
  r: Registre;
  pieces: readonly { piece: Registre['pieces'][number]; octets: Uint8Array }[];
}): Promise<[Registre, Map<string, Uint8Array>]> {
  const octets = new Map(pieces.map((p) => [p.piece.id, p.octets]));
  const liste = await Promise.all(
    pieces.map(async (p) => ({ ...p.piece, sha256: await sha256(p.octets) })),
  );
  return [{ ...r, pieces: liste }, octets];
}

test('zip → register → zip gives the same bytes, attachments included', async () => {
  await fc.assert(
    fc.asyncProperty(complet, async (cas) => {
      const [registre, octets] = await avecPieces(cas);
      const zip = await toZip(registre, { piece: async (id) => octets.get(id) });
      const lu = await fromZip(zip);
      deepEqual(lu.registre, registre);
      deepEqual(lu.defauts, []);
      deepEqual(lu.pieces, octets);
      deepEqual(await toZip(lu.registre, { piece: async (id) => lu.pieces.get(id) }), zip);
    }),
    { numRuns: 30 },
  );
});

const exemple = async (): Promise<Uint8Array> => {
  const octets = new TextEncoder().encode('contrat');
  const r = createRegistre({ nom: 'Chorey' });
  const piece = {
    id: 'p1',
    nom: '../../etc/contrat.pdf',
    type: 'application/pdf',
    taille: octets.length,
    sha256: await sha256(octets),
    creeLe: r.creeLe,
    modifieLe: r.creeLe,
  };
  return toZip({ ...r, pieces: [piece] }, { piece: async () => octets });
};

test('the name of an attachment is never a path', async () => {
  deepEqual(Object.keys(lireZip(await exemple())), [
    'registre.json',
    'pieces/p1/__.._etc_contrat.pdf',
    'manifest.json',
  ]);
});

test('what was touched, taken away or added is told', async () => {
  const fichiers = lireZip(await exemple());
  const piece = Object.keys(fichiers)[1]!;
  const lire = async (change: Record<string, Uint8Array | undefined>): Promise<string[]> => {
    const suite = Object.entries({ ...fichiers, ...change }).filter(([, o]) => o);
    const zip = ecrireZip(Object.fromEntries(suite) as Record<string, Uint8Array>);
    return (await fromZip(zip)).defauts.map(({ code }) => code);
  };
  const x = new TextEncoder().encode('x');
  deepEqual(await lire({}), []);
  deepEqual(await lire({ [piece]: x }), ['fichier-change']);
  deepEqual(await lire({ [piece]: undefined }), ['fichier-absent']);
  deepEqual(await lire({ autre: x }), ['fichier-en-trop']);
  deepEqual(await lire({ 'manifest.json': undefined }), ['manifeste-absent']);
  deepEqual(await lire({ 'manifest.json': undefined, [piece]: x }), [
    'manifeste-absent',
    'piece-changee',
  ]);
  const json = new TextDecoder().decode(fichiers['registre.json']).replace('Chorey', 'Thorey');
  deepEqual(await lire({ 'registre.json': new TextEncoder().encode(json) }), ['fichier-change']);
  const manifeste = new TextDecoder().decode(fichiers['manifest.json']);
  const avec = (de: RegExp, a: string) => ({
    'manifest.json': new TextEncoder().encode(manifeste.replace(de, a)),
  });
  deepEqual(await lire(avec(/"taille": ?\d+/, '"taille":1')), ['fichier-change']);
  await rejects(lire(avec(/"version": ?1/, '"version":2')), (e) => isTernumError(e, 'unsupported'));
});

test('an archive zipped again inside a folder opens', async () => {
  const dedans = Object.entries(lireZip(await exemple())).map(([nom, o]) => [`copie/${nom}`, o]);
  const lu = await fromZip(ecrireZip(Object.fromEntries(dedans) as Record<string, Uint8Array>));
  deepEqual(lu.defauts, []);
  equal(lu.pieces.size, 1);
});

test('an archive of something else says so', async () => {
  await rejects(fromZip(ecrireZip({ 'a.txt': new Uint8Array(1) })), (e) => {
    ok(isTernumError(e, 'parse'));
    match(e.hint!, /registre\.json/);
    return true;
  });
});

test('a name that is cut is cut between signs, and half a sign is none', async () => {
  const octets = new TextEncoder().encode('x');
  const dates = { creeLe: '2026-11-23T10:00:00Z', modifieLe: '2026-11-23T10:00:00Z' };
  const nommer = async (id: string, nom: string): Promise<Registre['pieces'][number]> => ({
    id,
    nom,
    type: '',
    taille: 1,
    sha256: await sha256(octets),
    ...dates,
  });
  const pieces = [
    await nommer('long', `a${'😀'.repeat(130)}b.pdf`),
    await nommer('demi', 'a\ud800.pdf'),
  ];
  const lu = await fromZip(
    await toZip({ ...createRegistre({ nom: 'Chorey' }), pieces }, { piece: async () => octets }),
  );
  deepEqual(lu.defauts, []);
  equal(lu.pieces.size, 2);
});

test('an attachment named registre.json is never read as the register', async () => {
  const faux = JSON.stringify(createRegistre({ nom: 'Une autre' }));
  const vrai = JSON.stringify(createRegistre({ nom: 'Chorey' }));
  const utf8 = new TextEncoder();
  const zip = await ecrireZip({
    'dossier/pieces/p/registre.json': utf8.encode(faux),
    'dossier/registre.json': utf8.encode(vrai),
  });
  equal((await fromZip(zip)).registre.organisme.nom, 'Chorey');
});
