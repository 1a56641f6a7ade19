/** Texts that the register writes: letters, mentions, notices. */
import type { Bloc, DocumentTexte } from '@ternum/core/odt';
import type { Source } from '../catalogue/types.ts';
import type {
  Demande,
  Organisme,
  Registre,
  SousTraitant,
  Traitement,
  Violation,
} from '../model/index.ts';

/** One text: a document, and what to know before it is sent. */
export interface TexteRgpd extends DocumentTexte {
  /** What is to be sent: `blocs` without the last part, which is for the town hall. */
  corps: readonly Bloc[];
  /** Blanks of `corps`, as they are written in it. */
  blancs: readonly string[];
  /** What the text rests on; `aConfirmer` is said in the last part of `blocs`. */
  sources: readonly Source[];
}

/** One tracker of the commune's site, as its inventory gives it. */
export type Traceur = Extract<NonNullable<Organisme['traceurs']>, readonly unknown[]>[number];

/** What the register does not hold. */
export interface OptionsTexte {
  /** Day of the text, `YYYY-MM-DD`; default today. */
  aujourdhui?: string;
  /** IANA time zone; default `Europe/Paris`. */
  fuseau?: string;
  /** For the page on cookies: inventory of the site. `[]`: it has none. Default: that of the body in the register. */
  traceurs?: readonly Traceur[];
  /** For the request to eliminate archives: sheets concerned, by `id`. Default: all. */
  traitements?: readonly string[];
}

/** What a text is about, by `pour`. */
export interface Sujets {
  registre: undefined;
  traitement: Traitement;
  demande: Demande;
  violation: Violation;
  sousTraitant: SousTraitant;
}

/** One text that can be written; its code comes when it is asked for. */
export type Texte = {
  [P in keyof Sujets]: {
    /** Stable code: `mention-13`… */
    code: string;
    /** In French: what it is. */
    nom: string;
    /** In French: when to use it. */
    aide: string;
    /** What it is about. */
    pour: P;
    /** Writes it. */
    faire: (registre: Registre, sujet: Sujets[P], options?: OptionsTexte) => Promise<TexteRgpd>;
  };
}[keyof Sujets];
