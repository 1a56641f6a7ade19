import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  COMMUNE,
  EPCI,
  DERNIER_JOUR,
  contratsDeLaCommune,
  donneesDeLaCommune,
  ENTREPRISES,
} from '@ternum/sandbox/donnees';
import { ecrireGrosFichier } from './gros-fichier.mjs';

function luhn(chiffres) {
  const somme = [...chiffres].reverse().reduce((total, c, i) => {
    const valeur = Number(c) * (i % 2 ? 2 : 1);
    return total + (valeur > 9 ? valeur - 9 : valeur);
  }, 0);
  return somme % 10 === 0;
}

test('identifiers are well formed, unique and in ranges that nobody holds', () => {
  const entreprises = Object.values(ENTREPRISES).flat();
  const tous = [COMMUNE, EPCI, ...entreprises].map((s) => s.siret);
  assert.equal(new Set(tous).size, tous.length);
  for (const siret of tous) assert.ok(/^\d{14}$/.test(siret) && luhn(siret), siret);
  for (const { siret } of entreprises) assert.match(siret, /^999/);
});

test('the demo says the same thing on every machine', () => {
  assert.deepEqual(contratsDeLaCommune(), contratsDeLaCommune());
  assert.deepEqual(donneesDeLaCommune(), donneesDeLaCommune());
});

test('the demo is lively: years, lots, changes, framework agreements, concessions', () => {
  const contrats = contratsDeLaCommune();
  assert.ok(contrats.length > 200 && contrats.length < 400, String(contrats.length));
  assert.deepEqual(
    [...new Set(contrats.map((c) => c.date.slice(0, 4)))],
    ['2021', '2022', '2023', '2024', '2025', '2026'],
  );
  assert.ok(contrats.every((c) => c.date <= DERNIER_JOUR && c.montant > 0));
  assert.ok(contrats.filter((c) => c.modifications?.length).length >= 10);
  assert.ok(contrats.some((c) => c.accordCadre) && contrats.some((c) => c.idAccordCadre));
  assert.ok(donneesDeLaCommune().decp2022.marches['contrat-concession'].length >= 3);
  const identifiants = contrats.map((c) => c.acheteur.siret + c.id);
  assert.equal(new Set(identifiants).size, identifiants.length);
});

test('the big file is JSON, holds ’ and œ, and weighs 133 MB for 100 000 contracts', async () => {
  const dossier = await mkdtemp(join(tmpdir(), 'ternum-gros-'));
  try {
    const fichier = join(dossier, 'gros.json');
    const { octets } = await ecrireGrosFichier(fichier, { contrats: 2000 });
    const texte = await readFile(fichier, 'utf8');
    assert.equal(Buffer.byteLength(texte), octets);
    assert.equal(JSON.parse(texte).marches.marche.length, 2000);
    assert.match(texte, /’/);
    assert.match(texte, /œ/);
    assert.ok(Math.abs(octets / 2000 - 1330) < 30, String(octets / 2000));
  } finally {
    await rm(dossier, { recursive: true });
  }
});
