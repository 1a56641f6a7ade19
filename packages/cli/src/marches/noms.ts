/** Names of organisations and labels of the CPV, for what the records leave out. */
import { readFile } from 'node:fs/promises';
import { formatSiret, isTernumError } from '@ternum/core';
import {
  DEPARTEMENTS_COMMUNES,
  lireAnnuaire,
  lireNomenclatureCpv,
  nomsDesCommunes,
  type Annuaire,
  type Lecture,
  type Organisme,
  type Poste,
} from '@ternum/marches';
import { Arret, EMPECHE } from '../erreurs.ts';

/** @throws Arret (2) when the file does not open or is not a names file */
export function lireNoms(fichier: string | undefined): Promise<Annuaire | undefined> {
  return lire(fichier, '--noms', lireAnnuaire);
}

/** CPV code → label. @throws Arret (2) when the file does not open or names no code */
export function lireCpv(fichier: string | undefined): Promise<Map<string, string> | undefined> {
  return lire(fichier, '--cpv', lireNomenclatureCpv);
}

async function lire<T>(
  fichier: string | undefined,
  option: string,
  comprendre: (texte: string) => T,
): Promise<T | undefined> {
  if (fichier === undefined) return undefined;
  try {
    return comprendre(decoder(await readFile(fichier)));
  } catch (erreur) {
    throw new Arret(
      EMPECHE,
      `Le fichier « ${fichier} » (${option}) ne se lit pas.`,
      isTernumError(erreur) ? erreur.hint : undefined,
    );
  }
}

/** The nomenclature that the Union publishes is in Latin-1. */
function decoder(octets: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    return new TextDecoder('windows-1252').decode(octets);
  }
}

/** Communes and their groupings, from the files of the package: no service is asked. */
export function communes(): Promise<Annuaire> {
  return nomsDesCommunes(DEPARTEMENTS_COMMUNES, (departement) =>
    readFile(
      new URL(import.meta.resolve(`@ternum/marches/data/communes-${departement}.json`)),
      'utf8',
    ),
  );
}

/** Names that records give, kept while other buyers' records pass: their suppliers are ours too. */
export class NomsLus extends Map<string, { nom: string }> {
  apprendre(lot: Lecture[]): void {
    for (const lecture of lot) {
      if ('illisible' in lecture) continue;
      const contrat = 'marche' in lecture ? lecture.marche : lecture.concession;
      this.#noter(contrat.acheteur);
      for (const titulaire of contrat.titulaires) this.#noter(titulaire);
    }
  }

  #noter({ id, nom }: Organisme): void {
    if (nom && id && !this.has(id)) this.set(id, { nom });
  }
}

/** Name of a bar of a ranking; `undefined` when its label is only its number. */
export const nomDe = ({ cle, libelle }: Poste): string | undefined =>
  libelle === formatSiret(cle) || cle === '' ? undefined : libelle;
