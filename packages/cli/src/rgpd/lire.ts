/** Opens the file of a register, whatever its format: it is told by its content, not by its name. */
import { isTernumError } from '@ternum/core';
import type { Registre } from '@ternum/rgpd';
import type { Defaut } from '@ternum/rgpd/zip';
import { Arret, DONNEES } from '../erreurs.ts';
import { trouverRegistre } from '../entrees.ts';

/** A file that was read. */
export interface Fichier {
  /** As a person knows it. */
  nom: string;
  registre: Registre;
  /** Bytes of the attachments, by `id`. */
  pieces: ReadonlyMap<string, Uint8Array>;
  /** What is not as it was written. */
  defauts: readonly Defaut[];
  /** What was understood otherwise than written, or not at all: sentences. */
  remarques: readonly string[];
}

type Lu = Omit<Fichier, 'nom'>;

/** @throws Arret: 1 when it holds no register, 2 when it does not open */
export async function ouvrirFichier(noms: string[], exemple: string): Promise<Fichier> {
  const { nom, ouvrir } = await trouverRegistre(noms, exemple);
  const { flux } = await ouvrir();
  const octets = new Uint8Array(await new Response(flux).arrayBuffer());
  try {
    return { nom, ...(await lire(octets)) };
  } catch (erreur) {
    if (!isTernumError(erreur)) throw erreur;
    throw new Arret(DONNEES, `${nom} : ${erreur.hint ?? erreur.message}`);
  }
}

async function lire(octets: Uint8Array): Promise<Lu> {
  const vue = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength);
  const estZip = vue.subarray(0, 2).toString('latin1') === 'PK';
  // Names are written as they are in an archive; a damaged workbook is still no register of ours.
  const estClasseur = vue.includes('[Content_Types].xml') || vue.includes('content.xml');
  if (estZip && (vue.includes('registre.json') || !estClasseur)) {
    const { fromZip } = await import('@ternum/rgpd/zip');
    return { ...(await fromZip(octets)), remarques: [] };
  }
  if (!estZip && /^\uFEFF?\s*[{[]/.test(vue.subarray(0, 1_000).toString('utf8')))
    return await lireJson(octets);
  return await lireTableau(octets, estZip);
}

/** The register alone: its attachments are elsewhere. */
async function lireJson(octets: Uint8Array): Promise<Lu> {
  const { lireRegistre } = await import('@ternum/rgpd/schema');
  const registre = lireRegistre(new TextDecoder().decode(octets));
  return { registre, pieces: new Map(), defauts: [], remarques: [] };
}

/** A layout that is known is read as such; another as any table. */
async function lireTableau(octets: Uint8Array, classeur: boolean): Promise<Lu> {
  const { fromCnilOds, fromMadisCsv, fromTableau } = await import('@ternum/rgpd/formats');
  const { registre, avertissements, ignores } = await (
    classeur ? fromCnilOds(octets) : fromMadisCsv(octets)
  ).catch((erreur: unknown) => {
    if (isTernumError(erreur) && ['cnil-ods', 'madis'].includes(erreur.code ?? ''))
      return fromTableau(octets);
    throw erreur;
  });
  return {
    registre,
    pieces: new Map(),
    defauts: [],
    remarques: [
      ...avertissements.map(({ position, texte }) => `${position} : ${texte}`),
      ...ignores.map(({ position, texte }) => `${position}, non repris : ${texte}`),
    ],
  };
}
