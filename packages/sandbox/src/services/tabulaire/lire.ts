/**
 * Query string → what is asked. The real service cuts the decoded text at `&` and `=`: a value that holds one of them
 * is misread there too.
 */
import { incomprise, panneInterne, requeteInvalide } from './erreurs.ts';

export type Condition =
  | { quoi: 'compare'; colonne: string; operateur: string; valeur: string }
  | { quoi: 'et' | 'ou'; conditions: Condition[] };

export interface Demande {
  page: number;
  taille: number;
  /** Names asked for, in order. */
  colonnes?: string[];
  conditions: Condition[];
  tris: { colonne: string; sens: string }[];
  /** `groupby` and sums. */
  agregats: { colonne: string; operateur: string }[];
  /** The pieces of the query string, for the links to other pages. */
  morceaux: string[];
}

const PAGE_MAX = 50;
const COMPARE = [
  'exact',
  'differs',
  'contains',
  'notcontains',
  'in',
  'notin',
  'less',
  'greater',
  'strictly_less',
  'strictly_greater',
];
const SANS_VALEUR = ['isnull', 'isnotnull'];
const AGREGATS = ['groupby', 'count', 'avg', 'min', 'max', 'sum'];

export function lireDemande(url: URL): Demande {
  const decode = decodeURIComponent(
    url.search
      .slice(1)
      .replaceAll('+', ' ')
      .replace(/%(?![0-9a-f]{2})/gi, '%25'),
  );
  const morceaux = decode ? decode.split('&') : [];
  const demande: Demande = {
    page: entier(url.searchParams.get('page'), 1),
    taille: entier(url.searchParams.get('page_size'), 20),
    conditions: [],
    tris: [],
    agregats: [],
    morceaux,
  };
  if (demande.taille > PAGE_MAX)
    throw requeteInvalide(`Page size exceeds allowed maximum: ${PAGE_MAX}`);
  for (const morceau of morceaux) lireMorceau(morceau, demande);
  if (demande.colonnes && demande.agregats.length)
    throw requeteInvalide(
      'Malformed query: the argument `columns` cannot be set alongside aggregators',
    );
  return demande;
}

function entier(texte: string | null, defaut: number): number {
  if (texte === null) return defaut;
  if (!/^\s*[+-]?\d+\s*$/.test(texte)) throw panneInterne();
  return Number(texte);
}

function lireMorceau(morceau: string, demande: Demande): void {
  if (morceau.startsWith('or=(')) {
    if (!morceau.endsWith(')')) throw incomprise(morceau);
    demande.conditions.push({ quoi: 'ou', conditions: liste(morceau.slice(4, -1)) });
    return;
  }
  const [nom = '', valeur, ...trop] = morceau.split('=');
  if (trop.length) throw incomprise(morceau);
  if (nom === 'page' || nom === 'page_size') return;
  if (valeur === undefined) {
    if (!nom.includes('__')) throw panneInterne();
    const { colonne, operateur } = separer(nom, morceau);
    if (SANS_VALEUR.includes(operateur))
      demande.conditions.push({ quoi: 'compare', colonne, operateur, valeur: '' });
    else if (AGREGATS.includes(operateur)) demande.agregats.push({ colonne, operateur });
    else throw incomprise(morceau);
    return;
  }
  if (nom === 'columns') {
    demande.colonnes = valeur.split(',').map((c) => c.replace(/^"(.*)"$/, '$1'));
    return;
  }
  const { colonne, operateur } = separer(nom, morceau);
  if (operateur === 'sort') demande.tris.push({ colonne, sens: valeur });
  else demande.conditions.push(comparer(colonne, operateur, valeur, morceau));
}

/** A column may hold `__` itself: the operator stands after the last one. */
function separer(nom: string, morceau: string): { colonne: string; operateur: string } {
  const coupure = nom.lastIndexOf('__');
  if (coupure < 0) throw incomprise(morceau);
  return { colonne: nom.slice(0, coupure), operateur: nom.slice(coupure + 2).toLowerCase() };
}

function comparer(colonne: string, operateur: string, valeur: string, morceau: string): Condition {
  if (!COMPARE.includes(operateur) && !SANS_VALEUR.includes(operateur)) throw incomprise(morceau);
  return { quoi: 'compare', colonne, operateur, valeur };
}

/** `a__exact.1,and(b__less.5,c__isnull)` */
function liste(texte: string): Condition[] {
  return couper(texte).map((piece) => {
    const groupe = /^(and|or)\((.*)\)$/s.exec(piece);
    if (groupe) return { quoi: groupe[1] === 'and' ? 'et' : 'ou', conditions: liste(groupe[2]!) };
    if (/__isn(ot)?null$/.test(piece)) {
      const { colonne, operateur } = separer(piece.replaceAll('"', ''), piece);
      return comparer(colonne, operateur, '', piece);
    }
    // A name or a value with a dot or a comma stands in quotes.
    const lu = /^(?:"([^"]*)"__([a-z_]+)|([^".]*)__([a-z_]+))\.(?:"([^"]*)"|([^".]*))$/is.exec(
      piece,
    );
    if (!lu) throw incomprise(piece);
    return comparer(lu[1] ?? lu[3]!, (lu[2] ?? lu[4]!).toLowerCase(), lu[5] ?? lu[6]!, piece);
  });
}

/** At commas outside parentheses and quotes. */
export function couper(texte: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let profondeur = 0;
  let cite = false;
  for (const c of texte) {
    if (c === '"') cite = !cite;
    if (!cite && c === '(') profondeur++;
    if (!cite && c === ')') profondeur--;
    if (c === ',' && profondeur === 0 && !cite) {
      pieces.push(piece);
      piece = '';
    } else piece += c;
  }
  return piece ? [...pieces, piece] : pieces;
}
