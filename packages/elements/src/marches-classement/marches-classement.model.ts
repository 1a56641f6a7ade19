/** Rankings of suppliers and buyers. Pure. */
import { formatEurosCourt, formatTaux } from '@ternum/core';
import type { Classement, Poste, Chiffres } from '@ternum/marches';
import type { Barre } from '../shared/barres.ts';
import { marches } from '../shared/mots.ts';

interface Role {
  titre: string;
  nom: string;
  colonne: string;
  methode: string;
  classement: (s: Chiffres) => Classement;
}

export const ROLES: Record<'titulaires' | 'acheteurs', Role> = {
  titulaires: {
    titre: 'Avec quelles entreprises',
    nom: 'titulaire',
    colonne: 'Titulaire',
    methode: 'topTitulaires',
    classement: (s) => s.topTitulaires,
  },
  acheteurs: {
    titre: 'Qui achète',
    nom: 'acheteur',
    colonne: 'Acheteur',
    methode: 'topAcheteurs',
    classement: (s) => s.topAcheteurs,
  },
};

export function barresClassement(postes: readonly Poste[]): Barre[] {
  return postes.map(({ cle, libelle, nombre, montant }) => ({
    cle,
    libelle,
    valeur: montant,
    texte: formatEurosCourt(montant),
    note: marches(nombre),
  }));
}

export function phraseClassement(postes: readonly Poste[], total: number, nom: string): string {
  const [premier] = postes;
  if (!premier) return `Aucun ${nom} n’est renseigné.`;
  if (postes.length < 2)
    return `Un seul ${nom} : ${premier.libelle}, ${formatEurosCourt(premier.montant)} HT.`;
  const part = total ? ` (${formatTaux(Math.min(1, premier.montant / total))} du montant)` : '';
  return `Premier ${nom} : ${premier.libelle}, ${formatEurosCourt(premier.montant)} HT${part}.`;
}
