import { fold } from '@ternum/core';
import {
  ENVIRONNEMENTALE,
  jourDe,
  SOCIALE,
  type Colonnes,
  type Dictionnaire,
} from '../colonnes/colonnes.ts';
import { indexer, type Index } from '../colonnes/indexer.ts';
import { souffle } from '../consolidate/souffle.ts';
import type { Consolidation } from '../model.ts';
import type { Filtre } from './synthese.ts';

/** Days of notification, included, as yyyymmdd. */
export interface Periode {
  du: number;
  au: number;
}

/** `undefined`: no limit, contracts without a date included. */
export function periodeDe({ du, au }: Filtre): Periode | undefined {
  // A limit on one side is enough to leave out what has no date.
  return du || au ? { du: du ? jourDe(du) : 1, au: au ? jourDe(au) : 99_999_999 } : undefined;
}

export const dansPeriode = (jour: number, periode: Periode | undefined): boolean =>
  !periode || (jour >= periode.du && jour <= periode.au);

/**
 * Makes the text that free search looks into, in slices of about 12 ms: to be called when somebody comes near the
 * search field of a big data set. Without it, the first search makes it at once (some 50 ms for 20 000 contracts).
 */
export async function preparerRecherche(consolidation: Consolidation): Promise<void> {
  const c = indexer(consolidation).marches;
  const pause = souffle();
  const textes: string[] = [];
  for (const contrat of c.texte ? [] : c.contrats) {
    textes.push(texteDe(contrat));
    if (!(textes.length & 127)) await pause();
  }
  c.texte ??= textes;
}

/** Ranks of the contracts that pass everything in the filter but its period; not to be written to. */
export function filtrer({ lexique }: Index, c: Colonnes, filtre: Filtre): Uint32Array {
  const criteres: [Uint32Array, Uint8Array][] = [];
  // By name: a column that the filter leaves alone may not be made yet.
  const exiger = (
    nom: 'acheteur' | 'categorie' | 'cpv' | 'procedure' | 'nature' | 'formePrix' | 'lieu',
    dico: Dictionnaire,
    voulus: readonly string[] | undefined,
    admet: (valeur: string, voulu: string) => boolean = egal,
  ): void => {
    if (voulus?.length) criteres.push([c[nom], masque(dico, voulus, admet)]);
  };
  exiger('acheteur', lexique.acheteurs, filtre.acheteurs, estDe);
  exiger('categorie', lexique.categories, filtre.categories);
  exiger('cpv', lexique.cpv, filtre.cpv, (valeur, voulu) => valeur.startsWith(voulu));
  exiger('procedure', lexique.procedures, filtre.procedures);
  exiger('nature', lexique.natures, filtre.natures);
  exiger('formePrix', lexique.formesPrix, filtre.formesPrix);
  exiger('lieu', lexique.lieux, filtre.lieux);
  const titulaires = filtre.titulaires?.length
    ? masque(lexique.titulaires, filtre.titulaires, estDe)
    : undefined;
  // Bit and the next one: true. The field alone, said « no », sets the second only.
  const considerations = (filtre.considerations ?? []).map((nom) =>
    nom === 'sociales' ? SOCIALE : ENVIRONNEMENTALE,
  );
  const mots = fold(filtre.texte ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const textes = mots.length ? (c.texte ??= c.contrats.map(texteDe)) : [];
  const { montantMin = -Infinity, montantMax = Infinity } = filtre;
  const borne = filtre.montantMin !== undefined || filtre.montantMax !== undefined;

  if (!criteres.length && !borne && !titulaires && !considerations.length && !mots.length)
    return c.rangs;
  const rangs = new Uint32Array(c.contrats.length);
  let n = 0;
  suivant: for (let i = 0; i < rangs.length; i++) {
    for (let k = 0; k < criteres.length; k++) {
      if (!criteres[k]![1][criteres[k]![0][i]!]) continue suivant;
    }
    // An unknown amount (NaN) is inside no bounds.
    if (borne && !(c.montant[i]! >= montantMin && c.montant[i]! <= montantMax)) continue;
    if (titulaires) {
      let k = c.debut[i]!;
      const fin = c.debut[i + 1]!;
      while (k < fin && !titulaires[c.titulaires[k]!]) k++;
      if (k === fin) continue;
    }
    if (considerations.length && !considerations.some((bit) => c.drapeaux[i]! & bit)) continue;
    for (let k = 0; k < mots.length; k++) {
      if (!textes[i]!.includes(mots[k]!)) continue suivant;
    }
    rangs[n++] = i;
  }
  return rangs.subarray(0, n);
}

/** Of these ranks, those of the period. */
export function retenir({ jour }: Colonnes, rangs: Uint32Array, { du, au }: Periode): Uint32Array {
  const retenus = new Uint32Array(rangs.length);
  let n = 0;
  // By rank, here and in the other sums: `for of` calls a function a turn until the engine has warmed up.
  for (let r = 0; r < rangs.length; r++) {
    const quand = jour[rangs[r]!]!;
    if (quand >= du && quand <= au) retenus[n++] = rangs[r]!;
  }
  return retenus.subarray(0, n);
}

function masque(
  dico: Dictionnaire,
  voulus: readonly string[],
  admet: (valeur: string, voulu: string) => boolean,
): Uint8Array {
  const admis = new Uint8Array(dico.valeurs.length);
  for (const [code, valeur] of dico.valeurs.entries()) {
    if (voulus.some((voulu) => admet(valeur, voulu))) admis[code] = 1;
  }
  return admis;
}

const egal = (valeur: string, voulu: string): boolean => valeur === voulu;

/** A SIREN stands for all its establishments. */
const estDe = (id: string, voulu: string): boolean =>
  id === voulu || (voulu.length === 9 && id.length === 14 && id.startsWith(voulu));

function texteDe({ publie, actuel }: Colonnes['contrats'][number]): string {
  const { id, objet = '', acheteur } = publie;
  let texte = `${objet} ${id} ${acheteur.id} ${acheteur.nom ?? ''}`;
  for (const t of actuel.titulaires) texte += ` ${t.id} ${t.nom ?? ''}`;
  return fold(texte);
}
