/** One request as the public form hands it over: `ternum-rgpd-demande`, version 1. */
import type { Droit } from '../../model/index.ts';

/** Name of the format, first field of the file. */
export const FORMAT_DEMANDE = 'ternum-rgpd-demande';
/** Version that is written and read. */
export const VERSION_DEMANDE = 1;

/** Most signs of each field, in the form and in the file. */
export const LIMITES_DEMANDE = {
  nom: 150,
  mel: 254,
  telephone: 30,
  adresse: 400,
  lien: 150,
  precision: 3_000,
  organisme: 200,
  traitement: 300,
} as const;

/** What the person typed. */
export interface Saisie {
  /** Right that is used; `nsp`: the person does not know which. */
  droit: Droit | 'nsp';
  /** First and last name of who asks. */
  nom: string;
  /** E-mail for the answer. */
  mel?: string;
  /** Telephone, as typed. */
  telephone?: string;
  /** Postal address for the answer, lines as typed. */
  adresse?: string;
  /** Person concerned, when it is not who asks. */
  pour?: { nom: string; lien?: string };
  /** File concerned, chosen in the public register. */
  traitement?: { id?: string; nom: string };
  /** What is asked, in the person's words. */
  precision?: string;
}

/** One request, sent. */
export interface DemandeRecue extends Saisie {
  /** Number of the receipt: `D-20261123-7K3Q9F`. */
  numero: string;
  /** When it was sent, ISO 8601 with its offset, at the clock of the sender. */
  envoyeeLe: string;
  /** Body that it is for, as the form named it. */
  organisme?: string;
  /** Last day of the answer that the person was told, `YYYY-MM-DD`. The register computes its own. */
  repondreAvant?: string;
}
