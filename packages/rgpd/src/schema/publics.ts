/** Schemas of the two files that leave the commune or come to it by its site. Readers are in `formats/`, without zod. */
import * as z from 'zod/mini';
import { BASES, DROITS } from '../model/codes.ts';
import { courte, id, instant, jour, libre, parmi } from './briques.ts';

const au = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
const contact = {
  nom: courte,
  adresse: z.optional(libre),
  telephone: z.optional(courte),
  mel: z.optional(courte),
};

/** `ternum-rgpd-public`: what a commune shows of its register. Nothing but these fields. */
export const fichierPublic = z.strictObject({
  format: z.literal('ternum-rgpd-public'),
  version: z.literal(1),
  faitLe: z.optional(jour),
  organisme: z.strictObject({ ...contact, site: z.optional(courte) }),
  delegue: z.optional(z.strictObject(contact)),
  traitements: z.array(
    z.strictObject({
      id,
      nom: courte,
      conjoints: z.optional(z.array(courte)),
      finalites: z.array(
        z.strictObject({
          texte: courte,
          base: z.optional(parmi(BASES)),
          fondement: z.optional(libre),
        }),
      ),
      personnes: z.optional(z.array(courte)),
      donnees: z.optional(
        z.array(
          z.strictObject({
            categorie: courte,
            detail: z.optional(libre),
            duree: z.optional(z.string()),
            sort: z.optional(courte),
          }),
        ),
      ),
      collecte: z.optional(
        z.strictObject({
          mode: z.enum(['directe', 'indirecte', 'les-deux']),
          source: z.optional(z.string()),
        }),
      ),
      obligatoire: z.optional(
        z.strictObject({ reponse: z.enum(['oui', 'non']), consequences: z.optional(libre) }),
      ),
      destinataires: z.optional(z.array(courte)),
      transferts: z.optional(
        z.array(
          z.strictObject({
            destinataire: courte,
            pays: courte,
            garantie: z.optional(libre),
            lien: z.optional(libre),
          }),
        ),
      ),
      decisionAutomatisee: z.optional(z.enum(['oui', 'non'])),
      droits: z.array(z.strictObject({ code: parmi(DROITS), pour: z.optional(z.array(courte)) })),
    }),
  ),
});

/** `ternum-rgpd-demande`: one request of the public form. A reader drops what is not named here. */
export const demandeRecue = z.object({
  format: z.literal('ternum-rgpd-demande'),
  version: z.literal(1),
  numero: z.string().check(z.regex(/^D-\d{8}-[A-Z\d]{4,12}$/)),
  envoyeeLe: instant,
  organisme: z.optional(au(200)),
  droit: z.enum([...Object.keys(DROITS), 'nsp']),
  nom: au(150),
  mel: z.optional(au(254)),
  telephone: z.optional(au(30)),
  adresse: z.optional(au(400)),
  pour: z.optional(z.object({ nom: au(150), lien: z.optional(au(150)) })),
  traitement: z.optional(z.object({ id: z.optional(id), nom: au(300) })),
  precision: z.optional(au(3_000)),
  repondreAvant: z.optional(jour),
});

const ecrire = (title: string, description: string, schema: z.ZodMiniType): string =>
  `${JSON.stringify({ title, description, ...z.toJSONSchema(schema, { io: 'input', reused: 'ref' }) }, null, 2)}\n`;

/** Text of each published schema, by the name of its file in `schema/`. */
export const schemasPublics = (): Record<string, string> => ({
  'public-1.schema.json': ecrire(
    'Fichier public d’un registre RGPD, format 1',
    'Ce qu’un organisme montre de son registre sur son site. Aucun autre champ n’y figure.',
    fichierPublic,
  ),
  'demande-1.schema.json': ecrire(
    'Demande du formulaire public d’exercice des droits, format 1',
    'Ce que le formulaire envoie, et que le registre relit. Les champs qui ne sont pas nommés ici sont ignorés.',
    demandeRecue,
  ),
});
