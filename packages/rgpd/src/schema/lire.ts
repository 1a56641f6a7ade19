/** Any document → a register that holds; what does not fit is kept aside in its `ecartes`. */
import { TernumError } from '@ternum/core';
import type { NomListe, Registre } from '../model/index.ts';
import { expliquer } from './expliquer.ts';
import { estObjet } from './est-objet.ts';
import { migrate } from './migrate.ts';
import * as schema from './registre.ts';

/** The value refused tells what is missing from what is wrong. */
const DIRE = { reportInput: true };

const ITEMS = {
  traitements: schema.traitement,
  sousTraitants: schema.sousTraitant,
  demandes: schema.demande,
  violations: schema.violation,
  pieces: schema.piece,
  actions: schema.action,
} as const satisfies Record<NomListe, unknown>;

/**
 * Reads a register of any version: text or parsed JSON. A bad item goes to `ecartes` with its position and the reason,
 * the rest stays; a head that does not hold is an error.
 *
 * @throws TernumError `parse` (no JSON, no register, a head that does not hold: `hint` says where) or `unsupported`
 */
export function lireRegistre(document: unknown): Registre {
  const brut = typeof document === 'string' ? analyser(document) : document;
  if (tropProfond(brut)) throw pasValide('il est imbriqué à l’excès');
  const objet = migrate(brut);
  const ecartes = Array.isArray(objet['ecartes']) ? [...(objet['ecartes'] as unknown[])] : [];
  const listes: Record<string, unknown[]> = {};
  for (const [nom, item] of Object.entries(ITEMS)) {
    listes[nom] = [];
    const brut = objet[nom] ?? [];
    if (!Array.isArray(brut)) throw pasValide(`« ${nom} » n’est pas une liste`);
    const vus = new Set<string>();
    brut.forEach((valeur: unknown, i) => {
      const lu = item.safeParse(valeur, DIRE);
      const position = `${nom}[${i}]`;
      if (!lu.success) ecartes.push({ position, raison: expliquer(lu.error), brut: valeur });
      else if (vus.has(lu.data.id))
        ecartes.push({ position, raison: `identifiant déjà pris : ${lu.data.id}`, brut: valeur });
      else {
        vus.add(lu.data.id);
        listes[nom]!.push(lu.data);
      }
    });
  }
  const tables: Record<string, unknown> = {};
  for (const nom of ['reponses', 'obligations', 'securite']) tables[nom] = objet[nom] ?? {};
  // Items are known to hold: they are not checked twice.
  const vides = Object.fromEntries(Object.keys(ITEMS).map((nom) => [nom, []]));
  const tete = { ...objet, ...tables, ...vides, ...(ecartes.length ? { ecartes } : {}) };
  const lu = schema.registre.safeParse(tete, DIRE);
  if (!lu.success) throw pasValide(expliquer(lu.error));
  return { ...lu.data, ...listes } as Registre;
}

function analyser(texte: string): unknown {
  try {
    const document: unknown = JSON.parse(texte);
    if (estObjet(document)) return document;
  } catch (cause) {
    throw new TernumError({
      kind: 'parse',
      code: 'json',
      message: String(cause),
      cause,
      hint: 'Le registre est abîmé : ce n’est pas du JSON entier. Reprenez une sauvegarde.',
    });
  }
  return undefined;
}

const pasValide = (ou: string): TernumError =>
  new TernumError({
    kind: 'parse',
    code: 'registre',
    message: ou,
    hint: `Le registre ne peut pas être ouvert : ${ou}.`,
  });

/** Deeper than any register: what follows goes down by recursion. */
const tropProfond = (valeur: unknown, reste = 100): boolean =>
  typeof valeur === 'object' &&
  valeur !== null &&
  (reste < 0 || Object.values(valeur).some((dedans) => tropProfond(dedans, reste - 1)));
