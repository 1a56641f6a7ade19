/** Orders of the list. A column is reduced to one number a record, once; the order of numbers settles what is equal. */
import { fold } from '@ternum/core';
import { ETATS } from '../dessins.model.ts';
import { numero } from './ligne.ts';
import type { Registre } from './registre.ts';
import type { ColonneDeci, TriDeci } from './types.ts';

/** Gravest first: what somebody who sorts by state looks for. */
const GRAVITE = ['indisponible', 'nonConforme', 'insuffisant', 'inconnu', 'disponible'] as const;

/** Ranks of texts among themselves; few differ, so that few are folded and compared. */
class Rangs {
  #places = new Map<string, number>();

  /** Number of a text, before its rank is known. */
  numero(texte: string): number {
    let place = this.#places.get(texte);
    if (place === undefined) this.#places.set(texte, (place = this.#places.size));
    return place;
  }

  /** By number: the rank. « 2 bis » before « 10 bis »: digits are compared as numbers. */
  get rangs(): Uint32Array {
    const cles = Array.from(this.#places.keys(), (texte) =>
      fold(texte).replace(/\d+/g, (n) => n.replace(/^0+(?=\d)/, '').padStart(12, '0')),
    );
    const rangs = new Uint32Array(cles.length);
    let rang = 0;
    [...cles.keys()]
      .sort((a, b) => (cles[a]! < cles[b]! ? -1 : cles[a]! > cles[b]! ? 1 : 0))
      .forEach((place, k, tries) => {
        if (k && cles[place] !== cles[tries[k - 1]!]) rang = k;
        rangs[place] = rang;
      });
    return rangs;
  }
}

const CHIFFRE = (texte: string, i: number): boolean => {
  const c = texte.charCodeAt(i);
  return c > 47 && c < 58;
};

/**
 * Ranks of the records in the order of some text: what stands before its last number, that number, what follows. « PI 9 »
 * is before « PI 10 ». NaN without a text.
 */
function rangs(nombre: number, texte: (i: number) => string | undefined): Float64Array {
  const [debuts, fins] = [new Rangs(), new Rangs()];
  const [debut, milieu, fin] = [
    new Uint32Array(nombre),
    new Float64Array(nombre).fill(-1),
    new Uint32Array(nombre),
  ];
  const presents = new Uint32Array(nombre);
  let n = 0;
  for (let i = 0; i < nombre; i += 1) {
    const t = texte(i);
    if (t === undefined) continue;
    presents[n] = i;
    n += 1;
    let b = t.length;
    while (b > 0 && !CHIFFRE(t, b - 1)) b -= 1;
    let a = b;
    while (a > 0 && CHIFFRE(t, a - 1)) a -= 1;
    if (a < b) milieu[i] = Number(t.slice(a, b));
    debut[i] = debuts.numero(t.slice(0, a < b ? a : t.length));
    fin[i] = fins.numero(a < b ? t.slice(b) : '');
  }
  const [d, f] = [debuts.rangs, fins.rangs];
  const compare = (a: number, b: number): number =>
    d[debut[a]!]! - d[debut[b]!]! || milieu[a]! - milieu[b]! || f[fin[a]!]! - f[fin[b]!]!;
  const rang = new Float64Array(nombre).fill(NaN);
  let k = 0;
  presents
    .subarray(0, n)
    .sort(compare)
    .forEach((i, place, tries) => {
      if (place && compare(tries[place - 1]!, i)) k = place;
      rang[i] = k;
    });
  return rang;
}

const JOUR = /^(\d+)-(\d+)-(\d+)/;
const enNombre = (jour: string | undefined): number => {
  const [, a, m, j] = JOUR.exec(jour ?? '') ?? [];
  return Number(a) * 10_000 + Number(m) * 100 + Number(j);
};

/** Orders of one register. */
export class Ordres {
  #registre: Registre;
  #cles = new Map<ColonneDeci, Float64Array>();
  #base?: Uint32Array;

  constructor(registre: Registre) {
    this.#registre = registre;
  }

  /** Places of all records, as the register has them. */
  get naturel(): Uint32Array {
    return Uint32Array.from({ length: this.#registre.nombre }, (_, i) => i);
  }

  /** Places of all records, sorted. What is not known is last in both directions. */
  async ordre({ colonne, sens, depuis }: TriDeci): Promise<Uint32Array> {
    const base = (this.#base ??= trie(this.naturel, this.#cle('numero'), 1));
    if (colonne === 'numero' && sens === 1) return base;
    if (colonne !== 'distance') return trie(base, this.#cle(colonne), sens);
    if (!depuis) return base;
    const { distances } = await import('./proches.ts');
    return trie(base, distances(this.#registre.positions, this.naturel, depuis), sens);
  }

  #cle(colonne: ColonneDeci): Float64Array {
    let cle = this.#cles.get(colonne);
    if (!cle) this.#cles.set(colonne, (cle = this.#faire(colonne)));
    return cle;
  }

  #faire(colonne: ColonneDeci): Float64Array {
    const { peis, nombre, types, etats, debits } = this.#registre;
    switch (colonne) {
      case 'type':
        return Float64Array.from(types);
      case 'etat':
        return Float64Array.from(etats, (e) => GRAVITE.indexOf(ETATS[e]!));
      case 'capacite':
        return debits.slice(0, nombre);
      case 'controle':
        return Float64Array.from(peis, ({ dateCt }) => enNombre(dateCt));
      case 'situation':
        return rangs(nombre, (i) => peis[i]!.situation);
      default:
        return rangs(nombre, (i) => numero(peis[i]!));
    }
  }
}

/** Stable. */
function trie(base: Uint32Array, cle: Float64Array, sens: 1 | -1): Uint32Array {
  return base.slice().sort((a, b) => {
    const x = cle[a]!;
    const y = cle[b]!;
    if (x === y) return 0;
    if (Number.isNaN(x)) return Number.isNaN(y) ? 0 : 1;
    if (Number.isNaN(y)) return -1;
    return x < y ? -sens : sens;
  });
}
