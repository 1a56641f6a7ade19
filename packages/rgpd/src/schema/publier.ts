/** The schema, as published: JSON Schema 2020-12. */
import * as z from 'zod/mini';
import { registre, VERSION } from './registre.ts';

/** Text of `schema/registre-<version>.schema.json`. */
export const schemaPublie = (): string =>
  `${JSON.stringify(
    {
      title: `Registre RGPD, format ${VERSION}`,
      description:
        'Le registre des traitements d’un organisme (RGPD, article 30) et ce qui l’accompagne. Les champs inconnus sont conservés.',
      ...z.toJSONSchema(registre, { io: 'input', unrepresentable: 'any', reused: 'ref' }),
    },
    null,
    2,
  )}\n`;
