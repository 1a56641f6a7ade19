/** Reads every input in turn, with progress, and says what does not open. */
import { formatNombre, isTernumError } from '@ternum/core';
import { readMarchesBatches, type Lecture, type OptionsLecture } from '@ternum/marches';
import { Arret, DONNEES, EMPECHE } from '../erreurs.ts';
import { dire, Progression } from '../terminal.ts';
import type { Entree } from '../entrees.ts';

/** Counts while it reads. */
export interface Compteur {
  lus: number;
  /** Of which unreadable. */
  illisibles: number;
}

/**
 * Batches of records, file after file. Among several, one that is not DECP is named on stderr and the others count.
 * Throws `Arret`: 1 when the only file is not DECP, 2 when an input does not open or breaks off.
 */
export async function* lireTout(
  entrees: Entree[],
  compteur: Compteur,
  options?: OptionsLecture,
): AsyncGenerator<Lecture[]> {
  const progression = new Progression();
  try {
    for (const entree of entrees) {
      const { flux, octets } = await entree.ouvrir();
      let passes = 0;
      const onProgress = (a: { octets: number }): void => {
        passes = a.octets;
      };
      try {
        for await (const lot of readMarchesBatches(flux, { ...options, onProgress })) {
          compteur.lus += lot.length;
          for (const lecture of lot) if ('illisible' in lecture) compteur.illisibles++;
          progression.montrer(() => avancement(entree.nom, compteur.lus, passes, octets));
          yield lot;
        }
      } catch (erreur) {
        if (!isTernumError(erreur, 'parse')) throw interrompue(entree, erreur);
        progression.finir();
        const phrase = `${entree.nom} : ${erreur.hint ?? erreur.message}`;
        if (entrees.length === 1) throw new Arret(DONNEES, phrase);
        dire(phrase);
      }
    }
  } finally {
    progression.finir();
  }
}

function interrompue({ nom }: Entree, erreur: unknown): Arret {
  const cause = erreur instanceof Error && erreur.cause instanceof Error ? erreur.cause : erreur;
  const raison = cause instanceof Error ? cause.message : String(cause);
  return new Arret(EMPECHE, `La lecture de ${nom} s’est interrompue : ${raison}.`);
}

function avancement(nom: string, lus: number, passes: number, octets: number | undefined): string {
  const part = octets
    ? `${Math.round((passes / octets) * 100)} %`
    : `${Math.round(passes / 1e6)} Mo`;
  return `${nom} : ${part}, ${formatNombre(lus)} enregistrements lus`;
}
