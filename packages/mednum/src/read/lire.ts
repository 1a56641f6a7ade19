/** A file of places, CSV or JSON, 1.0.x or 0.1.x → places. */
import { TernumError } from '@ternum/core';
import type { FichierLieux, Lieu, LieuIllisible } from '../model.ts';
import { nomDeColonne } from './colonnes.ts';
import { lireLignes, separateurDe } from './csv.ts';
import { normaliser, type Chercher, type Enregistrement } from './normaliser.ts';

/** @param input text, or JSON already parsed */
export function lire(input: unknown, chercher: Chercher): FichierLieux {
  const fichier = lireTout(input, chercher);
  const { lieux } = fichier;
  // Any table of people has a « nom ».
  if (lieux.length && !lieux.some(estLieu)) throw illisible(PAS_DES_LIEUX);
  const vus = new Set<string>();
  for (const { id, anomalies } of lieux) {
    if (vus.has(id)) anomalies.push({ code: 'doublon', champ: 'id', brut: id });
    vus.add(id);
  }
  return fichier;
}

const PAS_DES_LIEUX =
  'Ce fichier n’est pas une liste de lieux au schéma national : chaque lieu y a un nom, et une adresse, une commune ou une position.';

const estLieu = ({ nom, commune, adresse, codePostal, latitude }: Lieu): boolean =>
  Boolean(nom && (commune || adresse || codePostal || latitude));

function lireTout(input: unknown, chercher: Chercher): FichierLieux {
  if (typeof input !== 'string') return deJson(input, chercher);
  const texte = input.replace(/^\uFEFF/, '').trim();
  if (!texte) throw illisible('Le fichier des lieux est vide.');
  if (/^[[{]/.test(texte)) {
    let json: unknown;
    try {
      json = JSON.parse(texte);
    } catch (cause) {
      throw illisible('Le fichier des lieux est coupé ou mal écrit : ce n’est pas du JSON.', cause);
    }
    return deJson(json, chercher);
  }
  if (texte.startsWith('<'))
    throw illisible('L’adresse donne une page web, et non le fichier des lieux.');
  return deCsv(texte, chercher);
}

function deCsv(texte: string, chercher: Chercher): FichierLieux {
  const [titres, ...lignes] = lireLignes(texte, separateurDe(texte));
  const colonnes = (titres?.cellules ?? []).map(nomDeColonne);
  if (!colonnes.includes('nom'))
    throw illisible(
      // No heading has one of these.
      /[\0-\x08]/.test(texte.slice(0, 500))
        ? 'Ce fichier n’est pas du texte, mais une archive, un classeur ou une image : donnez la liste des lieux en CSV ou en JSON.'
        : PAS_DES_LIEUX,
    );
  const illisibles: LieuIllisible[] = [];
  const lieux: Lieu[] = [];
  lignes.forEach(({ cellules, ouverte }, position) => {
    const trop = cellules.slice(colonnes.length).some((c) => c.trim());
    if (ouverte || cellules.length < 2 || trop) {
      const raison = ouverte
        ? 'Un guillemet ouvert n’est jamais fermé.'
        : `La ligne compte ${cellules.length} cellules au lieu de ${colonnes.length}.`;
      illisibles.push({ position, raison, brut: cellules.join(';').slice(0, 200) });
      return;
    }
    const brut = Object.fromEntries(colonnes.map((nom, i) => [nom, cellules[i] ?? '']));
    lieux.push(normaliser(brut, position, chercher));
  });
  return { lieux, illisibles, format: 'csv' };
}

interface Entite {
  type?: unknown;
  properties?: unknown;
  geometry?: { coordinates?: unknown } | null;
}

function deJson(json: unknown, chercher: Chercher): FichierLieux {
  const { data, features, lieux: dits } = (json ?? {}) as Record<string, unknown>;
  const lignes = [json, data, features, dits].find(Array.isArray) as unknown[] | undefined;
  if (!lignes) throw illisible(PAS_DES_LIEUX);
  const illisibles: LieuIllisible[] = [];
  const lieux: Lieu[] = [];
  let entites = 0;
  lignes.forEach((ligne, position) => {
    const brut = enregistrement(ligne);
    if (brut && brut !== ligne) entites++;
    if (brut) lieux.push(normaliser(brut, position, chercher));
    else
      illisibles.push({
        position,
        raison: 'Cet élément n’est pas un lieu.',
        brut: (JSON.stringify(ligne) ?? '').slice(0, 200),
      });
  });
  return { lieux, illisibles, format: entites ? 'geojson' : 'json' };
}

/** A GeoJSON feature gives its position where its properties do not. */
function enregistrement(ligne: unknown): Enregistrement | undefined {
  if (typeof ligne !== 'object' || ligne === null || Array.isArray(ligne)) return undefined;
  const { type, properties, geometry } = ligne as Entite;
  if (type === 'Feature' || (typeof properties === 'object' && properties !== null)) {
    const [longitude, latitude] = Array.isArray(geometry?.coordinates) ? geometry.coordinates : [];
    const dits = (properties ?? {}) as Enregistrement;
    return { ...dits, lon: dits['lon'] ?? longitude, lat: dits['lat'] ?? latitude };
  }
  return Object.keys(ligne).length ? (ligne as Enregistrement) : undefined;
}

const illisible = (hint: string, cause?: unknown): TernumError =>
  new TernumError({ kind: 'parse', message: hint, hint, cause });
