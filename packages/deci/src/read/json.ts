/** JSON text → table: GeoJSON, arrays, answers of Opendatasoft and of tabular APIs, one object a line. */
import type { Systeme } from '../model.ts';
import { coupe, incomplet, inconnu, malEcrit } from './failures.ts';
import { systemeDe } from './systeme-de.ts';
import type { FormatPei, OptionsLecture, Table } from './types.ts';

type Objet = Record<string, unknown>;

const estObjet = (v: unknown): v is Objet =>
  typeof v === 'object' && v !== null && !Array.isArray(v);

/** Lists under which services put their records. */
const LISTES = ['features', 'records', 'results', 'data', 'items', 'pei'];

/** @throws TernumError `parse` for a cut file, or one without a list of records */
export function tableJson(texte: string, options: OptionsLecture = {}): Table {
  let document: unknown;
  try {
    document = JSON.parse(texte);
  } catch (erreur) {
    return parLigne(texte, erreur);
  }
  return tableDe(document, options);
}

/** Same, from what is parsed already. */
export function tableDe(document: unknown, options: OptionsLecture = {}): Table {
  if (Array.isArray(document)) return construire(document, 'json');
  if (!estObjet(document)) throw inconnu();
  if (document['type'] === 'Feature') return construire([document], 'geojson');
  for (const nom of LISTES) {
    const liste = document[nom];
    if (!Array.isArray(liste)) continue;
    if (!options.partiel) verifierEntier(document, liste.length);
    return construire(liste, nom === 'features' ? 'geojson' : 'json', systemeDeclare(document));
  }
  throw inconnu(' : ce document JSON n’a pas de liste d’enregistrements');
}

/** An answer that says it has more is not the register. */
function verifierEntier(document: Objet, lus: number): void {
  for (const nom of ['numberMatched', 'totalFeatures', 'total_count', 'nhits']) {
    const total = document[nom];
    if (typeof total === 'number' && total > lus) throw incomplet(lus, total);
  }
  const { links } = document;
  const proprietes = estObjet(document['properties']) ? document['properties'] : document;
  const suite =
    (estObjet(links) && typeof links['next'] === 'string') ||
    (Array.isArray(links) && links.some((l) => estObjet(l) && l['rel'] === 'next')) ||
    document['exceededTransferLimit'] === true ||
    proprietes['exceededTransferLimit'] === true;
  if (suite) throw incomplet(lus, undefined);
}

function construire(lignes: unknown[], sorte: FormatPei, declare?: Systeme): Table {
  const premiere = lignes.find(estObjet);
  const forme = formeDe(premiere);
  const proprietes: (Objet | undefined)[] = [];
  const refus = new Map<number, string>();
  const noms = new Set<string>();
  for (let i = 0; i < lignes.length; i++) {
    const ligne = lignes[i];
    const interieur = estObjet(ligne) ? (forme ? ligne[forme] : ligne) : undefined;
    if (estObjet(interieur)) {
      proprietes.push(interieur);
      for (const nom in interieur) noms.add(nom);
    } else {
      proprietes.push(undefined);
      // A feature without properties may still be a place.
      if (!estObjet(ligne) || (interieur !== null && interieur !== undefined))
        refus.set(i, 'Cet enregistrement n’est pas un objet : rien ne peut y être lu.');
    }
  }
  if (!forme) noms.delete('geometry');
  // A column named « constructor » would read what every object inherits.
  for (const nom of noms) if (nom in Object.prototype) noms.delete(nom);
  const liste = [...noms];
  const format = forme === 'properties' ? 'geojson' : forme === 'fields' ? 'opendatasoft' : sorte;
  return {
    format,
    noms: liste,
    lignes: lignes.map((_, i) => i),
    lire: (i, colonne) => proprietes[i as number]?.[liste[colonne]!],
    geometrie: (i) => (lignes[i as number] as Objet | null)?.['geometry'],
    position: (index) => index + 1,
    ...(declare ? { declare } : {}),
    refus,
  };
}

/** Where the columns are: in `properties` (GeoJSON), in `fields` (Opendatasoft), at the top. */
function formeDe(ligne: Objet | undefined): 'properties' | 'fields' | undefined {
  if (!ligne) return undefined;
  if ('properties' in ligne && (ligne['type'] === 'Feature' || 'geometry' in ligne))
    return 'properties';
  return estObjet(ligne['fields']) ? 'fields' : undefined;
}

/** Old GeoJSON `crs`; undefined when there is none or it is not one of ours. */
function systemeDeclare(document: Objet): Systeme | undefined {
  const { crs } = document;
  const nom = estObjet(crs) && estObjet(crs['properties']) ? crs['properties']['name'] : crs;
  return systemeDe(nom);
}

/** One object a line; a text that is neither is cut or badly written. */
function parLigne(texte: string, erreur: unknown): Table {
  const lignes: unknown[] = [];
  const numeros: number[] = [];
  const refus = new Map<number, string>();
  let bonnes = 0;
  let numero = 0;
  const toutes = texte.split('\n');
  for (const ligne of toutes) {
    numero++;
    if (ligne.trim() === '') continue;
    numeros.push(numero);
    try {
      lignes.push(JSON.parse(ligne));
      bonnes++;
    } catch {
      // The first line decides: a document over many lines would cost a failure a line.
      if (bonnes === 0) throw malForme(texte, erreur);
      refus.set(lignes.length, 'Cette ligne n’est pas un objet JSON.');
      lignes.push(undefined);
    }
  }
  if (refus.has(lignes.length - 1)) throw coupe(`à la ligne ${numero}`);
  const table = construire(lignes, 'jsonl');
  return {
    ...table,
    format: 'jsonl',
    position: (index) => numeros[index]!,
    refus: new Map([...(table.refus ?? []), ...refus]),
  };
}

function malForme(texte: string, erreur: unknown): Error {
  if (ouvert(texte)) return coupe(`au caractère ${texte.length}`);
  const message = erreur instanceof Error ? erreur.message : '';
  const trouve = /position (\d+)/.exec(message)?.[1];
  // Some engines give a few characters around the mistake in the place of its position.
  const autour = /"(?:\.\.\.)?([^]+?)(?:\.\.\.)?" ?(?:\.\.\.)? ?is not valid JSON/.exec(
    message.replace('..."', '"').replace('"...', '"'),
  )?.[1];
  const ou = trouve === undefined ? (autour ? texte.indexOf(autour) : -1) : Number(trouve);
  return malEcrit(ou < 0 ? '' : `vers le caractère ${ou + 1}`, 'ce n’est pas du JSON');
}

/** True when the text ends inside a text, a list or an object. */
function ouvert(texte: string): boolean {
  let fond = 0;
  for (let i = 0; i < texte.length; i++) {
    const c = texte[i];
    if (c === '"') {
      do i = texte.indexOf('"', i + 1);
      while (i > 0 && echappe(texte, i));
      if (i < 0) return true;
    } else if (c === '{' || c === '[') fond++;
    else if (c === '}' || c === ']') fond--;
  }
  return fond > 0;
}

/** True when an odd number of backslashes comes before. */
function echappe(texte: string, i: number): boolean {
  let n = 0;
  while (texte[i - 1 - n] === '\\') n++;
  return n % 2 === 1;
}
