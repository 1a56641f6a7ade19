/** Parts of the catalogue, each loaded when it is asked for. */
import type { Catalogue } from './types.ts';
import { VERSION_CATALOGUE } from './version.ts';

/** A part of the catalogue. */
export type Partie = 'recettes' | 'questions' | 'obligations' | 'securite';

const PARTIES: { [P in Partie]: () => Promise<Catalogue[P]> } = {
  recettes: async () => (await import('./recettes/index.ts')).RECETTES,
  questions: async () => (await import('./questions.ts')).QUESTIONS,
  obligations: async () => (await import('./obligations/index.ts')).OBLIGATIONS,
  securite: async () => (await import('./securite/index.ts')).SECURITE,
};

const si = async <P extends Partie>(
  demandees: readonly Partie[],
  partie: P,
): Promise<Catalogue[P]> =>
  demandees.includes(partie) ? PARTIES[partie]() : ([] as unknown as Catalogue[P]);

/** The catalogue with these parts; the others are empty. */
export async function chargerCatalogue(...demandees: readonly Partie[]): Promise<Catalogue> {
  const [recettes, questions, obligations, securite] = await Promise.all([
    si(demandees, 'recettes'),
    si(demandees, 'questions'),
    si(demandees, 'obligations'),
    si(demandees, 'securite'),
  ]);
  return { version: VERSION_CATALOGUE, recettes, questions, obligations, securite };
}
