/** Answers of CKAN's Action API. */
import * as z from 'zod/mini';

export const LIGNES = z.looseObject({
  success: z.boolean(),
  result: z.looseObject({
    records: z.array(z.record(z.string(), z.unknown())),
    limit: z.optional(z.number()),
    total: z.number(),
  }),
});
