import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { espacer } from './espaces.mjs';

/** Narrow spaces shown as « _ ». */
const dit = (code) => espacer(code).replaceAll('\u202f', '_');

test('texts of strings and templates, and nothing else', () => {
  equal(
    dit("const a = oui ? 'Qui ?' : 'Quoi : rien' ;"),
    "const a = oui ? 'Qui_?' : 'Quoi_: rien' ;",
  );
  equal(dit('x = `« ${nom} » : ${n} ; fin`'), 'x = `«_${nom}_»_: ${n}_; fin`');
  equal(
    dit('html`<p ?hidden=${a} title="Fermer : x">« A » ?</p>`'),
    'html`<p ?hidden=${a} title="Fermer_: x">«_A_»_?</p>`',
  );
  equal(dit('css`a { color : red } b :hover {}`'), 'css`a { color : red } b :hover {}`');
  equal(dit("x.querySelector('a :not(b)')"), "x.querySelector('a :not(b)')");
});

test('a separator of cells stays as programs read it', () => {
  equal(dit("ids.join(' ; ')"), "ids.join(' ; ')");
});

test('a new line before a sign goes after it: same length, same lines', () => {
  const avant = 'html`<p>envoyé\n      ; rien\n    «\n     </p>`\nsuite()';
  const apres = espacer(avant);
  equal(
    apres.replaceAll('\u202f', '_'),
    'html`<p>envoyé_;\n      rien\n    «\n     </p>`\nsuite()',
  );
  equal(apres.length, avant.length);
  equal(espacer(apres), apres);
  equal(dit('html`<b>x</b>\n   ».</p>`'), 'html`<b>x</b>_».\n  </p>`');
});
