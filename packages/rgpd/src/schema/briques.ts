/** Bricks of the schema. */
import * as z from 'zod/mini';

/** Most characters that a free text may have: a page of a register, not a book. */
const LIBRE = 20_000;

/** Identifier: letters, figures, dashes. It may become the name of a file. */
export const id = z.string().check(z.regex(/^[\w-]{1,80}$/));
/** One line. */
export const courte = z.string().check(z.maxLength(1_000));
/** Several lines. */
export const libre = z.string().check(z.maxLength(LIBRE));
/** `YYYY-MM-DD`. */
export const jour = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
/** Instant, ISO 8601, with its offset or in UTC. */
export const instant = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/));
/** Answer to a closed question. */
export const oui = z.enum(['oui', 'non', 'nsp']);

/** One of the codes of a list. */
export const parmi = <C extends string>(
  liste: Readonly<Record<C, string>>,
): z.ZodMiniEnum<{ [k in C]: k }> =>
  z.enum(Object.keys(liste) as C[]) as unknown as z.ZodMiniEnum<{ [k in C]: k }>;

/** The value, « je ne sais pas » or « sans objet ». */
export const suOu = <T extends z.ZodMiniType>(valeur: T) =>
  z.union([
    z.strictObject({ inconnu: z.literal(true) }),
    z.strictObject({ sansObjet: z.string() }),
    valeur,
  ]);

/** An object whose unknown fields are kept, and whose type has the known ones only. */
export const objet = <S extends z.core.$ZodShape>(forme: S): z.ZodMiniObject<S, z.core.$strip> =>
  z.looseObject(forme) as unknown as z.ZodMiniObject<S, z.core.$strip>;

/** Somebody, or a body. */
export const acteur = objet({
  nom: courte,
  fonction: z.optional(courte),
  adresse: z.optional(libre),
  telephone: z.optional(courte),
  mel: z.optional(courte),
});
