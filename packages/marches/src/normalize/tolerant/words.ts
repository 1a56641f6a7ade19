/** Spellings of the regulation's words in published files. Reviewed 2026-11-22. */
import { fold } from '@ternum/core';
import { note } from '../notes.ts';
import { isObject } from '../shared.ts';
import * as W from '../words.ts';
import type { Words } from '../words.ts';
import { text } from './values.ts';

const SANS = 'Marché passé sans publicité ni mise en concurrence préalable';
const NEGO = 'Procédure avec négociation';

/** Folded spelling → word: before 1.5.0, or seen in published files. */
const VARIANTS = new Map<Words, Record<string, string>>([
  [
    W.NATURES,
    {
      marches: 'Marché',
      'marche public': 'Marché',
      'marche de defense et de securite': 'Marché de défense ou de sécurité',
      'marche de securite': 'Marché de défense ou de sécurité',
      'accords cadres': 'Accord-cadre',
      'marches subsequents': 'Marché subséquent',
    },
  ],
  [
    W.NATURES_CONCESSION,
    { 'concession de services': 'Concession de service', dsp: 'Délégation de service public' },
  ],
  [
    W.PROCEDURES,
    {
      'procedure concurrentielle avec negociation': NEGO,
      'procedure negociee avec mise en concurrence prealable': NEGO,
      'marche negocie sans publicite ni mise en concurrence prealable': SANS,
      'marche public negocie sans publicite ni mise en concurrence prealable': SANS,
      'marche public passe sans publicite ni mise en concurrence prealable': SANS,
      mapa: 'Procédure adaptée',
    },
  ],
  [
    W.MODALITES,
    {
      'marche subsequent': 'Marchés subséquents',
      'bon de commande': 'Bons de commande',
      tranche: 'Tranches',
    },
  ],
  [
    W.PRIX,
    {
      ferme: 'Définitif ferme',
      'ferme et actualisable': 'Définitif actualisable',
      'ferme actualisable': 'Définitif actualisable',
      actualisable: 'Définitif actualisable',
      revisable: 'Définitif révisable',
    },
  ],
  [
    W.TYPES_LIEU,
    {
      postal: 'Code postal',
      commune: 'Code commune',
      'code insee': 'Code commune',
      departement: 'Code département',
      region: 'Code région',
      pays: 'Code pays',
    },
  ],
  [W.TYPES_IDENTIFIANT, { 'tva intracommunautaire': 'TVA', frw: 'FRWF', siren: 'SIRET' }],
]);

const key = (spelling: string): string =>
  fold(spelling)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const folded = new WeakMap<Words, Map<string, string>>();

function find(spelling: string, words: Words): string | undefined {
  let known = folded.get(words);
  if (!known) {
    known = new Map(Object.entries(VARIANTS.get(words) ?? {}));
    for (const word of words.values()) known.set(key(word), word);
    folded.set(words, known);
  }
  const found = known.get(key(spelling));
  // The spelling is remembered: next time nothing is folded. Bounded, because text can be anything.
  if (found && words.size < 500) words.set(spelling, found);
  return found;
}

/** One word, however it is spelt. An unknown one is kept as published, and noted. */
export function word(
  value: unknown,
  words: Words,
  champ: string,
  required?: boolean,
): string | undefined {
  const t = text(value, champ, required);
  if (t === undefined) return undefined;
  const found = find(t, words);
  if (!found) note('hors-liste', champ, t);
  return found ?? t;
}

/** Adds the words found in any nesting, or joined by commas. */
export function collect(value: unknown, words: Words, champ: string, found: string[]): void {
  if (Array.isArray(value) || isObject(value)) {
    for (const item of Object.values(value)) collect(item, words, champ, found);
    return;
  }
  const raw = text(value, champ);
  if (!raw) return;
  // « Ferme, actualisable » is one word with a comma; « Clause sociale, Critère social » is two.
  const whole = find(raw, words);
  for (const item of whole ? [whole] : raw.split(/\s*[,;|]\s*/)) {
    const w = whole ?? word(item, words, champ);
    if (w && !found.includes(w)) found.push(w);
  }
}
