/** What changed between two catalogues, for a person to read before anything is taken over. */
import { egaux } from '../fusion/fusionner.ts';
import { estInconnu, estSansObjet } from '../model/index.ts';
import { estObjet } from '../schema/est-objet.ts';
import { direChemin, direValeur, parCle } from './mots.ts';
import type { Catalogue } from './types.ts';

/** One difference, in French words. */
export interface Difference {
  /** Kind of item. */
  dans: 'recettes' | 'questions' | 'obligations' | 'securite';
  /** Code of the item. */
  code: string;
  /** Its name. */
  nom: string;
  sorte: 'ajout' | 'retrait' | 'changement';
  /** Field in words: « Données « … », durée »; absent: the whole item came or went. */
  champ?: string;
  /** Keys that lead to the field, for `reprendre`; absent: the whole item came or went. */
  chemin?: readonly string[];
  /** Before, in words; absent: there was nothing. */
  avant?: string;
  /** After, in words; absent: there is nothing. */
  apres?: string;
  /** The whole in one sentence. */
  phrase: string;
}

const PARTIES = ['recettes', 'questions', 'obligations', 'securite'] as const;
const GENRES = {
  recettes: 'Fiche',
  questions: 'Question',
  obligations: 'Obligation',
  securite: 'Mesure de sécurité',
} as const;

/** Fields that only say when, or that follow from others. */
const MUETS = new Set(['code', 'version', 'aConfirmer']);

type Item = { code: string; modele?: { nom: string }; texte?: string };
const nommer = (item: Item): string => item.modele?.nom ?? item.texte ?? item.code;

/** Differences, part by part, item by item, field by field. Empty: the same content. */
export function comparer(ancien: Catalogue, nouveau: Catalogue): Difference[] {
  return PARTIES.flatMap((dans) => {
    const [a, n] = [ancien, nouveau].map(
      (c) => new Map((c[dans] as readonly Item[]).map((item) => [item.code, item])),
    ) as [Map<string, Item>, Map<string, Item>];
    return [...new Set([...a.keys(), ...n.keys()])].flatMap((code) => {
      const [avant, apres] = [a.get(code), n.get(code)];
      const nom = nommer((apres ?? avant)!);
      if (!avant || !apres) return [entier({ dans, code, nom }, apres !== undefined)];
      return ecarts(avant, apres, []).map((e) => difference({ dans, code, nom }, e));
    });
  });
}

/** A field that differs. */
export interface Ecart {
  chemin: readonly string[];
  avant: unknown;
  apres: unknown;
}

type Quoi = Pick<Difference, 'dans' | 'code' | 'nom'>;

const entier = (quoi: Quoi, venu: boolean): Difference => ({
  ...quoi,
  sorte: venu ? 'ajout' : 'retrait',
  phrase: `${GENRES[quoi.dans]} « ${quoi.nom} » : ${venu ? 'nouvelle' : 'retirée du catalogue'}.`,
});

/** The difference that a field makes. */
export function difference(quoi: Quoi, { chemin, avant, apres }: Ecart): Difference {
  const champ = direChemin(chemin);
  const cle = chemin.at(-1) ?? '';
  const [de, a] = [direValeur(avant, cle), direValeur(apres, cle)];
  const sorte = avant === undefined ? 'ajout' : apres === undefined ? 'retrait' : 'changement';
  const suite = {
    ajout: `ajout de « ${a} »`,
    retrait: `retrait de « ${de} »`,
    changement: `« ${de} » devient « ${a} »`,
  }[sorte];
  return {
    ...quoi,
    sorte,
    champ,
    chemin,
    ...(avant === undefined ? {} : { avant: de }),
    ...(apres === undefined ? {} : { apres: a }),
    phrase: `${GENRES[quoi.dans]} « ${quoi.nom} », ${champ} : ${suite}.`,
  };
}

/** « Je ne sais pas » and « sans objet » are answers: they are compared whole. */
export const dit = (valeur: unknown): boolean => estInconnu(valeur) || estSansObjet(valeur);

/** Fields that differ, lists compared item by item. */
export function ecarts(avant: unknown, apres: unknown, chemin: readonly string[]): Ecart[] {
  if (egaux(avant, apres)) return [];
  const champ = chemin.at(-1) ?? '';
  const enfants =
    Array.isArray(avant) && Array.isArray(apres)
      ? ([parCle(avant, champ), parCle(apres, champ)] as const)
      : estObjet(avant) && estObjet(apres) && !dit(avant) && !dit(apres)
        ? ([new Map(Object.entries(avant)), new Map(Object.entries(apres))] as const)
        : undefined;
  if (!enfants) return [{ chemin, avant, apres }];
  const [a, n] = enfants;
  return [...new Set([...a.keys(), ...n.keys()])]
    .filter((cle) => !MUETS.has(cle) || Array.isArray(avant))
    .flatMap((cle) => ecarts(a.get(cle), n.get(cle), cle === 'modele' ? chemin : [...chemin, cle]));
}
