/** What the money goes to, along one dimension. Pure. */
import { formatEurosCourt, formatTaux } from '@ternum/core';
import type { Filtre, Poste } from '@ternum/marches';
import type { Barre } from '../shared/barres.ts';
import { marches } from '../shared/mots.ts';
import { NON_RENSEIGNE } from '../shared/contrats.ts';

/** What amounts are divided by: the values of the attribute `par`. */
export type Dimension = 'categorie' | 'division' | 'procedure' | 'nature' | 'forme' | 'lieu';

interface Axe {
  nom: string;
  /** Key of the figures, and of how they are computed. */
  cle: 'parCategorie' | 'parDivision' | 'parProcedure' | 'parNature' | 'parFormePrix' | 'parLieu';
  filtre: keyof Filtre;
}

export const AXES: Record<Dimension, Axe> = {
  categorie: { nom: 'catégorie', cle: 'parCategorie', filtre: 'categories' },
  division: { nom: 'famille d’achat (CPV)', cle: 'parDivision', filtre: 'cpv' },
  procedure: { nom: 'procédure', cle: 'parProcedure', filtre: 'procedures' },
  nature: { nom: 'nature', cle: 'parNature', filtre: 'natures' },
  forme: { nom: 'forme de prix', cle: 'parFormePrix', filtre: 'formesPrix' },
  lieu: { nom: 'lieu d’exécution', cle: 'parLieu', filtre: 'lieux' },
};

/** Bars drawn; the rest is one line, and all of it is in the table. */
const MAX = 8;

export function barresDe(postes: readonly Poste[], total: number): Barre[] {
  const montrees = postes.slice(0, MAX);
  const reste = postes.slice(MAX);
  const barre = ({ cle, libelle, nombre, montant }: Poste): Barre => ({
    cle,
    libelle,
    valeur: montant,
    texte: nombre && !montant ? NON_RENSEIGNE : formatEurosCourt(montant),
    note: `${marches(nombre)}${total ? `, ${formatTaux(montant / total)}` : ''}`,
  });
  if (!reste.length) return montrees.map(barre);
  const autres = reste.reduce((a, b) => ({
    ...a,
    nombre: a.nombre + b.nombre,
    montant: a.montant + b.montant,
  }));
  return [
    ...montrees.map(barre),
    { ...barre({ ...autres, cle: '', libelle: `${reste.length} autres` }), couleur: 'autre' },
  ];
}

export function phraseRepartition(postes: readonly Poste[], total: number): string {
  const [premier, second] = postes;
  if (!premier || !total) return 'Aucun montant n’est renseigné.';
  const part = (p: Poste): string =>
    `«\u00a0${p.libelle}\u00a0» (${formatTaux(p.montant / total)})`;
  if (!second) return `Tout le montant relève d’un seul poste : «\u00a0${premier.libelle}\u00a0».`;
  return `D’abord ${part(premier)}, puis ${part(second)}.`;
}
