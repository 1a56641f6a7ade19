/** Reads every input in turn, with progress, and says what does not open. */
import { formatNombre } from '@ternum/core';
import { readMarchesBatches, type Lecture } from '@ternum/marches';
import { Progression } from '../terminal.ts';
import type { Entree } from './entrees.ts';

/** Counts while it reads. */
export interface Compteur {
  lus: number;
  /** Of which unreadable. */
  illisibles: number;
}

/** Batches of records, file after file. Throws `Arret` (2) when an input does not open or breaks off. */
export async function* lireTout(entrees: Entree[], compteur: Compteur): AsyncGenerator<Lecture[]> {
  const progression = new Progression();
  try {
    for (const entree of entrees) {
      const { flux, octets } = await entree.ouvrir();
      let passes = 0;
      const compte = new TransformStream<Uint8Array, Uint8Array>({
        transform(morceau, controle) {
          passes += morceau.byteLength;
          controle.enqueue(morceau);
        },
      });
      for await (const lot of readMarchesBatches(flux.pipeThrough(compte))) {
        compteur.lus += lot.length;
        for (const lecture of lot) if ('illisible' in lecture) compteur.illisibles++;
        progression.montrer(() => avancement(entree.nom, compteur.lus, passes, octets));
        yield lot;
      }
    }
  } finally {
    progression.finir();
  }
}

function avancement(nom: string, lus: number, passes: number, octets: number | undefined): string {
  const part = octets ? `${Math.round((passes / octets) * 100)} %` : `${Math.round(passes / 1e6)} Mo`;
  return `${nom} : ${part}, ${formatNombre(lus)} enregistrements lus`;
}
