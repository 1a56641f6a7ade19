/**
 * Words that the regulation allows. Sources: schema 1.5.0 (arrêté du 22 mars 2019), schema 2.0.4 (arrêtés du
 * 22 décembre 2022, modified 22 December 2023). Reviewed 2026-11-22. Other spellings: `tolerant/words.ts`.
 */
import { part } from './later.ts';
import { note } from './notes.ts';
import { isObject, shared } from './shared.ts';

/** Spelling (as published) → the word. Grows with the spellings met. */
export interface Words extends Map<string, string> {
  /** The word that means « none », alone. */
  none?: string;
}

/** Words separated by `|`: it weighs less in a page. `none`: the last of them says that there is none. */
export function list(words: string, none?: boolean): Words {
  const all = words.split('|');
  const known: Words = new Map(all.map((w) => [w, w]));
  if (none) known.none = all[all.length - 1];
  return known;
}

export const NATURES = list(
  'Marché|Marché de partenariat|Marché de défense ou de sécurité|Accord-cadre|Marché subséquent',
);
export const NATURES_CONCESSION = list(
  'Concession de travaux|Concession de service|Concession de service public|Délégation de service public',
);
export const PROCEDURES = list(
  "Procédure adaptée|Appel d'offres ouvert|Appel d'offres restreint|Procédure avec négociation|Marché passé sans publicité ni mise en concurrence préalable|Dialogue compétitif",
);
export const CCAGS = list(
  "Travaux|Maitrise d'œuvre|Fournitures courantes et services|Marchés industriels|Prestations intellectuelles|Techniques de l'information et de la communication|Pas de CCAG",
);
export const GROUPEMENTS = list('Conjoint|Solidaire|Pas de groupement');
export const TECHNIQUES = list(
  "Accord-cadre|Concours|Système de qualification|Système d'acquisition dynamique|Catalogue électronique|Enchère électronique|Sans objet",
  true,
);
export const MODALITES = list('Tranches|Bons de commande|Marchés subséquents|Sans objet', true);
/** `formePrix` and `typesPrix` of 2022. What `formePrix` meant in 2019 is the second. */
export const PRIX = list(
  'Unitaire|Forfaitaire|Mixte|Définitif ferme|Définitif actualisable|Définitif révisable|Provisoire',
);
export const SOCIALES = list(
  'Clause sociale|Critère social|Marché réservé|Concession réservée|Pas de considération sociale',
  true,
);
export const ENVIRONNEMENTALES = list(
  'Clause environnementale|Critère environnemental|Pas de considération environnementale',
  true,
);
export const TYPES_LIEU = list(
  'Code postal|Code commune|Code arrondissement|Code canton|Code département|Code région|Code pays',
);
export const TYPES_IDENTIFIANT = list('SIRET|TVA|TAHITI|RIDET|FRWF|IREP|HORS-UE|UE');

/** One word. An unknown one is kept as published, and noted. */
export function word(
  value: unknown,
  words: Words,
  champ: string,
  required?: boolean,
): string | undefined {
  const known = words.get(value as string);
  if (known) return known;
  return value === undefined || value === null || value === ''
    ? required
      ? note('absent', champ)
      : undefined
    : part('tolerance').word(value, words, champ, required);
}

const lists = shared((joined) => Object.freeze(joined ? joined.split('\0') : []) as string[]);

/**
 * Several words, from `{ technique: [...] }` or a list. `[]` when the record says there is none; `undefined` when it
 * says nothing.
 */
export function manyWords(
  value: unknown,
  words: Words,
  champ: string,
  required?: boolean,
): string[] | undefined {
  let inner = value;
  // The wrapper's only key is the singular of the field, spelt in several ways.
  if (isObject(value)) for (const key in value) inner = value[key];
  const published = typeof inner === 'string' ? [inner] : inner;
  const found: string[] = [];
  let plain = Array.isArray(published);
  if (Array.isArray(published)) {
    for (const item of published) {
      const known = words.get(item as string);
      if (!known) plain &&= !item;
      else if (!found.includes(known)) found.push(known);
    }
  }
  if (!plain && inner) part('tolerance').collect(value, words, champ, found);
  if (!found.length) return required ? note('absent', champ) : undefined;
  const kept = words.none ? found.filter((w) => w !== words.none) : found;
  if (kept.length && kept.length < found.length) note('exclusif', champ, found.join(', '));
  return lists(kept.join('\0'));
}
