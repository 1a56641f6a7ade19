/** Concessions at scale. */
import type { Alea } from '../alea.ts';
import { CONCESSIONS } from '../commune/programme.ts';
import { ACHETEURS } from '../commune/acheteurs.ts';
import { ENTREPRISES } from '../commune/entreprises.ts';
import type { Metier } from '../commune/types.ts';
import type { Structure } from '../contrat.ts';
import { plusJours } from '../temps.ts';
import type { Acheteur } from './acheteurs.ts';
import type { Fournisseurs } from './fournisseurs.ts';

/** Days are `YYYY-MM-DD`, amounts € HT, durations months. */
export interface Concession {
  id: string;
  acheteur: Structure;
  nature: string;
  objet: string;
  procedure: string;
  duree: number;
  signature: string;
  publication: string;
  debut: string;
  valeur: number;
  subvention: number;
  concessionnaires: Structure[];
  sociale: string;
  environnementale: string;
}

const OBJETS: readonly [string, string, Metier, number, number, number][] = [
  [
    'Exploitation du service de l’eau potable',
    'Délégation de service public',
    'eau',
    144,
    600e3,
    12e6,
  ],
  [
    'Exploitation de l’assainissement collectif',
    'Délégation de service public',
    'eau',
    120,
    500e3,
    9e6,
  ],
  ['Gestion de la crèche', 'Concession de service public', 'petiteEnfance', 60, 400e3, 3e6],
  ['Exploitation du camping', 'Concession de service', 'communication', 96, 120e3, 900e3],
  ['Réseau de chaleur au bois', 'Concession de travaux', 'energie', 240, 1e6, 9e6],
  ['Gestion de la fourrière', 'Concession de service public', 'vehicules', 36, 40e3, 300e3],
];

/** The demo’s four, then others. */
export function genererConcessions(
  alea: Alea,
  acheteurs: readonly Acheteur[],
  fournisseurs: Fournisseurs,
  aujourdhui: string,
  nombre: number,
): Concession[] {
  const { entier, choix, chance, reel } = alea;
  const commun = (signature: string) => ({
    procedure: chance(0.8) ? 'Procédure négociée ouverte' : 'Procédure non négociée ouverte',
    signature,
    publication: plusJours(signature, 40),
    debut: plusJours(signature, 60),
    subvention: chance(0.3) ? entier(1, 40) * 10_000 : 0,
    sociale: chance(0.3) ? 'Critère social' : 'Pas de considération sociale',
    environnementale: chance(0.4)
      ? 'Critère environnemental'
      : 'Pas de considération environnementale',
  });
  const liste: Concession[] = CONCESSIONS.map(
    ([qui, jour, objet, duree, valeur, nature, metier], i) => ({
      id: `${jour.slice(0, 4)}DSP0${i + 1}`,
      acheteur: ACHETEURS[qui],
      nature,
      objet,
      duree,
      valeur,
      concessionnaires: [choix(ENTREPRISES[metier])],
      ...commun(jour),
    }),
  );
  while (liste.length < nombre) {
    const acheteur = choix(acheteurs);
    const [objet, nature, metier, duree, min, max] = choix(OBJETS);
    const jour = plusJours(aujourdhui, -entier(50, 3_600));
    liste.push({
      id: `${jour.slice(0, 4)}DSP${String(liste.length + 1).padStart(3, '0')}`,
      acheteur,
      nature,
      objet: `${objet} (${acheteur.commune})`,
      duree,
      valeur: Math.round((min + (max - min) * reel()) / 1_000) * 1_000,
      concessionnaires: [fournisseurs.un(metier, acheteur.departement, alea)],
      ...commun(jour),
    });
  }
  return liste;
}
