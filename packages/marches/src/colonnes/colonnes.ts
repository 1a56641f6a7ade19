/** Contracts as typed columns: what a filter and a sum look at, once per data set and not once per filter. */
import type { Concession, Contrat, Marche, Organisme } from '../model.ts';

export type Quelconque = Contrat<Marche> | Contrat<Concession>;

/** Text ↔ small number. Code 0 is « not said ». */
export class Dictionnaire {
  readonly codes = new Map<string, number>([['', 0]]);
  readonly valeurs: string[] = [''];

  code(valeur = ''): number {
    let code = this.codes.get(valeur);
    if (code === undefined) {
      code = this.valeurs.push(valeur) - 1;
      this.codes.set(valeur, code);
    }
    return code;
  }
}

/** Buyers and suppliers under one numbering, with the latest name and place that the data gives. */
export class Organismes extends Dictionnaire {
  readonly noms: (string | undefined)[] = [];
  readonly departements: (string | undefined)[] = [];
  readonly #jours: number[] = [];

  voir({ id, nom, departement }: Organisme, jour: number): number {
    const code = this.code(id);
    if (nom && !(this.#jours[code]! > jour)) {
      this.noms[code] = nom;
      this.#jours[code] = jour;
    }
    if (departement) this.departements[code] = departement;
    return code;
  }
}

/** What all the columns of a data set share. */
export interface Lexique {
  organismes: Organismes;
  cpv: Dictionnaire;
  divisions: Dictionnaire;
  categories: Dictionnaire;
  procedures: Dictionnaire;
  natures: Dictionnaire;
  formesPrix: Dictionnaire;
  lieux: Dictionnaire;
}

export const SUBSEQUENT = 1;
export const INNOVANT = 2; // the bit after each: the record carries the field
export const SOCIALE = 8;
export const ENVIRONNEMENTALE = 32;
export const OFFRE_UNIQUE = 128;
export const SOUS_TRAITANCE = 512;

export interface Colonnes {
  contrats: Quelconque[];
  /** € HT, current; NaN when unknown. */
  montant: Float64Array;
  /** yyyymmdd; 0 when unknown. */
  jour: Int32Array;
  /** Month of that day: year × 12 + month − 1. */
  mois: Int32Array;
  /** Last day, yyyymmdd: notification + current duration; 0 when unknown. */
  fin: Int32Array;
  acheteur: Uint32Array;
  /** Suppliers of contract i: `titulaires[debut[i]]` up to `debut[i + 1]`, each once. */
  debut: Uint32Array;
  titulaires: Uint32Array;
  cpv: Uint32Array;
  division: Uint32Array;
  categorie: Uint32Array;
  procedure: Uint32Array;
  nature: Uint32Array;
  formePrix: Uint32Array;
  lieu: Uint32Array;
  drapeaux: Uint16Array;
  /** Folded text, made at the first search. */
  texte?: string[];
}

/** `2024-03-14` → 20240314. */
export const jourDe = (date: string): number =>
  Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8, 10));

/** 20240314 → `2024-03-14`. */
export const dateDe = (jour: number): string =>
  String(jour)
    .padStart(8, '0')
    .replace(/(....)(..)(..)/, '$1-$2-$3');

/** yyyymmdd → month number. */
export const moisDe = (jour: number): number =>
  Math.trunc(jour / 10_000) * 12 + (Math.trunc(jour / 100) % 100) - 1;

/** The same day `n` months later, or the last of that month. */
export function ajouterMois(jour: number, n: number): number {
  const mois = moisDe(jour) + Math.trunc(n);
  const annee = Math.floor(mois / 12);
  const j = jour % 100;
  return (
    annee * 10_000 +
    ((mois % 12) + 1) * 100 +
    (j > 28 ? Math.min(j, new Date(Date.UTC(annee, (mois % 12) + 1, 0)).getUTCDate()) : j)
  );
}

/** Fills the columns; stops every 256 contracts, so that who runs it may let a page breathe. */
export function* ranger(contrats: Quelconque[], lexique: Lexique): Generator<void, Colonnes> {
  const n = contrats.length;
  const codes = (): Uint32Array => new Uint32Array(n);
  const c: Colonnes = {
    contrats,
    montant: new Float64Array(n),
    jour: new Int32Array(n),
    mois: new Int32Array(n),
    fin: new Int32Array(n),
    acheteur: codes(),
    debut: new Uint32Array(n + 1),
    titulaires: codes(),
    cpv: codes(),
    division: codes(),
    categorie: codes(),
    procedure: codes(),
    nature: codes(),
    formePrix: codes(),
    lieu: codes(),
    drapeaux: new Uint16Array(n),
  };
  const titulaires: number[] = [];
  const { organismes } = lexique;
  for (let i = 0; i < n; i++) {
    if (!(~i & 255)) yield;
    const { publie, actuel } = contrats[i]!;
    const marche = publie as Marche;
    const jour = (c.jour[i] = publie.date ? jourDe(publie.date) : 0);
    c.montant[i] = actuel.montant ?? NaN;
    c.mois[i] = moisDe(jour);
    c.fin[i] = jour && actuel.dureeMois ? ajouterMois(jour, actuel.dureeMois) : 0;
    c.acheteur[i] = organismes.voir(publie.acheteur, jour);
    const premier = titulaires.length;
    for (const titulaire of actuel.titulaires) {
      const code = organismes.voir(titulaire, jour);
      if (code && titulaires.indexOf(code, premier) < 0) titulaires.push(code);
    }
    c.debut[i + 1] = titulaires.length;
    c.cpv[i] = lexique.cpv.code(marche.codeCPV);
    c.division[i] = lexique.divisions.code(marche.codeCPV?.slice(0, 2));
    c.categorie[i] = lexique.categories.code(marche.categorie);
    c.procedure[i] = lexique.procedures.code(publie.procedure);
    c.nature[i] = lexique.natures.code(publie.nature);
    c.formePrix[i] = lexique.formesPrix.code(marche.formePrix);
    c.lieu[i] = lexique.lieux.code(publie.lieu?.departement);
    c.drapeaux[i] = drapeauxDe(marche);
  }
  c.titulaires = Uint32Array.from(titulaires);
  return c;
}

function drapeauxDe(m: Marche): number {
  const sousTraitance = m.actesSousTraitance?.length ? true : m.sousTraitanceDeclaree;
  return (
    (m.subsequent ? SUBSEQUENT : 0) |
    drapeau(m.marcheInnovant, INNOVANT) |
    drapeau(m.considerationsSociales && m.considerationsSociales.length > 0, SOCIALE) |
    drapeau(
      m.considerationsEnvironnementales && m.considerationsEnvironnementales.length > 0,
      ENVIRONNEMENTALE,
    ) |
    drapeau(m.offresRecues ? m.offresRecues === 1 : undefined, OFFRE_UNIQUE) |
    drapeau(sousTraitance, SOUS_TRAITANCE)
  );
}

const drapeau = (valeur: boolean | undefined, bit: number): number =>
  valeur === undefined ? 0 : valeur ? bit * 3 : bit * 2;
