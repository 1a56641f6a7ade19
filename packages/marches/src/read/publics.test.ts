/** Real and official files: every record is accounted for, counted here in another way. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Concession, Lecture, Marche } from '../model.ts';
import { anomalies, lire, marches, partage } from '../testing/lire.ts';

const { dossier, absent } = partage();
const skip = absent;
const file = (name: string): string => readFileSync(dossier + name, 'utf8');
const files = (folder: string, end: string): string[] =>
  absent
    ? []
    : readdirSync(dossier + folder, { recursive: true })
        .map((f) => `${folder}/${String(f)}`)
        .filter((f) => f.endsWith(end))
        .sort();

const contrat = (l: Lecture): Marche | Concession | undefined =>
  'marche' in l ? l.marche : 'concession' in l ? l.concession : undefined;

/** A record without what depends on the file it stands in. */
function essence(l: Lecture): unknown {
  const c = contrat(l)!;
  const { format: _, anomalies: __, rang: ___, ...rest } = c;
  // Through JSON: an absent field and an undefined one are the same.
  return JSON.parse(JSON.stringify(rest)) as unknown;
}

function countJson(text: string): [marches: number, concessions: number] {
  const { marches: m } = JSON.parse(text) as { marches: unknown };
  if (Array.isArray(m)) {
    const c = (m as object[]).filter((r) => 'autoriteConcedante' in r).length;
    return [m.length - c, c];
  }
  const { marche, 'contrat-concession': c } = m as Record<string, unknown[] | undefined>;
  return [marche?.length ?? 0, c?.length ?? 0];
}
const countXml = (text: string): [number, number] => [
  text.match(/<marche[\s>]/g)?.length ?? 0,
  text.match(/<contrat-concession[\s>]/g)?.length ?? 0,
];
const count = (all: Lecture[]): [number, number] => [
  all.filter((l) => 'marche' in l).length,
  all.filter((l) => 'concession' in l).length,
];

test('every official example', { skip }, async () => {
  let n = 0;
  for (const [end, counted] of [
    ['.json', countJson],
    ['.xml', countXml],
  ] as const) {
    for (const name of files('exemples-officiels', end)) {
      const text = file(name);
      const all = await lire(text);
      deepEqual(count(all), counted(text), name);
      equal(all.length, counted(text)[0] + counted(text)[1], name);
      for (const l of all) {
        const c = contrat(l)!;
        ok(
          c.id && c.acheteur.id && c.objet && c.date && c.montant && c.titulaires.length,
          `${name} ${c.id}`,
        );
        // The official examples fault nothing but identifiers and what the draft 2.0.0 still let be empty.
        for (const a of c.anomalies) {
          ok(
            a.code === 'identifiant' || (name.includes('v2.0.0') && a.code === 'absent'),
            `${name} ${a.phrase}`,
          );
        }
      }
      n++;
    }
  }
  ok(n > 35, `${n} files`);
});

test('the same example in JSON and in XML is the same contract', { skip }, async () => {
  for (const name of ['mar-basique', 'mar-basique-avec-uid', 'cc-basique', 'cc-basique-avec-uid']) {
    const [json, xml] = await Promise.all(
      ['json', 'xml'].map((end) => lire(file(`exemples-officiels/v1.5/${name}.${end}`))),
    );
    deepEqual(json!.map(essence), xml!.map(essence), name);
  }
});

test('every official JSON example, written as XML, is the same contract', { skip }, async () => {
  for (const name of files('exemples-officiels', '.json')) {
    const text = file(name);
    const { marches: root } = JSON.parse(text) as { marches: object | object[] };
    const records: [string, object][] = Array.isArray(root)
      ? root.map((r: object) => ['autoriteConcedante' in r ? 'contrat-concession' : 'marche', r])
      : Object.entries(root as Record<string, object[]>).flatMap(([k, v]) =>
          v.map((r): [string, object] => [k, r]),
        );
    const xml = `<marches>${records.map(([k, r]) => element(k, r)).join('')}</marches>`;
    deepEqual((await lire(xml)).map(essence), (await lire(text)).map(essence), name);
  }
});

const SINGULAR: Record<string, string> = {
  donneesExecution: 'donneesAnnuelles',
  actesSousTraitance: 'acteSousTraitance',
  modificationsActesSousTraitance: 'modificationActeSousTraitance',
};

/** JSON → XML as the XSD wants it: a list is its plural element around singular ones, whatever wraps it in JSON. */
function element(name: string, value: unknown): string {
  if (value === null || value === undefined) return `<${name}/>`;
  if (typeof value !== 'object') {
    return `<${name}>${String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${name}>`;
  }
  if (Array.isArray(value)) {
    const singular = SINGULAR[name] ?? name.replace(/s$/, '');
    const items = value.map((item: unknown) => {
      const inner = (item as Record<string, unknown>)[singular];
      return element(singular, typeof inner === 'object' ? inner : item);
    });
    return `<${name}>${items.join('')}</${name}>`;
  }
  const inner = Object.entries(value).map(([k, v]) =>
    // `techniques: { technique: ['…', '…'] }`: the wrapper is there already.
    Array.isArray(v) && name !== 'marche' && !k.endsWith('s')
      ? v.map((x) => element(k, x)).join('')
      : element(k, v),
  );
  return `<${name}>${inner.join('')}</${name}>`;
}

