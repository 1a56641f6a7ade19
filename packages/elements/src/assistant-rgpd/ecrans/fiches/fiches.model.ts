/** Which sheets are listed, in which order. Pure. */
import { fold } from '@ternum/core';
import type { Traitement } from '@ternum/rgpd';

const ORDRE = new Intl.Collator('fr', { numeric: true });

/** Sheets whose name, service, purposes or note have all these words; archives only when asked. */
export function chercher(
  fiches: readonly Traitement[],
  texte: string,
  archives: boolean,
): Traitement[] {
  const mots = fold(texte).split(/\s+/).filter(Boolean);
  return fiches
    .filter((t) => (t.statut === 'archive') === archives)
    .filter((t) => {
      if (!mots.length) return true;
      const dedans = fold(
        [t.nom, t.service, t.ref, t.note, ...t.finalites.map((f) => f.texte)].join('\n'),
      );
      return mots.every((mot) => dedans.includes(mot));
    })
    .sort((a, b) => ORDRE.compare(a.service ?? '', b.service ?? '') || ORDRE.compare(a.nom, b.nom));
}

/** By service, in the order of the list. */
export function parService(fiches: readonly Traitement[]): [service: string, Traitement[]][] {
  const groupes = new Map<string, Traitement[]>();
  for (const fiche of fiches) {
    const nom = fiche.service || 'Toute la commune';
    groupes.set(nom, [...(groupes.get(nom) ?? []), fiche]);
  }
  return [...groupes];
}

/** A copy under another identifier, to be completed, and not shown to the public. */
export function copieDe(t: Traitement, id: string, le: string): Traitement {
  const { ref: _r, revueLe: _v, public: _p, ...reste } = t;
  return { ...reste, id, nom: `${t.nom} (copie)`, statut: 'brouillon', creeLe: le, modifieLe: le };
}
