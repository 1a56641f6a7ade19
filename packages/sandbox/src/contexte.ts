/** What every service is made from: one set of data, made when first needed, and the clock. */
import {
  COLONNES_TABULAIRES,
  genererDonnees,
  lignesTabulaires,
  type Donnees,
} from './donnees/index.ts';
import { openStore } from './sql/index.ts';
import type { Column, Row, Store } from './store.ts';

/** What the sandbox’s data is made from. The same seed, size and day give the same data on every machine. */
export interface OptionsSandbox {
  /** Seed; the same one gives the same data on every machine. Default 21. */
  graine?: number;
  /** 1 (default): the region’s real size; 0.02 is enough for tests. */
  echelle?: number;
  /** Day that the data is seen from, `YYYY-MM-DD`. Default: today. */
  aujourdhui?: string;
  /** Milliseconds since 1970, for what an answer says of the time. Default: the machine’s clock. */
  now?: () => number;
}

export interface Contexte {
  donnees: () => Donnees;
  now: () => number;
  /** Table `decp`: the national table’s rows, a line per supplier and state, numbered from 1 in `__id`. */
  decp: () => Promise<Store>;
}

/** An interface of the sandbox. `path`: what follows its prefix, decoded, without empty pieces. */
export type Service = (request: Request, path: readonly string[]) => Response | Promise<Response>;

export const COLONNES_DECP: readonly Column[] = COLONNES_TABULAIRES;

export function creerContexte({
  graine = 21,
  echelle = 1,
  now = Date.now,
  aujourdhui = new Date(now()).toISOString().slice(0, 10),
}: OptionsSandbox = {}): Contexte {
  const donnees = unefois(() => genererDonnees({ graine, echelle, aujourdhui }));
  return {
    donnees,
    now,
    decp: unefois(() =>
      openStore([
        {
          table: {
            name: 'decp',
            columns: [{ name: '__id', type: 'int' }, ...COLONNES_DECP],
          },
          rows: numerotees(donnees()),
        },
      ]),
    ),
  };
}

function* numerotees(donnees: Donnees): Generator<Row> {
  let n = 0;
  for (const contrat of donnees.contrats)
    for (const ligne of lignesTabulaires(contrat)) yield { __id: ++n, ...ligne };
}

export function unefois<T>(faire: () => T): () => T {
  let fait: { valeur: T } | undefined;
  return () => (fait ??= { valeur: faire() }).valeur;
}
