/** Answers of data.gouv.fr's tabular API. */
import * as z from 'zod/mini';

export const PAGE = z.looseObject({
  data: z.array(z.record(z.string(), z.unknown())),
  links: z.looseObject({ next: z.optional(z.nullable(z.string())) }),
  meta: z.looseObject({ page: z.number(), page_size: z.number(), total: z.number() }),
});
