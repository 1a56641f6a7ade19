export { texteBrut } from './brut.ts';
export {
  DROITS_COMMUNS,
  DROITS_PAR_BASE,
  droitsDe,
  PHRASES_DROITS,
  type DroitOuvert,
  type DroitsDeBase,
} from './droits.ts';
export { ecrireTexte, TEXTES } from './liste.ts';
export {
  mentionsPubliques,
  registrePublic,
  type ContactPublic,
  type MentionsPubliques,
} from './publiques.ts';
export type * from './types.ts';
