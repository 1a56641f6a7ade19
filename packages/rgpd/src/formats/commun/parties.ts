/** Types of the parts of a sheet. */
import type { Inconnu, SansObjet, Traitement } from '../../model/index.ts';

type Liste<K extends keyof Traitement> =
  Exclude<NonNullable<Traitement[K]>, Inconnu | SansObjet> extends readonly (infer T)[] ? T : never;

export type Finalite = Traitement['finalites'][number];
export type Donnee = Liste<'donnees'>;
export type Personnes = Liste<'personnes'>;
export type Destinataire = Liste<'destinataires'>;
export type Transfert = Liste<'transferts'>;
export type Mesure = Liste<'mesures'>;
