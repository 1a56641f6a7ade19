/** Purposes: one text and one legal basis in Madis, each its own in the register. */
import { estInconnu, type Traitement } from '../../model/index.ts';
import { ecrirePuces, lirePuces } from '../commun/elements.ts';
import { cle, codeDe, dire, lireBase, lireSu } from '../commun/mots.ts';
import type { Finalite } from '../commun/parties.ts';
import { A_DETERMINER, BASES } from './enumerations.ts';

const baseDe = codeDe(BASES);
const direBase = (f: Finalite): string =>
  estInconnu(f.base) ? A_DETERMINER : dire(f.base, (b) => BASES[b]);

/** One purpose is a plain text, as in Madis; several have their bullets, in the three columns. */
export function ecrireFinalites(liste: Traitement['finalites']): {
  textes: string;
  bases: string;
  justifications: string;
} {
  const [premiere] = liste;
  if (liste.length <= 1)
    return {
      textes: premiere?.texte ?? '',
      bases: premiere ? direBase(premiere) : '',
      justifications: premiere?.fondement ?? '',
    };
  return {
    textes: ecrirePuces(liste.map((f) => [f.texte])),
    bases: ecrirePuces(liste.map((f) => [direBase(f)])),
    justifications: ecrirePuces(liste.map((f) => [f.fondement ?? ''])),
  };
}

/** Parts of a cell: under bullets, or one. */
const parties = (texte: string): string[] => lirePuces(texte)?.map(([p = '']) => p) ?? [texte];

/** The contrary; bases in unknown words are in `inconnues`. */
export function lireFinalites(
  textes: string,
  bases: string,
  justifications: string,
): { finalites: Finalite[]; inconnues: string[] } {
  const [t, b, j] = [parties(textes), parties(bases), parties(justifications)];
  const inconnues: string[] = [];
  const finalites = Array.from(
    { length: Math.max(t.length, b.length, j.length) },
    (_, i): Finalite => {
      const dite = b[i] ?? '';
      const base = dite
        ? cle(dite) === cle(A_DETERMINER)
          ? ({ inconnu: true } as const)
          : (lireSu(dite) ?? baseDe(dite) ?? lireBase(dite))
        : undefined;
      if (dite && !base) inconnues.push(dite);
      return {
        texte: t[i] ?? '',
        ...(base ? { base } : {}),
        ...(j[i] ? { fondement: j[i]! } : {}),
      };
    },
  );
  return {
    finalites: finalites.filter((f) => f.texte || f.base || f.fondement),
    inconnues,
  };
}
