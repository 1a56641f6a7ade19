/** What a calculation needs before its first building. */
import { TernumError } from '@ternum/core';
import type { PointEau } from '../model.ts';
import type { Regles } from '../regles/types.ts';
import type { Contexte } from './couvrir.ts';
import { sansCommentaire } from './echecs.ts';
import type { Etapes } from './etapes.ts';
import { Chemin, Graphe } from './graphe/index.ts';
import { VolOiseau, type Mesureur } from './mesureur.ts';
import type { Batiment, OptionsCouverture } from './types.ts';

/** Builds what measures to a list of points: along roads when there are some. */
export type Atelier = (peis: readonly PointEau[]) => Etapes<Mesureur>;

/** The network is built once, for the points and for every project. */
export function* creerAtelier(
  regles: Regles,
  { reseau, rattachement = regles.profondeur }: OptionsCouverture,
): Etapes<Atelier> {
  if (!reseau) return (peis) => VolOiseau.construire(peis);
  const graphe = yield* Graphe.construire(reseau);
  return (peis) => Chemin.construire(graphe, peis, rattachement);
}

/** What answers for any building. */
export function* contexteDe(
  peis: readonly PointEau[],
  atelier: Atelier,
  regles: Regles,
  { nommer, rattachement = regles.profondeur }: OptionsCouverture,
): Etapes<Contexte> {
  return {
    sources: [{ mesureur: yield* atelier(peis), debut: 0 }],
    pei: (place) => peis[place],
    regles,
    rattachement,
    nommer,
  };
}

/** @throws TernumError `input`: two buildings of one identifier, a decision without its reason */
export function verifier(batiments: readonly Batiment[], regles: Regles | undefined): void {
  if (!regles?.besoins) throw sansRegles();
  const vus = new Set<string>();
  for (const batiment of batiments) {
    const { id, force } = batiment;
    if (vus.has(id)) throw refus(`deux bâtiments portent l’identifiant « ${id} »`);
    vus.add(id);
    if (force && !force.commentaire?.trim()) throw sansCommentaire(batiment);
  }
}

const sansRegles = (): TernumError =>
  new TernumError({
    kind: 'input',
    message: 'coverage without rules: (batiments, peis, reseau, regles)',
    hint: "La couverture se calcule avec les règles d’un département, en quatrième : reglesDe('21').",
  });

const refus = (quoi: string): TernumError =>
  new TernumError({
    kind: 'input',
    message: `Unusable buildings: ${quoi}`,
    hint: `Les bâtiments ne peuvent pas être étudiés : ${quoi}.`,
  });
