export { Bilan } from './bilan.ts';
export { diagnose, type OptionsDiagnostic } from './diagnose.ts';
export { writeAfigeo } from './ecrire.ts';
export { numeroDe } from './numero.ts';
export { phraseAnomalie } from './phrases.ts';
export type {
  Refus,
  BilanColonne,
  CompteAnomalie,
  Diagnostic,
  Doublon,
  LigneDiagnostic,
} from './types.ts';
