/** The register, as types. Its fields are described where they are checked: `schema/registre.ts`. */
import type * as z from 'zod/mini';
import type * as schema from '../schema/registre.ts';
import type { acteur } from '../schema/briques.ts';

/** Somebody, or a body: name, function, address, telephone, e-mail. */
export type Acteur = z.infer<typeof acteur>;
/** The body that answers for the register: a commune, its CCAS… */
export type Organisme = z.infer<typeof schema.organisme>;
/** One processing: article 30(1), 30(2) when `role` is `sous-traitant`, and what mentions and AIPD need besides. */
export type Traitement = z.infer<typeof schema.traitement>;
type Item<K extends keyof Traitement> = Extract<
  NonNullable<Traitement[K]>,
  readonly unknown[]
>[number];
/** What a processing is for, and what allows it. */
export type Finalite = Item<'finalites'>;
/** A category of people. */
export type Personnes = Item<'personnes'>;
/** A category of data, with its duration and final fate. */
export type Donnee = Item<'donnees'>;
/** Somebody who receives data. */
export type Destinataire = Item<'destinataires'>;
/** A transfer out of the European Union. */
export type Transfert = Item<'transferts'>;
/** A security measure. */
export type Mesure = Item<'mesures'>;
/** One processor, with the checklist of its contract (article 28(3)). */
export type SousTraitant = z.infer<typeof schema.sousTraitant>;
/** One request of a person (articles 15 to 22, 7(3)). */
export type Demande = z.infer<typeof schema.demande>;
/** One personal data breach (articles 33 and 34). */
export type Violation = z.infer<typeof schema.violation>;
/** One attached file, without its bytes. */
export type Piece = z.infer<typeof schema.piece>;
/** One thing to do. */
export type Action = z.infer<typeof schema.action>;
/** What was done of an obligation or of a security measure. */
export type Suivi = z.infer<typeof schema.suivi>;
/** The whole register of one body. Never changed in place: see `apply`. */
export type Registre = Readonly<z.infer<typeof schema.registre>>;

/** Lists of the register whose items have an `id`. */
export interface Listes {
  traitements: Traitement;
  sousTraitants: SousTraitant;
  demandes: Demande;
  violations: Violation;
  pieces: Piece;
  actions: Action;
}
/** Name of such a list. */
export type NomListe = keyof Listes;

/** One change of a register. `poser` adds the item or takes the place of the one with its `id`. */
export type Change =
  | { type: 'organisme'; valeur: Organisme }
  | { [L in NomListe]: { type: 'poser'; dans: L; valeur: Listes[L] } }[NomListe]
  | { type: 'retirer'; dans: NomListe; id: string }
  | { type: 'repondre'; question: string; reponse: 'oui' | 'non' | 'nsp' | undefined }
  | { type: 'suivre'; dans: 'obligations' | 'securite'; code: string; suivi: Suivi | undefined }
  | { type: 'catalogue'; version: string }
  | { type: 'ton'; ton: Registre['ton'] }
  | { type: 'copie'; copie: Registre['copie'] }
  | { type: 'ecartes'; ecartes: Registre['ecartes'] }
  | { type: 'lot'; changes: readonly Change[] };
