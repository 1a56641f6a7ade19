/** What a screen of the assistant sees of it. */
import type { LitElement, TemplateResult } from 'lit';
import type { Change, Registre } from '@ternum/rgpd';
import type { Catalogue } from '@ternum/rgpd/catalogue';
import type { Depot, Session } from '@ternum/rgpd/stockage';
import type { Formulaire } from '../shared/formulaire/index.ts';
import type { Garde } from './garde.ts';

/** Every screen, by its name in `ecrans.ts`. */
export type NomEcran =
  | 'bienvenue'
  | 'registres'
  | 'commune'
  | 'questions'
  | 'taches'
  | 'fiches'
  | 'fiche'
  | 'relecture'
  | 'recherche'
  | 'actions'
  | 'controle'
  | 'nouveautes'
  | 'obligations'
  | 'securite'
  | 'echeances'
  | 'aipd'
  | 'prestataires'
  | 'prestataire'
  | 'pieces'
  | 'demandes'
  | 'demande'
  | 'violations'
  | 'violation'
  | 'documents'
  | 'echanges'
  | 'publication'
  | 'reglages';

/** Where somebody is. Kept in the history of the browser as a state, never in an address. */
export interface Chemin {
  ecran: NomEcran;
  /** Item shown: a sheet, a request… On the list of sheets: words to search for. */
  id?: string;
  /** Step, question or priority, from 0. */
  etape?: number;
  /** Came from the screen that checks answers: « Continuer » goes back there. */
  relecture?: boolean;
}

/** One screen. Made once each time that somebody comes to it. */
export interface Ecran {
  /** Heading, which takes the focus. */
  titre: string;
  /** Short line over the heading: « Cantine · étape 2 sur 6 ». */
  surtitre?: string;
  /** Below the heading. Errors of the form are drawn by the assistant, above. */
  dessiner(): TemplateResult;
}

/** What the assistant gives to its screens. */
export interface Contexte extends LitElement {
  /** As it is now. Only `session` is absent on `bienvenue` and `registres`. */
  readonly registre: Registre;
  readonly session: Session | undefined;
  readonly depot: Depot;
  /** Where the register is kept, its file on the disk, the last file taken out. */
  readonly garde: Garde;
  readonly chemin: Chemin;
  /** Fields and errors of the present page. */
  readonly formulaire: Formulaire;
  /** Tone of recipes on. */
  readonly recette: boolean;
  /** Changes the register. @param groupe typed in one field: undone at once */
  appliquer(change: Change, groupe?: string): void;
  /** Goes to a screen; back comes back here. */
  aller(chemin: Chemin): void;
  /** As « Précédent » of the browser. */
  revenir(): void;
  /** Makes the present screen again, or the one on its way: what it waited for came. */
  reprendre(): void;
  /** Said by the live region. */
  annoncer(phrase: string): void;
  /** The catalogue, with what the host adds; asked for once. undefined, and a sentence, when it does not come. */
  venirCatalogue(): Promise<Catalogue | undefined>;
  /** The same, once it came. */
  readonly catalogue: Catalogue | undefined;
  /** Part of the code, on demand; undefined, and a sentence, when it does not come. */
  apporter<M>(module: Promise<M>): Promise<M | undefined>;
  /** Opens a register of the storage; undefined: leaves the present one. */
  ouvrirRegistre(id: string | undefined): Promise<void>;
  /** Keeps a new register and opens it. */
  creerRegistre(registre: Registre): Promise<void>;
  /** A heading under that of the screen. `plus`: 2 is the first level below. */
  titre(contenu: unknown, plus: number, id?: string): TemplateResult;
  /** Gives a file to the person. */
  telecharger(nom: string, octets: Uint8Array | string, type: string): void;
}

/** A screen's module exports one. */
export type FaireEcran = (contexte: Contexte) => Ecran;
