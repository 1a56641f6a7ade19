/** Names of buyers and suppliers: from the names file, else from the records that carry them. */
import { readFile } from 'node:fs/promises';
import type { Lecture, Organisme } from '@ternum/marches';
import { Arret, EMPECHE } from '../erreurs.ts';

/** By SIRET, or by SIREN for all the establishments of a company. */
export type TableNoms = Map<string, string>;

/** @throws Arret (2) when the file is not `{ "siret or siren": "name" }` */
export async function lireNoms(fichier: string | undefined): Promise<TableNoms> {
  if (fichier === undefined) return new Map();
  let lu: unknown;
  try {
    lu = JSON.parse((await readFile(fichier, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (erreur) {
    throw new Arret(
      EMPECHE,
      `Le fichier de noms « ${fichier} » ne se lit pas.`,
      erreur instanceof Error ? erreur.message : undefined,
    );
  }
  if (typeof lu !== 'object' || lu === null || Array.isArray(lu))
    throw new Arret(
      EMPECHE,
      `Le fichier de noms « ${fichier} » n’a pas la forme attendue.`,
      'Un objet JSON : { "21210231300013": "Ville de Dijon" }.',
    );
  return new Map(Object.entries(lu).map(([id, nom]) => [id.replace(/\s/g, ''), String(nom)]));
}

export class Noms {
  #fichier: TableNoms;
  #lus: TableNoms = new Map();

  constructor(fichier: TableNoms) {
    this.#fichier = fichier;
  }

  /** Keeps the first name that the data gives to each number. */
  apprendre(lot: Lecture[]): void {
    for (const lecture of lot) {
      if ('illisible' in lecture) continue;
      const contrat = 'marche' in lecture ? lecture.marche : lecture.concession;
      this.#noter(contrat.acheteur);
      for (const titulaire of contrat.titulaires) this.#noter(titulaire);
    }
  }

  de(id: string): string | undefined {
    const siren = id.slice(0, 9);
    return (
      this.#fichier.get(id) ??
      this.#lus.get(id) ??
      (id.length === 14 ? this.#fichier.get(siren) : undefined)
    );
  }

  #noter({ id, nom }: Organisme): void {
    if (nom && id && !this.#lus.has(id)) this.#lus.set(id, nom);
  }
}
