/** Contracts as typed columns: what a filter and a sum look at, once per data set and not once per filter. */
import type { Concession, Contrat, Marche, Organisme } from '../model.ts';
import { paresseux } from './paresseux.ts';

export type Quelconque = Contrat<Marche> | Contrat<Concession>;

/** Text ↔ small number. Code 0 is « not said ». */
export class Dictionnaire {
  readonly codes = new Map<string, number>([['', 0]]);
  readonly valeurs: string[] = [''];
  #dernier = 0;

  code(valeur = ''): number {
    // Neighbours in a file often say the same.
    if (valeur === this.valeurs[this.#dernier]) return this.#dernier;
    let code = this.codes.get(valeur);
    if (code === undefined) {
      code = this.valeurs.push(valeur) - 1;
      this.codes.set(valeur, code);
    }
    return (this.#dernier = code);
  }
}

/** Buyers, or suppliers, with the latest name and the place that the data gives. */
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
  acheteurs: Organismes;
  titulaires: Organismes;
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

/** Columns that a question may never need: each is made when it is first read. */
interface Autres {
  acheteur: Uint32Array;
  /** Last day, yyyymmdd: notification + current duration; 0 when unknown. */
  fin: Int32Array;
  cpv: Uint32Array;
  division: Uint32Array;
  procedure: Uint32Array;
  nature: Uint32Array;
  formePrix: Uint32Array;
  lieu: Uint32Array;
  drapeaux: Uint16Array;
}

export interface Colonnes extends Autres {
  contrats: Quelconque[];
  /** Every rank. */
  rangs: Uint32Array;
  /** € HT, current; NaN when unknown. */
  montant: Float64Array;
  /** yyyymmdd; 0 when unknown. */
  jour: Int32Array;
  /** Month of that day: year × 12 + month − 1. */
  mois: Int32Array;
  /** Suppliers of contract i: `titulaires[debut[i]]` up to `debut[i + 1]`, each once. */
  debut: Uint32Array;
  titulaires: Uint32Array;
  categorie: Uint32Array;
  /** Folded text, made at the first search. */
  texte?: string[];
}

/** `2024-03-14` → 20240314. */
export const jourDe = (date: string): number => {
  let jour = 0;
  // Without the slices of text that a big file would leave behind by the ten thousand.
  for (let i = 0; i < 10; i++) if (i !== 4 && i !== 7) jour = jour * 10 + date.charCodeAt(i) - 48;
  return jour;
};

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

/** Contracts between two stops. */
const PAS = 256;

/** Fills the columns; stops now and then, so that who runs it may let a page breathe. */
export function* ranger(contrats: Quelconque[], lexique: Lexique): Generator<void, Colonnes> {
  const n = contrats.length;
  const montant = new Float64Array(n);
  const jour = new Int32Array(n);
  const mois = new Int32Array(n);
  const rangs = new Uint32Array(n);
  const debut = new Uint32Array(n + 1);
  const categorie = new Uint32Array(n);
  const gagnants: number[] = [];
  // Last contract that each won: each counts once in one.
  const dernier: number[] = [];
  const { categories, titulaires } = lexique;
  // A function of its own: engines are slower to warm up inside a generator.
  const remplir = (de: number, a: number): void => {
    for (let i = de; i < a; i++) {
      const { publie, actuel } = contrats[i]!;
      const quand = publie.date ? jourDe(publie.date) : 0;
      rangs[i] = i;
      jour[i] = quand;
      montant[i] = actuel.montant ?? NaN;
      mois[i] = moisDe(quand);
      for (let k = 0; k < actuel.titulaires.length; k++) {
        const code = titulaires.voir(actuel.titulaires[k]!, quand);
        if (!code || dernier[code] === i) continue;
        dernier[code] = i;
        gagnants.push(code);
      }
      debut[i + 1] = gagnants.length;
      categorie[i] = categories.code((publie as Marche).categorie);
    }
  };
  for (let i = 0; i < n; i += PAS) {
    remplir(i, Math.min(n, i + PAS));
    yield;
  }
  return Object.assign(autres(contrats, jour, lexique), {
    contrats,
    rangs,
    montant,
    jour,
    mois,
    debut,
    titulaires: Uint32Array.from(gagnants),
    categorie,
  });
}

function autres(contrats: Quelconque[], jour: Int32Array, lexique: Lexique): Autres {
  const remplir = <T extends Int32Array | Uint32Array | Uint16Array>(
    colonne: T,
    lire: (contrat: Quelconque, i: number) => number,
  ): T => {
    for (let i = 0; i < contrats.length; i++) colonne[i] = lire(contrats[i]!, i);
    return colonne;
  };
  const coder = (dico: Dictionnaire, lire: (publie: Marche) => string | undefined) => () =>
    remplir(new Uint32Array(contrats.length), ({ publie }) => dico.code(lire(publie as Marche)));
  return paresseux<Autres>({
    acheteur: () =>
      remplir(new Uint32Array(contrats.length), ({ publie }, i) =>
        lexique.acheteurs.voir(publie.acheteur, jour[i]!),
      ),
    fin: () =>
      remplir(new Int32Array(contrats.length), ({ actuel }, i) =>
        jour[i] && actuel.dureeMois ? ajouterMois(jour[i], actuel.dureeMois) : 0,
      ),
    cpv: coder(lexique.cpv, (m) => m.codeCPV),
    division: coder(lexique.divisions, (m) => m.codeCPV?.slice(0, 2)),
    procedure: coder(lexique.procedures, (m) => m.procedure),
    nature: coder(lexique.natures, (m) => m.nature),
    formePrix: coder(lexique.formesPrix, (m) => m.formePrix),
    lieu: coder(lexique.lieux, (m) => m.lieu?.departement),
    drapeaux: () =>
      remplir(new Uint16Array(contrats.length), ({ publie }) => drapeauxDe(publie as Marche)),
  });
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
