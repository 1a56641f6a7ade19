/**
 * Words that the regulation allows, and the spellings under which published files write them.
 * Sources: schema 1.5.0 (arrêté du 22 mars 2019), schema 2.0.4 (arrêtés du 22 décembre 2022, modified 22 December
 * 2023), and values seen in published files (third argument of `list`). Reviewed 2026-11-22.
 */
import { fold } from '@ternum/core';
import { note } from './notes.ts';
import { shared, type Brut } from './shared.ts';
import { text } from './values.ts';

/** Spelling (as published, or folded) → the word. */
export interface Words {
  known: Map<string, string>;
  /** The folded word that means « none », alone. */
  none: string;
}

const key = (word: string): string =>
  fold(word)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** `words` and `variants` are written « a|b|c », a variant « spelling>word »: it weighs less in a page. */
function list(words: string, none = '', variants = ''): Words {
  const known = new Map<string, string>();
  for (const word of words.split('|')) known.set(key(word), word);
  for (const pair of variants.split('|')) {
    const [spelling = '', word = ''] = pair.split('>');
    if (word) known.set(spelling, word);
  }
  return { known, none };
}

export const NATURES = list(
  'Marché|Marché de partenariat|Marché de défense ou de sécurité|Accord-cadre|Marché subséquent',
  '',
  'marches>Marché|marche public>Marché|marche de defense et de securite>Marché de défense ou de sécurité|marche de securite>Marché de défense ou de sécurité|accords cadres>Accord-cadre|marches subsequents>Marché subséquent',
);
export const NATURES_CONCESSION = list(
  'Concession de travaux|Concession de service|Concession de service public|Délégation de service public',
  '',
  'concession de services>Concession de service|dsp>Délégation de service public',
);
const SANS = 'Marché passé sans publicité ni mise en concurrence préalable';
const NEGO = 'Procédure avec négociation';
export const PROCEDURES = list(
  `Procédure adaptée|Appel d'offres ouvert|Appel d'offres restreint|${NEGO}|${SANS}|Dialogue compétitif`,
  '',
  `procedure concurrentielle avec negociation>${NEGO}|procedure negociee avec mise en concurrence prealable>${NEGO}|marche negocie sans publicite ni mise en concurrence prealable>${SANS}|marche public negocie sans publicite ni mise en concurrence prealable>${SANS}|marche public passe sans publicite ni mise en concurrence prealable>${SANS}|mapa>Procédure adaptée`,
);
export const PROCEDURES_CONCESSION = list(
  'Procédure négociée ouverte|Procédure non négociée ouverte|Procédure négociée restreinte|Procédure non négociée restreinte',
);
export const CCAGS = list(
  "Travaux|Maitrise d'œuvre|Fournitures courantes et services|Marchés industriels|Prestations intellectuelles|Techniques de l'information et de la communication|Pas de CCAG",
);
export const GROUPEMENTS = list('Conjoint|Solidaire|Pas de groupement');
export const TECHNIQUES = list(
  "Accord-cadre|Concours|Système de qualification|Système d'acquisition dynamique|Catalogue électronique|Enchère électronique|Sans objet",
  'Sans objet',
);
export const MODALITES = list(
  'Tranches|Bons de commande|Marchés subséquents|Sans objet',
  'Sans objet',
  'marche subsequent>Marchés subséquents|bon de commande>Bons de commande|tranche>Tranches',
);
/** Both fields of the 2022 format, and what « formePrix » meant in 2019. */
export const PRIX = list(
  'Unitaire|Forfaitaire|Mixte|Définitif ferme|Définitif actualisable|Définitif révisable|Provisoire',
  '',
  'ferme>Définitif ferme|ferme et actualisable>Définitif actualisable|ferme actualisable>Définitif actualisable|actualisable>Définitif actualisable|revisable>Définitif révisable',
);
export const VARIATIONS = list('Ferme|Actualisable|Révisable');
export const SOCIALES = list(
  'Clause sociale|Critère social|Marché réservé|Concession réservée|Pas de considération sociale',
  'Pas de considération sociale',
);
export const ENVIRONNEMENTALES = list(
  'Clause environnementale|Critère environnemental|Pas de considération environnementale',
  'Pas de considération environnementale',
);
export const TYPES_LIEU = list(
  'Code postal|Code commune|Code arrondissement|Code canton|Code département|Code région|Code pays',
  '',
  'postal>Code postal|commune>Code commune|code insee>Code commune|departement>Code département|region>Code région|pays>Code pays',
);
export const TYPES_IDENTIFIANT = list(
  'SIRET|TVA|TAHITI|RIDET|FRWF|IREP|HORS-UE|UE',
  '',
  'tva intracommunautaire>TVA|frw>FRWF|siren>SIRET',
);

/** One word. An unknown one is kept as published, and noted. */
export function word(
  value: unknown,
  words: Words,
  champ: string,
  required?: boolean,
): string | undefined {
  const hit = words.known.get(value as string);
  if (hit) return hit;
  const t = text(value, champ, required);
  if (t === undefined) return undefined;
  const found = find(t, words);
  if (!found) note('hors-liste', champ, t);
  return found ?? t;
}

function find(spelling: string, { known }: Words): string | undefined {
  const found = known.get(key(spelling));
  // The spelling is remembered: next time no folding. Bounded, because text can be anything.
  if (found && known.size < 500) known.set(spelling, found);
  return found;
}

const lists = shared((joined) => Object.freeze(joined ? joined.split('\n') : []) as string[]);

/**
 * Several words, from `{ technique: [...] }`, a list, one word, or words joined by commas. `[]` when the record says
 * there is none; `undefined` when it says nothing.
 */
export function manyWords(
  value: unknown,
  words: Words,
  champ: string,
  required?: boolean,
): string[] | undefined {
  const found: string[] = [];
  collect(value, words, champ, found);
  if (!found.length) {
    if (required) note('absent', champ);
    return undefined;
  }
  const kept = words.none ? found.filter((w) => w !== words.none) : found;
  if (kept.length && kept.length < found.length) note('exclusif', champ, found.join(', '));
  return lists(kept.join('\n'));
}

function collect(value: unknown, words: Words, champ: string, found: string[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, words, champ, found);
    return;
  }
  if (typeof value === 'object' && value !== null) {
    // A wrapper whose only key is the singular of the field, spelt in several ways.
    for (const k in value) collect((value as Brut)[k], words, champ, found);
    return;
  }
  const hit = words.known.get(value as string);
  if (hit) {
    if (!found.includes(hit)) found.push(hit);
    return;
  }
  const raw = text(value, champ);
  if (!raw) return;
  // « Ferme, actualisable » is one word with a comma; « Clause sociale, Critère social » is two.
  const whole = find(raw, words);
  const parts = whole ? [whole] : raw.split(/\s*[,;|]\s*/);
  for (const part of parts) {
    const w = whole ?? word(part, words, champ);
    if (w && !found.includes(w)) found.push(w);
  }
}
