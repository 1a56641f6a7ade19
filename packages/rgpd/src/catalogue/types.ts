/** What the catalogue holds. Content is data: a host may replace or extend it. */
import type { OuiNon, Traitement } from '../model/index.ts';

/** Where a statement comes from, and when somebody last looked. */
export interface Source {
  /** The text: « RGPD », « Code du patrimoine », « Délibération CNIL 2019-118 du 12 septembre 2019 ». */
  texte: string;
  /** Article or page. */
  article?: string;
  /** Public address, `https:`. */
  lien?: string;
  /** Day of the last review, `YYYY-MM-DD`. */
  revueLe: string;
  /** Not verified: what is to be confirmed, in French. Shown as « à confirmer ». */
  aConfirmer?: string;
}

/** Themes, in the order of the path: the four steps of the CNIL's guide for local authorities, and the rest. */
export const THEMES = {
  pilotage: 'Piloter',
  recenser: 'Recenser les fichiers',
  trier: 'Trier les données',
  droits: 'Respecter les droits',
  securiser: 'Sécuriser',
  prestataires: 'Prestataires',
  risques: 'Traitements à risque',
} as const;
/** Code of a theme. */
export type Theme = keyof typeof THEMES;

/** The sheet that a recipe prepares: what is not known stays absent, for the commune to say. */
export type ModeleTraitement = Pick<Traitement, 'nom' | 'finalites'> &
  Partial<Omit<Traitement, 'id' | 'creeLe' | 'modifieLe' | 'statut' | 'origine'>>;

/** One recipe: a processing met in a town hall. */
export interface Recette {
  /** Stable code: `etat-civil`. */
  code: string;
  /** Version of this recipe: day of its last change, `YYYY-MM-DD`. */
  version: string;
  /** Service of the town hall, to group by. */
  service: string;
  /** Every commune has it: its sheet is made without any question. */
  toujours?: boolean;
  /** What it is, in one plain sentence. */
  resume: string;
  /** Same, in the tone of recipes; shown when the tone is on. */
  recette?: string;
  /** The sheet. */
  modele: ModeleTraitement;
  /** Sources of the sheet; `champ` names the field that one backs (`finalites.0.base`, `donnees.1.duree`). */
  sources: readonly (Source & { champ?: string })[];
  /**
   * Fields of the sheet that no source backs, as in `champ`: « à confirmer » on screen. A field named here may be absent
   * from the sheet: it is for the commune to find out. Read through `estAConfirmer`.
   */
  aConfirmer: readonly string[];
  /** Reminders: « et la liste papier ? » */
  rappels?: readonly string[];
}

/** One opening question. */
export interface Question {
  /** Stable code. */
  code: string;
  /** The question: closed, plain, about the town hall. */
  texte: string;
  /** One short sentence that helps to answer. */
  aide?: string;
  /** Service or moment of the life of the commune. */
  groupe: string;
  /** Recipes (codes) whose sheets « oui » creates; « je ne sais pas » makes an action « vérifier ». */
  recettes: readonly string[];
  /** Asked only after this answer to another one. */
  si?: { question: string; reponse: OuiNon };
}

/** One obligation, or good practice when it says so. */
export interface Obligation {
  /** Stable code. */
  code: string;
  /** What to do: an infinitive. */
  texte: string;
  /** Why, and how to begin; plain. */
  explication: string;
  /** Theme. */
  theme: Theme;
  /** 1: first; 4: when the rest is done. */
  priorite: 1 | 2 | 3 | 4;
  /** `droit`: the law asks; `recommandation`: CNIL, ANSSI…; `pratique`: habit of the trade. */
  force: 'droit' | 'recommandation' | 'pratique';
  /** Where it is written. */
  source: Source;
  /** Only when one of these recipes is in the register. */
  recettes?: readonly string[];
}

/** One measure of the security checklist. */
export interface MesureSecurite {
  /** Stable code. */
  code: string;
  /** The measure, as a closed question. */
  texte: string;
  /** How to do it in a small town hall. */
  comment: string;
  /** Group: « Postes », « Mots de passe », « Sauvegardes »… */
  groupe: string;
  /** Where it is written. */
  source: Source;
}

/** The whole catalogue. */
export interface Catalogue {
  /** Day of its last change, `YYYY-MM-DD`. */
  version: string;
  /** Recipes. */
  recettes: readonly Recette[];
  /** Opening questions, in order. */
  questions: readonly Question[];
  /** Obligations. */
  obligations: readonly Obligation[];
  /** Security checklist. */
  securite: readonly MesureSecurite[];
}