test('national file of 2022-03-25: 496 records, their sum, their traps', { skip }, async () => {
  const text = file('reels/decp-nationale-2022-03-25.xml');
  const all = await lire(text);
  deepEqual(count(all), [496, 0]);
  deepEqual(countXml(text), [496, 0]);
  const read = await marches(text);
  const outside = text.replace(/<modifications>.*?<\/modifications>/gs, '');
  const sum = [...outside.matchAll(/<montant>(.*?)<\/montant>/g)].reduce(
    (s, m) => s + Number(m[1]),
    0,
  );
  ok(Math.abs(read.reduce((s, m) => s + (m.montant ?? 0), 0) - sum) < 0.01);
  // Trap 3: 92 records have neither nature, object, procedure nor supplier; their empty modification is none.
  const bare = read.filter((m) => anomalies(m).includes('absent nature'));
  equal(bare.length, 92);
  ok(bare.every((m) => !m.titulaires.length && !m.modifications.length));
  // Trap 9: all days are read, time zones or not.
  const zones = outside.match(/<dateNotification>[^<]*[+-]\d\d:\d\d<\/dateNotification>/g)!.length;
  ok(zones > 100, `${zones} days with a zone`);
  ok(read.every((m) => m.date && /^\d{4}-\d\d-\d\d$/.test(m.date)));
  const suppliers = read.reduce((s, m) => s + m.titulaires.length, 0);
  const ids = outside
    .replace(/<acheteur>.*?<\/acheteur>/gs, '')
    .match(/<typeIdentifiant>/g)!.length;
  // Fewer only where one contract names a supplier twice.
  ok(suppliers <= ids && suppliers > ids - 30, `${suppliers} of ${ids}`);
});

test('two contracts under a prolog that no parser knows', { skip }, async () => {
  const [first, second] = await marches(file('reels/decp-deux-marches.xml'));
  deepEqual(
    first!.titulaires.map((t) => t.nom),
    ['ANCORIS', 'SCET'],
  );
  equal(first!.objet!.includes('fédérer'), true);
  equal(first!.lieu!.departement, '63');
  equal(second!.acheteur.nom, 'Commune de Nouvoitou');
  equal(second!.titulaires[0]!.nom, 'SMACL ASSURANCES');
});

test('hard cases of 2019', { skip }, async () => {
  const [first, second] = await marches(file('reels/decp-cas-difficiles-2019.json'));
  equal(first!.acheteur.id, '21500222100012');
  deepEqual(
    first!.modifications[0]!.titulaires!.map((t) => t.nom),
    ['AMC FOLLIOT'],
  );
  equal(first!.modifications[0]!.montant, 79237);
  deepEqual(first!.typesPrix, ['Définitif actualisable']);
  equal(second!.dureeMois, undefined);
  equal(second!.lieu!.departement, '974');
  deepEqual(
    second!.modifications[0]!.titulaires!.map((t) => t.nom),
    ['FFF', 'ABC'],
  );
  equal(second!.modifications[0]!.montant, undefined);
  deepEqual([second!.origineUE, second!.origineFrance], [0.3, 0.7]);
  equal(second!.formePrix, 'Mixte');
});

test(
  'national table, half a year of works in the region: a record per line',
  { skip },
  async () => {
    const text = file('reels/decp-tabulaire-2024H2-bfc.csv');
    const lines = text.trim().split('\n').slice(1);
    const read = await marches(text);
    equal(read.length, lines.length);
    equal((await lire(text)).length, lines.length);
    const cells = lines.map((l) =>
      l.match(/("([^"]|"")*"|[^,]*)(,|$)/g)!.map((c) => c.replace(/,$/, '')),
    );
    deepEqual(
      read.map((m) => String(m.montant)),
      cells.map((c) => String(Number(c[8]))),
    );
    deepEqual(
      read.map((m) => m.uid),
      cells.map((c) => c[0]),
    );
    deepEqual(
      read.map((m) => m.acheteur.departement ?? ''),
      cells.map((c) => c[13]),
    );
    ok(read.every((m) => m.categorie === 'travaux'));
  },
);

test('table schema of 2019, valid example', { skip }, async () => {
  const read = await marches(file('pairs/decp-table-schema/exemple-valide.csv'));
  equal(read.length, 4);
  deepEqual(
    read.map((m) => m.ligne?.modificationId ?? 0),
    [0, 0, 1, 1],
  );
  deepEqual(
    read.map((m) => m.ligne?.donneesActuelles),
    [false, false, true, true],
  );
  deepEqual(
    read.map((m) => m.titulaires[0]!.nom),
    ['Colin Maudry', 'Datactivist', 'Colin Maudry', 'Datactivist'],
  );
});

test('fixtures of peers', { skip }, async () => {
  const one = async (n: string) =>
    (await marches(file(`pairs/decp-rama-ocds/source_${n}.json`)))[0]!;
  const simple = await one('001_marche_simple');
  deepEqual(
    (await one('001b_duplicate_supplier')).titulaires.map((t) => t.id),
    simple.titulaires.map((t) => t.id),
    'a supplier named twice is one',
  );
  const changed = await one('002_modification_montant');
  deepEqual(
    [changed.montant, changed.modifications[0]!.montant, changed.modifications[0]!.titulaires],
    [80000, 100000, undefined],
  );
  equal((await one('002a_modifification_sans_donnees_modifiees')).modifications.length, 1);
  const same = await one('005_marche_meme_siret_acheteur_titulaire');
  equal(same.acheteur.id, same.titulaires[0]!.id);
  for (const [name, n] of [
    ['liste_marches_valides', 3],
    ['liste_concessions_valides', 2],
    ['liste_pour_erreurs', 4],
  ] as const) {
    equal(
      (await lire(file(`pairs/focus-marches-v2-tests/${name}.json`))).filter(contrat).length,
      n,
      name,
    );
  }
});
