import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { illisibles, lire, marches } from '../testing/lire.ts';

const marche = (id: string, plus = '') =>
  `<marche><id>${id}</id><acheteur><id>21350238800019</id></acheteur><objet>Objet ${id}</objet>${plus}</marche>`;
const file = (...records: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<marches>${records.join('\n')}</marches>`;
async function* cut(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const ids = async (input: Parameters<typeof lire>[0]) =>
  (await lire(input)).map((l) => ('marche' in l ? l.marche.id : 'concession' in l ? 'c' : '!'));

test('entities, CDATA, comments, attributes, prefixes, bare signs', async () => {
  const [m] = await marches(
    file(
      marche('1', '<!-- <objet>non</objet> --><nature a="x>y">Marché</nature>').replace(
        'Objet 1',
        'R&amp;D &lt;b&gt; l&#8217;&#xE9;cole <![CDATA[& <i>brut</i>]]> A&B &nbsp; 3 < 4',
      ),
    ),
  );
  equal(m!.objet, 'R&D <b> l’école & <i>brut</i> A&B &nbsp; 3 < 4');
  equal(m!.nature, 'Marché');
  deepEqual(
    await ids('<ns:marches xmlns:ns="x"><ns:marche><ns:id>7</ns:id></ns:marche></ns:marches>'),
    ['7'],
  );
});

test('piège 5 : caractères de commande dans le XML', async () => {
  const [m] = await marches(file(marche('1').replace('Objet 1', 'Objet\u0001\u001b 1')));
  equal(m!.objet, 'Objet   1');
});

test('piège 6 : prologue fautif', async () => {
  for (const encoding of ['utf8', 'UTF8', 'utf-8', 'UTF-8-SIG', 'n’importe']) {
    const [m] = await marches(file(marche('é')).replace('UTF-8', encoding));
    equal(m!.id, 'é', encoding);
  }
  equal((await marches(file(marche('é')).replace(/<\?.*\?>/, ''))).length, 1, 'none');
  equal((await marches('\ufeff' + file(marche('é')))).length, 1, 'BOM');
});

test('a root that is a record; self-closed and commented records', async () => {
  deepEqual(await ids(marche('1').replace('<marche>', '<marche xmlns:xsi="x">')), ['1']);
  deepEqual(await ids(file(marche('1'), '<!--', marche('2'), '-->', '<contrat-concession/>')), [
    '1',
    'c',
  ]);
  deepEqual(await ids('<marches/>'), []);
  deepEqual(await ids('<marches></marches>'), []);
});

test('whatever the size of the pieces', async () => {
  const records = Array.from({ length: 60 }, (_, i) => marche(`é${i}`, '<!-- x -->'));
  const text = file(...records);
  for (const size of [1, 13, 500, 1e6]) {
    deepEqual(
      await ids(cut(text, size)),
      records.map((_, i) => `é${i}`),
      String(size),
    );
  }
});

test('a record that is not closed, or badly, is said and left behind', async () => {
  const text = file(
    marche('1'),
    marche('2').replace('</marche>', ''),
    marche('3').replace('</objet>', ''),
    marche('4'),
  );
  deepEqual(await ids(text), ['1', '!', '!', '4']);
  const [open, bad] = await illisibles(text);
  match(open!.raison, /n’est pas fermé/);
  match(bad!.raison, /balises/);
  equal(open!.position.rang, 1);
  equal(
    open!.position.octet,
    new TextEncoder().encode(text.slice(0, text.indexOf('<marche><id>2'))).length,
  );
  ok(bad!.brut.startsWith('<marche><id>3'));
});

test('a truncated file', async () => {
  const text = file(marche('1'), marche('2'));
  deepEqual(await ids(text.slice(0, text.indexOf('Objet 2') + 3)), ['1', '!']);
});

test('an element of a record called like one of JavaScript’s own', async () => {
  const [m] = await marches(
    file(marche('1', '<constructor>x</constructor><__proto__><id>9</id></__proto__>')),
  );
  equal(m!.id, '1');
  equal(({} as { id?: string }).id, undefined);
});

test('wherever the file is cut, the cut is said', async () => {
  const record = '<marche><id>2024A</id><montant>10</montant></marche>\n';
  const text = `<?xml version="1.0"?>\n<marches>\n${record.repeat(3)}</marches>`;
  const first = text.indexOf('<marche>');
  for (let end = first + 1; end < text.length; end++) {
    const unreadable = (await lire(text.slice(0, end))).filter((l) => 'illisible' in l);
    equal(unreadable.length, 1, `cut at ${end}: ${text.slice(end - 12, end)}`);
  }
});
