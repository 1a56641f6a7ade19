/** Registers for as long as the page lives: where the browser keeps nothing, and in tests. */
import { assembler } from './fragments.ts';
import type {
  CleFragment,
  Depot,
  Ecriture,
  Fragment,
  RegistreGarde,
  ResultatEcriture,
  ResumeRegistre,
  Tete,
} from './types.ts';

interface Garde {
  fragments: Map<CleFragment, { fragment: Fragment; revision: number }>;
  pieces: Map<string, Uint8Array>;
  enregistreLe: string;
  sortiLe?: string;
}

/** Nothing of it stays when the page goes. */
export function depotMemoire(): Depot {
  const registres = new Map<string, Garde>();
  const ouvrir = (id: string): Garde =>
    registres.get(id) ??
    registres.set(id, { fragments: new Map(), pieces: new Map(), enregistreLe: '' }).get(id)!;
  return {
    async lister(): Promise<ResumeRegistre[]> {
      return [...registres].map(([id, { fragments, enregistreLe, sortiLe }]) => ({
        id,
        nom: (fragments.get('tete')?.fragment.valeur as Tete | undefined)?.organisme.nom ?? '',
        traitements: [...fragments.keys()].filter((cle) => cle.startsWith('traitements/')).length,
        enregistreLe,
        ...(sortiLe ? { sortiLe } : {}),
      }));
    },
    async ouvrir(id): Promise<RegistreGarde | undefined> {
      const gardes = [...(registres.get(id)?.fragments.values() ?? [])];
      const registre = assembler(gardes.map(({ fragment }) => fragment));
      const revisions = Object.fromEntries(
        gardes.map(({ fragment, revision }) => [fragment.cle, revision]),
      );
      return registre && { registre, revisions };
    },
    async ecrire(id, { poser, retirer, revisions }: Ecriture): Promise<ResultatEcriture> {
      const garde = ouvrir(id);
      const conflits = [...poser.map(({ cle }) => cle), ...retirer]
        .map((cle) => ({ cle, la: garde.fragments.get(cle) }))
        .filter(({ cle, la }) => (la?.revision ?? 0) !== (revisions[cle] ?? 0))
        .map(({ cle, la }) => ({
          cle,
          revision: la?.revision ?? 0,
          ...(la ? { valeur: la.fragment.valeur } : {}),
        }));
      if (conflits.length) return { fait: false, conflits };
      const nouvelles: Partial<Record<CleFragment, number>> = {};
      for (const fragment of poser) {
        const revision = (revisions[fragment.cle] ?? 0) + 1;
        garde.fragments.set(fragment.cle, { fragment, revision });
        nouvelles[fragment.cle] = revision;
      }
      for (const cle of retirer) {
        garde.fragments.delete(cle);
        if (cle.startsWith('pieces/')) garde.pieces.delete(cle.slice('pieces/'.length));
      }
      garde.enregistreLe = new Date().toISOString();
      return { fait: true, revisions: nouvelles, le: garde.enregistreLe };
    },
    lirePiece: async (id, piece) => registres.get(id)?.pieces.get(piece),
    ecrirePiece: async (id, piece, octets) => void ouvrir(id).pieces.set(piece, octets),
    noterSortie: async (id) => void (ouvrir(id).sortiLe = new Date().toISOString()),
    async effacer(id) {
      if (id === undefined) registres.clear();
      else registres.delete(id);
    },
    surveiller: () => () => {},
  };
}
