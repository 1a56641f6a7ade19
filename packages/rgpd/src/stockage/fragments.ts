/** A register ↔ the fragments that are written one by one: a change costs what it changes. */
import type { Listes, NomListe, Registre } from '../model/index.ts';
import type { CleFragment, Fragment, Tete } from './types.ts';

/** Lists of a register, in the order of its file. */
export const LISTES: readonly NomListe[] = [
  'traitements',
  'sousTraitants',
  'demandes',
  'violations',
  'pieces',
  'actions',
];

/** All the fragments of a register. */
export function decouper(registre: Registre): Fragment[] {
  const fragments: Fragment[] = [{ cle: 'tete', valeur: teteDe(registre) }];
  for (const liste of LISTES)
    for (const item of registre[liste]) fragments.push(fragment(liste, item));
  return fragments;
}

/** The register of these fragments; items in the order of their creation. */
export function assembler(fragments: readonly Fragment[]): Registre | undefined {
  const tete = fragments.find(({ cle }) => cle === 'tete')?.valeur as Tete | undefined;
  if (!tete) return undefined;
  const listes: Record<string, { id: string; creeLe: string }[]> = {};
  for (const liste of LISTES) listes[liste] = [];
  for (const { cle, valeur } of fragments)
    if (cle !== 'tete') listes[listeDe(cle)]?.push(valeur as { id: string; creeLe: string });
  for (const liste of LISTES)
    listes[liste]!.sort((a, b) => comparer(a.creeLe, b.creeLe) || comparer(a.id, b.id));
  return { ...tete, ...listes } as unknown as Registre;
}

/** What to write to go from one register to the other; equal parts are known by reference. */
export function differences(
  avant: Registre,
  apres: Registre,
): { poser: Fragment[]; retirer: CleFragment[] } {
  const poser: Fragment[] = [];
  const retirer: CleFragment[] = [];
  if (teteChange(avant, apres)) poser.push({ cle: 'tete', valeur: teteDe(apres) });
  for (const liste of LISTES) {
    if (avant[liste] === apres[liste]) continue;
    const anciens = new Map<string, unknown>(avant[liste].map((item) => [item.id, item]));
    for (const item of apres[liste]) {
      if (anciens.get(item.id) !== item) poser.push(fragment(liste, item));
      anciens.delete(item.id);
    }
    for (const id of anciens.keys()) retirer.push(`${liste}/${id}`);
  }
  return { poser, retirer };
}

const fragment = <L extends NomListe>(liste: L, valeur: Listes[L]): Fragment =>
  ({ cle: `${liste}/${valeur.id}`, valeur }) as Fragment;

const listeDe = (cle: CleFragment): NomListe => cle.slice(0, cle.indexOf('/')) as NomListe;

const comparer = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function teteDe(registre: Registre): Tete {
  const tete: Record<string, unknown> = { ...registre };
  for (const liste of LISTES) delete tete[liste];
  return tete as unknown as Tete;
}

/** `modifieLe` changes with everything: alone, it is no change of the head. */
function teteChange(avant: Registre, apres: Registre): boolean {
  const [a, b] = [teteDe(avant), teteDe(apres)] as unknown as Record<string, unknown>[];
  const cles = new Set([...Object.keys(a!), ...Object.keys(b!)]);
  cles.delete('modifieLe');
  return [...cles].some((cle) => a![cle] !== b![cle]);
}
