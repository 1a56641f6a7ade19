/** Names and places of organisations, from a file that the page or the command names. */
import { TernumError } from '@ternum/core';
import { lireCsvSimple } from './csv-simple.ts';

/** What a names file tells of an organisation. */
export interface Identite {
  /** Name to show. */
  nom?: string;
  /** Code of the département. */
  departement?: string;
}

/** By SIRET (14 digits), SIREN (9, stands for its establishments) or any published identifier. */
export type Annuaire = ReadonlyMap<string, Identite>;

const CHAMPS: Record<string, 'id' | 'nom' | 'departement'> = {
  id: 'id',
  siret: 'id',
  siren: 'id',
  nom: 'nom',
  denomination: 'nom',
  departement: 'departement',
  dep: 'departement',
};

/**
 * Reads a names file: CSV with a header (`id;nom;departement`, comma or semicolon, département optional), JSON
 * list of such objects, or JSON object `{ "id": "nom" }`.
 *
 * @throws TernumError `parse` when the text is neither, or has no `id` and `nom`
 */
export function lireAnnuaire(texte: string): Annuaire {
  const debut = texte.trimStart().replace(/^\ufeff/, '');
  const lignes = /^[[{]/.test(debut) ? lignesJson(debut) : lignesCsv(debut);
  const annuaire = new Map<string, Identite>();
  for (const { id, nom, departement } of lignes) {
    const cle = id?.replace(/[\s.\u00a0\u202f]/g, '');
    if (cle && (nom || departement))
      annuaire.set(cle, { ...(nom && { nom }), ...(departement && { departement }) });
  }
  return annuaire;
}

/** The entry of an establishment, else that of its company. */
export function chercher(annuaire: Annuaire, id: string): Identite | undefined {
  return annuaire.get(id) ?? (id.length === 14 ? annuaire.get(id.slice(0, 9)) : undefined);
}

type Ligne = { id?: string; nom?: string; departement?: string };

function lignesJson(texte: string): Ligne[] {
  let valeur: unknown;
  try {
    valeur = JSON.parse(texte);
  } catch (cause) {
    throw illisible(cause);
  }
  if (!Array.isArray(valeur))
    return Object.entries(valeur as object).map(([id, v]) =>
      typeof v === 'string'
        ? { id, nom: v }
        : { ...ligneDe(Object.entries((v ?? {}) as object)), id },
    );
  return valeur.map((v) => ligneDe(Object.entries((v ?? {}) as object)));
}

function lignesCsv(texte: string): Ligne[] {
  const [entete = [], ...lignes] = lireCsvSimple(texte);
  if (!entete.some((c) => champ(c) === 'id') || !entete.some((c) => champ(c) === 'nom'))
    throw illisible();
  return lignes.map((cellules) => ligneDe(entete.map((cle, i) => [cle, cellules[i]])));
}

function ligneDe(entrees: [string, unknown][]): Ligne {
  const ligne: Ligne = {};
  for (const [cle, valeur] of entrees) {
    const nom = champ(cle);
    if (nom && (typeof valeur === 'string' || typeof valeur === 'number'))
      ligne[nom] ??= String(valeur).trim();
  }
  return ligne;
}

const champ = (cle: string): (typeof CHAMPS)[string] | undefined =>
  CHAMPS[
    cle
      .trim()
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
  ];

const illisible = (cause?: unknown): TernumError =>
  new TernumError({
    kind: 'parse',
    message: 'Le fichier de noms n’a pas été compris.',
    hint: 'Attendu : un CSV dont la première ligne est « id;nom;departement », ou un JSON de la même forme.',
    cause,
  });
