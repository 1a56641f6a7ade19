/** Answers of the Explore API v2.1: only what is relied upon; anything else is kept. */
import * as z from 'zod/mini';

const LIGNE = z.record(z.string(), z.unknown());

export const PAGE = z.looseObject({ total_count: z.number(), results: z.array(LIGNE) });

/** Grouped answers have no `total_count`. */
export const GROUPES = z.looseObject({
  results: z.array(
    z.looseObject({
      cle: z.optional(z.nullable(z.union([z.string(), z.number()]))),
      nombre: z.number(),
      montant: z.optional(z.nullable(z.number())),
    }),
  ),
});
