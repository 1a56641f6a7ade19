/** Whether an item of a list applies: the person's own answer first, then the recipe; its conditions are checked. */
import { connu, estInconnu, type Organisme, type OuiNon, type Traitement } from '../model/index.ts';
import type { Lien } from './liens.ts';
import type { Condition, CritereJuge, Point } from './types.ts';

/** What is known of an item. */
export interface PointJuge {
  point: Point;
  reponse: OuiNon;
  par: 'recette' | 'reponse';
  /** Conditions that nobody knows, in French. */
  inconnues: string[];
}

/** Facts that conditions look at. */
export interface Faits {
  traitement: Traitement;
  organisme: Organisme;
  criteres: readonly CritereJuge[];
}

function tient(condition: Condition, { traitement, organisme, criteres }: Faits): OuiNon {
  switch (condition.type) {
    case 'agents':
      return organisme.agents === undefined
        ? 'nsp'
        : organisme.agents < condition.moinsDe
          ? 'oui'
          : 'non';
    case 'critere-non': {
      const reponse = criteres.find((c) => c.code === condition.critere)?.reponse ?? 'nsp';
      return reponse === 'nsp' ? 'nsp' : reponse === 'non' ? 'oui' : 'non';
    }
    case 'sans-donnees': {
      const donnees = connu(traitement.donnees);
      if (!donnees || estInconnu(traitement.donnees)) return 'nsp';
      return donnees.some((d) => condition.categories.includes(d.categorie)) ? 'non' : 'oui';
    }
  }
}

/** Items that the person or the recipe names, with what their conditions make of them. */
export function jugerPoints(
  points: readonly Point[],
  faits: Faits,
  lien: Lien | undefined,
): PointJuge[] {
  const juges: PointJuge[] = [];
  for (const point of points) {
    const dite = faits.traitement.aipd?.listes?.[point.code];
    const designe = dite ?? (lien?.points?.includes(point.code) ? 'oui' : undefined);
    if (!designe) continue;
    const etats = (point.conditions ?? []).map((c) => [c.libelle, tient(c, faits)] as const);
    const inconnues = etats.filter(([, etat]) => etat === 'nsp').map(([libelle]) => libelle);
    const reponse: OuiNon =
      designe === 'oui'
        ? etats.some(([, etat]) => etat === 'non')
          ? 'non'
          : inconnues.length
            ? 'nsp'
            : 'oui'
        : designe;
    juges.push({ point, reponse, par: dite ? 'reponse' : 'recette', inconnues });
  }
  return juges;
}
