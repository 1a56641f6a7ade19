/** What happens to a contract once signed: changes and subcontracting. */
import type { Alea } from '../alea.ts';
import type { Metier } from '../commune/types.ts';
import type { Contrat, Modification, Structure } from '../contrat.ts';
import { euros, plusJours } from '../temps.ts';
import type { Acheteur } from './acheteurs.ts';
import type { Fournisseurs } from './fournisseurs.ts';

interface Signe {
  alea: Alea;
  fournisseurs: Fournisseurs;
  aujourdhui: string;
  date: string;
  montant: number;
  duree: number;
  titulaires: Structure[];
  acheteur: Acheteur;
  metier: Metier;
}

export function suites(
  signe: Signe,
  borner: (n: number) => number,
): Pick<Contrat, 'modifications' | 'sousTraitants'> {
  const { alea, fournisseurs, aujourdhui, date, montant, duree, acheteur, metier } = signe;
  const { entier, chance, reel } = alea;
  const resultat: Pick<Contrat, 'modifications' | 'sousTraitants'> = {};
  const sort = reel();
  const combien = sort < 0.01 ? entier(2, 3) : sort < 0.09 ? 1 : 0;
  const modifications: Modification[] = [];
  let jour = date;
  for (let i = 0; i < combien; i++) {
    jour = plusJours(jour, entier(30, 120));
    if (jour > aujourdhui) break;
    const nature = reel();
    modifications.push(
      nature < 0.65
        ? { date: jour, montant: borner(montant * (0.92 + reel() * 0.3)) }
        : nature < 0.9
          ? { date: jour, duree: duree + entier(1, 6) }
          : { date: jour, titulaires: [fournisseurs.un(metier, acheteur.departement, alea)] },
    );
  }
  if (modifications.length) resultat.modifications = modifications;
  if (chance(0.1) && plusJours(date, 30) <= aujourdhui && montant > 4_000) {
    const actes = chance(0.2) ? 2 : 1;
    resultat.sousTraitants = Array.from({ length: actes }, () => ({
      ...fournisseurs.un(metier, acheteur.departement, alea),
      montant: euros(montant * (0.05 + reel() * 0.2)) || 10,
      duree: entier(1, Math.max(1, Math.min(12, duree))),
      date: plusJours(date, 30),
    }));
  }
  return resultat;
}
