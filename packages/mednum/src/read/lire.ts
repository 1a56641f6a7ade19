/** A file of places, CSV or JSON, 1.0.x or 0.1.x → places. */
import { TernumError } from '@ternum/core';
import type { FichierLieux, Lieu, LieuIllisible } from '../model.ts';
import { nomDeColonne } from './colonnes.ts';
import { lireLignes, separateurDe } from './csv.ts';
import { normaliser, type Enregistrement } from './normaliser.ts';
import { decoder } from './texte.ts';

/**
 * Every row is a place or an unreadable one: nothing is dropped.
 * @param input text, bytes (UTF-8, UTF-16, windows-1252), or JSON already parsed: a list, `{ data: [] }`, a
 *   `FeatureCollection`
 * @throws TernumError `parse` when it is no such file
 */
export function readLieux(input: unknown): FichierLieux {
  if (typeof input !== 'string' && !(input instanceof Uint8Array)) return deJson(input);
  const texte = (typeof input === 'string' ? input : decoder(input)).replace(/^\uFEFF/, '').trim();
  if (/^[[{]/.test(texte)) {
    let json: unknown;
    try {
      json = JSON.parse(texte);
    } catch (cause) {
      throw illisible('Le fichier des lieux est coupé ou mal écrit : ce n’est pas du JSON.', cause);
    }
    return deJson(json);
  }
  if (texte.startsWith('<'))
    throw illisible('L’adresse donne une page web, et non le fichier des lieux.');
  return deCsv(texte);
}

function deCsv(texte: string): FichierLieux {
  const [titres, ...lignes] = lireLignes(texte, separateurDe(texte));
  const colonnes = (titres?.cellules ?? []).map(nomDeColonne);
  if (!colonnes.includes('nom'))
    throw illisible(
      'Ce fichier n’a pas de colonne « nom » : ce n’est pas un tableau de lieux au schéma national.',
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
    lieux.push(normaliser(brut, position));
  });
  return { lieux: marquerDoublons(lieux), illisibles, format: 'csv' };
}

interface Entite {
  type?: unknown;
  properties?: unknown;
  geometry?: { coordinates?: unknown } | null;
}

function deJson(json: unknown): FichierLieux {
  const { data, features, lieux: dits } = (json ?? {}) as Record<string, unknown>;
  const lignes = [json, data, features, dits].find(Array.isArray) as unknown[] | undefined;
  if (!lignes)
    throw illisible('Ce JSON n’est ni une liste de lieux, ni { data: [] }, ni du GeoJSON.');
  const illisibles: LieuIllisible[] = [];
  const lieux: Lieu[] = [];
  let entites = 0;
  lignes.forEach((ligne, position) => {
    const brut = enregistrement(ligne);
    if (brut && brut !== ligne) entites++;
    if (brut) lieux.push(normaliser(brut, position));
    else
      illisibles.push({
        position,
        raison: 'Cet élément n’est pas un lieu.',
        brut: (JSON.stringify(ligne) ?? '').slice(0, 200),
      });
  });
  return {
    lieux: marquerDoublons(lieux),
    illisibles,
    format: entites ? 'geojson' : 'json',
  };
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

function marquerDoublons(lieux: Lieu[]): Lieu[] {
  const vus = new Set<string>();
  for (const { id, anomalies } of lieux) {
    if (vus.has(id)) anomalies.push({ code: 'doublon', champ: 'id', brut: id });
    vus.add(id);
  }
  return lieux;
}

const illisible = (hint: string, cause?: unknown): TernumError =>
  new TernumError({ kind: 'parse', message: hint, hint, cause });
