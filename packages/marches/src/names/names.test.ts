import { deepEqual, equal, ok, throws, rejects } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { isSiren } from '@ternum/core';
import { consolidate } from '../consolidate/index.ts';
import { summarize } from '../summarize/index.ts';
import { lire, organisme, unMarche } from '../testing/fabrique.ts';
import { deCommune } from './communes.ts';
import {
  DEPARTEMENTS_COMMUNES,
  DIVISIONS_CPV,
  libelleCpv,
  lireAnnuaire,
  lireNomenclatureCpv,
  nommer,
  nomsDesCommunes,
} from './index.ts';

const charger = (departement: string): Promise<string> =>
  readFile(new URL(`../../data/communes-${departement}.json`, import.meta.url), 'utf8');

describe('communes from their SIREN', () => {
  it('are named with their département, from the files of the package', async () => {
    const noms = await nomsDesCommunes(['21', '71'], charger);
    deepEqual(noms.get('212102313'), {
      nom: 'Commune de Dijon',
      departement: '21',
      codeInsee: '21231',
      population: noms.get('212102313')?.population,
    });
    ok(noms.get('212102313')!.population! > 100_000);
    equal(noms.get('217101534')?.nom, 'Commune du Creusot');
    equal(noms.get('242100410')?.nom, 'Dijon Métropole');
  });

  it('every file holds valid SIREN only, with its source and its year', async () => {
    let communes = 0;
    for (const departement of DEPARTEMENTS_COMMUNES) {
      const fichier = JSON.parse(await charger(departement));
      ok(fichier.source && fichier.licence && /^20\d\d$/.test(fichier.millesime));
      equal(fichier.departement, departement);
      for (const [siren, nom, insee] of fichier.communes) {
        ok(isSiren(siren), siren);
        ok(nom && insee.startsWith(departement));
      }
      communes += fichier.communes.length;
    }
    equal(communes, 3685);
  });

  it('a grouping that crosses a border keeps the département where most people live', async () => {
    const dedans = await nomsDesCommunes(['21'], charger);
    const partout = await nomsDesCommunes(['21', '70', '39', '71', '58', '89'], charger);
    for (const [siren, { nom, departement }] of dedans)
      deepEqual([partout.get(siren)?.nom, partout.get(siren)?.departement], [nom, departement]);
  });

  it('French articles', () => {
    equal(deCommune('Auxerre'), 'Commune d’Auxerre');
    equal(deCommune('Étang-sur-Arroux'), 'Commune d’Étang-sur-Arroux');
    equal(deCommune('Les Rousses'), 'Commune des Rousses');
    equal(deCommune('Le Creusot'), 'Commune du Creusot');
    equal(deCommune('La Charité-sur-Loire'), 'Commune de La Charité-sur-Loire');
    equal(deCommune('L’Isle-sur-le-Doubs'), 'Commune de L’Isle-sur-le-Doubs');
    equal(deCommune('Yonne'), 'Commune de Yonne');
  });

  it('a file of another shape is an error, not silence', async () => {
    await rejects(
      nomsDesCommunes(['21'], async () => ({})),
      /forme attendue/,
    );
  });
});

describe('a names file', () => {
  it('is a CSV with a header, whatever the separator', () => {
    deepEqual(
      [...lireAnnuaire('\ufeffid;nom;département\r\n341 064 988 00023;"Peltier; fils";21\r\n')],
      [['34106498800023', { nom: 'Peltier; fils', departement: '21' }]],
    );
    deepEqual([...lireAnnuaire('siret,nom\n34106498800023,Peltier')][0]![1], { nom: 'Peltier' });
  });

  it('is a JSON list or a JSON object', () => {
    deepEqual(
      [...lireAnnuaire('[{"id":"341064988","nom":"Peltier","departement":"21"}]')],
      [['341064988', { nom: 'Peltier', departement: '21' }]],
    );
    deepEqual([...lireAnnuaire('{"341064988":"Peltier","2":{"nom":"B"}}').keys()].sort(), [
      '2',
      '341064988',
    ]);
  });

  it('that is neither says what is expected', () => {
    throws(() => lireAnnuaire('a;b\n1;2'), /noms n’a pas été compris/);
    throws(() => lireAnnuaire('{"a":'), /noms n’a pas été compris/);
  });
});

describe('naming', () => {
  const siret = '34106498800023';
  it('takes the latest name of the same data, then the names file; never replaces what was published', async () => {
    const c = await consolidate(
      lire(
        unMarche({ titulaires: [organisme(siret)], date: '2024-05-01' }),
        unMarche({ titulaires: [organisme(siret, { nom: 'PELTIER SARL' })], date: '2021-05-01' }),
        unMarche({ titulaires: [organisme(siret, { nom: 'Peltier' })], date: '2022-05-01' }),
        unMarche({
          acheteur: organisme('21210231300021'),
          titulaires: [organisme('33374701200057')],
        }),
      ),
    );
    equal(summarize(c).partLocale.sur, 0);
    const n = nommer(
      c,
      new Map([
        ['341064988', { nom: 'Autre', departement: '21' }],
        ['33374701200057', { nom: 'Horloges', departement: '71' }],
        ['212102313', { nom: 'Commune de Dijon', departement: '21' }],
      ]),
    );
    deepEqual(
      c.marches.map((m) => m.publie.titulaires[0]!.nom),
      ['Peltier', 'PELTIER SARL', 'Peltier', 'Horloges'],
    );
    equal(
      c.marches[3]!.publie.acheteur.nom,
      'Commune de Dijon',
      'a SIREN names its establishments',
    );
    equal(n, 4);
    const s = summarize(c);
    equal(s.topAcheteurs.tous[0]!.libelle, 'Commune de Dijon');
    deepEqual(s.partLocale, { montant: 30_000, sur: 40_000, taux: 0.75 });
  });

  it('a contract whose supplier changed has both named', async () => {
    const c = await consolidate(
      lire(
        unMarche({
          titulaires: [organisme('A')],
          modifications: [{ id: 1, titulaires: [organisme('B')] }],
        }),
      ),
    );
    nommer(c, lireAnnuaire('id;nom\nA;Un\nB;Deux'));
    deepEqual(
      c.marches[0]!.etapes.map((e) => e.titulaires[0]!.nom),
      ['Un', 'Deux'],
    );
  });
});

describe('CPV', () => {
  it('has 45 divisions built in', () => {
    equal(Object.keys(DIVISIONS_CPV).length, 45);
    equal(DIVISIONS_CPV['45'], 'Travaux de construction');
    ok(!Object.values(DIVISIONS_CPV).some((l) => l.includes("'") || l.includes('"')));
  });

  it('the full nomenclature comes from a CSV or a JSON', () => {
    const lue = lireNomenclatureCpv(
      'CODE;FR\n03000000-1;"Produits agricoles; de l\'élevage"\n03111000-2;Graines\n',
    );
    deepEqual(
      [...lue],
      [
        ['03000000', 'Produits agricoles; de l’élevage'],
        ['03111000', 'Graines'],
      ],
    );
    equal(libelleCpv('03111000', lue), 'Graines');
    equal(libelleCpv('03119999', lue), 'Produits agricoles; de l’élevage');
    equal(libelleCpv('99000000', lue), undefined);
    deepEqual([...lireNomenclatureCpv('{"03111000":"Graines"}')], [['03111000', 'Graines']]);
    throws(() => lireNomenclatureCpv('rien'), /Aucun code CPV/);
  });
});
