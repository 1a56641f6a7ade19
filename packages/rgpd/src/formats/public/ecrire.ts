/** Register → the file for the site. Field by field: what is not written here does not go out. */
import { jourDe, PARIS } from '../../echeances/temps.ts';
import type { Registre } from '../../model/index.ts';
import {
  contactDelegue,
  contactMairie,
  estPublique,
  mentionsPubliques,
} from '../../textes/publiques.ts';
import { net } from '../commun/strict.ts';
import {
  FORMAT_PUBLIC,
  VERSION_PUBLIC,
  type FichierPublic,
  type MentionPublique,
} from './types.ts';

/** What `fichierPublic` may be told. */
export interface OptionsPublic {
  /** Now, milliseconds since 1970; default: the clock. */
  maintenant?: number;
  /** IANA time zone of the commune; default `Europe/Paris`. */
  fuseau?: string;
}

/** What may be shown of a register: sheets marked `public`, which the commune answers for and still uses. */
export function fichierPublic(
  { organisme, traitements }: Pick<Registre, 'organisme' | 'traitements'>,
  { maintenant = Date.now(), fuseau = PARIS }: OptionsPublic = {},
): FichierPublic {
  const site = organisme.site?.trim();
  const delegue = contactDelegue(organisme);
  return {
    faitLe: jourDe(maintenant, fuseau),
    organisme: { ...contactMairie(organisme), ...(site ? { site } : {}) },
    ...(delegue ? { delegue } : {}),
    traitements: traitements
      .filter(estPublique)
      .map((t) => ({ id: t.id, ...mentionsPubliques(t, organisme) })),
    illisibles: 0,
  };
}

/** Text of the file, to put on the site. Words of codes are not in it: whoever reads has them. */
export const ecrireFichierPublic = (registre: Registre, options?: OptionsPublic): string =>
  `${JSON.stringify(objetPublic(fichierPublic(registre, options)), null, 1)}\n`;

/** Object of the file. */
export const objetPublic = ({ faitLe, organisme, delegue, traitements }: FichierPublic): object =>
  net<object>({
    format: FORMAT_PUBLIC,
    version: VERSION_PUBLIC,
    faitLe,
    organisme,
    delegue,
    traitements: traitements.map(traitement),
  } as object);

/** Body, officer and contact are written once, at the head of the file. */
const traitement = (m: MentionPublique): object =>
  net<object>({
    id: m.id,
    nom: m.nom,
    conjoints: m.conjoints,
    finalites: m.finalites.map(({ texte, base, fondement }) =>
      net<object>({ texte, base: base?.code, fondement } as object),
    ),
    personnes: m.personnes,
    donnees: m.donnees,
    collecte: m.collecte,
    obligatoire: m.obligatoire,
    destinataires: m.destinataires,
    transferts: m.transferts,
    decisionAutomatisee: m.decisionAutomatisee,
    droits: m.droits.map(({ code, pour }) => net<object>({ code, pour } as object)),
  } as object);
