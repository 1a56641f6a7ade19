/** A copy that comes back → changes of the register that stayed. */
import { souffle } from '@ternum/core/souffle';
import type { Change, Listes, NomListe, Registre } from '../model/index.ts';
import { assembler, decouper, LISTES } from '../stockage/fragments.ts';
import type { Fragment } from '../stockage/types.ts';
import { canonique } from '../formats/zip/canonique.ts';
import { sha256 } from '../formats/zip/empreinte.ts';
import { actionDe, nomDe } from './actions.ts';
import { egaux, fusionner, type Desaccord } from './fusionner.ts';

/** What a merge would do; nothing is done before somebody agreed. */
export interface Fusion {
  /** The merged register. */
  registre: Registre;
  /** Fragments that come from the copy, whole or in part. */
  repris: readonly string[];
  /** Fields that both changed: mine stays, theirs becomes an action to look at. */
  desaccords: readonly (Desaccord & { cle: string })[];
}

const court = async (valeur: unknown): Promise<string> =>
  (await sha256(new TextEncoder().encode(canonique(valeur)))).slice(0, 16);

/** The register as it is handed to somebody: it remembers how it left. */
export async function preparerCopie(registre: Registre, le: string): Promise<Registre> {
  const base: Record<string, string> = {};
  const { copie: _, ...reste } = registre;
  const pause = souffle();
  for (const { cle, valeur } of decouper(reste)) {
    await pause();
    base[cle] = await court(sans(valeur));
  }
  return { ...registre, copie: { le, base } };
}

/** Merges a copy that comes back, fragment by fragment. @param le now, ISO 8601 */
export async function fusionnerCopie(
  mien: Registre,
  leur: Registre,
  { le, id }: { le: string; id: () => string },
): Promise<Fusion> {
  const base = leur.copie?.base ?? {};
  const { copie: _, ...leurs } = leur;
  const miens = new Map(decouper(mien).map((f) => [f.cle as string, f]));
  const autres = new Map(decouper(leurs).map((f) => [f.cle as string, f]));
  const suite: Fragment[] = [];
  const repris: string[] = [];
  const desaccords: (Desaccord & { cle: string })[] = [];
  const pause = souffle();
  for (const cle of new Set([...miens.keys(), ...autres.keys()])) {
    await pause();
    const [m, l] = [miens.get(cle), autres.get(cle)];
    const change = async (f: Fragment | undefined): Promise<boolean> =>
      f ? base[cle] !== (await court(sans(f.valeur))) : cle in base;
    if (!l) {
      // Taken away in the copy: followed only when nobody touched it here.
      if (m && (!(cle in base) || (await change(m)))) suite.push(m);
      else if (m) repris.push(cle);
    } else if (!m) {
      if (!(cle in base) || (await change(l))) {
        suite.push(l);
        repris.push(cle);
      }
    } else if (egaux(sans(m.valeur), sans(l.valeur)) || !(await change(l))) suite.push(m);
    else if (!(await change(m))) {
      suite.push(l);
      repris.push(cle);
    } else {
      const lu = fusionner(undefined, m.valeur as object, l.valeur as object);
      suite.push({ ...m, valeur: lu.valeur } as Fragment);
      repris.push(cle);
      desaccords.push(...lu.desaccords.map((d) => ({ ...d, cle })));
    }
  }
  const registre = assembler(suite)!;
  const actions = desaccords.map((d) => actionDe(d, nomDe(registre, d.cle), le, id()));
  return {
    registre: { ...registre, actions: [...registre.actions, ...actions] },
    repris,
    desaccords,
  };
}

/** The same as a change that can be undone. */
export function changeDe(avant: Registre, apres: Registre): Change {
  const changes: Change[] = [];
  for (const dans of LISTES) {
    const restes = new Map<string, unknown>(avant[dans].map((item) => [item.id, item]));
    for (const valeur of apres[dans]) {
      if (restes.get(valeur.id) !== valeur) changes.push(poser(dans, valeur));
      restes.delete(valeur.id);
    }
    for (const id of restes.keys()) changes.push({ type: 'retirer', dans, id });
  }
  if (avant.organisme !== apres.organisme)
    changes.push({ type: 'organisme', valeur: apres.organisme });
  for (const [question, reponse] of Object.entries(apres.reponses))
    if (avant.reponses[question] !== reponse) changes.push({ type: 'repondre', question, reponse });
  for (const dans of ['obligations', 'securite'] as const)
    for (const [code, suivi] of Object.entries(apres[dans]))
      if (avant[dans][code] !== suivi) changes.push({ type: 'suivre', dans, code, suivi });
  return { type: 'lot', changes };
}

const poser = <L extends NomListe>(dans: L, valeur: Listes[L]): Change =>
  ({ type: 'poser', dans, valeur }) as unknown as Change;

/** `modifieLe` alone is no change. */
function sans(valeur: object): object {
  const { modifieLe: _, ...reste } = valeur as { modifieLe?: string };
  return reste;
}
