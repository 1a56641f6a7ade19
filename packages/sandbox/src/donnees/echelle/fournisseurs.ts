/** Companies at scale: each has a trade and a département. */
import { creerAlea } from '../alea.ts';
import { ENTREPRISES, type Metier } from '../commune/entreprises.ts';
import type { Structure } from '../contrat.ts';
import { sirenEntreprise, siret } from '../identifiants.ts';
import { DEPARTEMENTS_BFC } from './lieux.ts';

/** What companies of a trade are called. */
const ENSEIGNES: Record<Metier, string> = {
  voirie: 'Travaux publics',
  maconnerie: 'Maçonnerie',
  charpente: 'Charpente couverture',
  menuiserie: 'Menuiserie',
  electricite: 'Électricité',
  plomberie: 'Chauffage plomberie',
  peinture: 'Peinture',
  architecte: 'Atelier d’architecture',
  bureau: 'Bureau d’études',
  controle: 'Contrôle technique',
  alimentation: 'Primeurs',
  proprete: 'Propreté',
  dechets: 'Collecte',
  espacesVerts: 'Paysages',
  informatique: 'Informatique',
  mobilier: 'Mobilier',
  vehicules: 'Garage',
  assurance: 'Mutuelle',
  energie: 'Énergies',
  transport: 'Autocars',
  eau: 'Eaux et réseaux',
  communication: 'Imprimerie',
  petiteEnfance: 'Association',
};
const NOMS_DEBUT =
  'Bour Cha Del Far Gau Her Jac Lam Mou Nor Per Quin Rav Sim Tho Val Ver Vuil'.split(' ');
const NOMS_FIN =
  'gelot notte marche rieux benot ron ceney bard quet vallot del geot tier otte chard peret'.split(
    ' ',
  );

export interface Fournisseurs {
  /** A company of this trade: seven times in ten of this département. */
  un(
    metier: Metier,
    departement: string,
    alea: { chance(p: number): boolean; choix<T>(l: readonly T[]): T },
  ): Structure;
  tous: Structure[];
}

export function genererFournisseurs(graine: number, parMetier: number): Fournisseurs {
  const { choix, entier } = creerAlea(graine);
  const metiers = Object.keys(ENSEIGNES) as Metier[];
  const index = new Map<string, Structure[]>();
  const tous: Structure[] = [];
  let rang = 5_000;
  for (const metier of metiers)
    for (let i = 0; i < parMetier; i++) {
      const [departement] = DEPARTEMENTS_BFC[i % DEPARTEMENTS_BFC.length]!;
      const commune = entier(730, 985);
      const entreprise: Structure = {
        siret: siret(sirenEntreprise(rang++), entier(1, 4)),
        nom: `${ENSEIGNES[metier]} ${choix(NOMS_DEBUT)}${choix(NOMS_FIN)}`,
        departement,
        codeCommune: `${departement}${commune}`,
      };
      tous.push(entreprise);
      for (const cle of [metier, metier + departement])
        index.set(cle, [...(index.get(cle) ?? []), entreprise]);
    }
  return {
    tous: [...Object.values(ENTREPRISES).flat(), ...tous],
    un: (metier, departement, { chance, choix: tirer }) =>
      tirer((chance(0.7) && index.get(metier + departement)) || index.get(metier)!),
  };
}
