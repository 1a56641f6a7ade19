/**
 * The contracts of a fictitious commune of Côte-d’Or and of its communauté de communes, 2021 to 2026.
 */
import { creerAlea } from '../alea.ts';
import type { Contrat } from '../contrat.ts';
import { euros, plusJours } from '../temps.ts';
import { ACHETEURS, DERNIER_JOUR, LIEUX } from './acheteurs.ts';
import { ENTREPRISES } from './entreprises.ts';
import { OPERATIONS } from './operations.ts';
import { PONCTUELS } from './ponctuels.ts';
import { ACCORDS, RECURRENTS } from './programme.ts';
import type { Metier, Procede, Qui } from './types.ts';

type Achat = Pick<Contrat, 'objet' | 'cpv' | 'duree' | 'montant'> & Partial<Contrat>;

const deux = (n: number): string => String(n).padStart(2, '0');

const PROCEDURES: Record<Procede, string> = {
  mapa: 'Procédure adaptée',
  reserve: 'Procédure adaptée',
  moe: 'Procédure adaptée',
  ao: "Appel d'offres ouvert",
};

/** Every contract, by date, before any fault. */
export function contratsDeLaCommune(graine = 21): Contrat[] {
  const alea = creerAlea(graine);
  const { entier, choix, chance } = alea;
  const contrats: Contrat[] = [];
  const compteurs: Record<string, number> = {};

  const ajouter = (qui: Qui, date: string, metier: Metier, reste: Achat): Contrat => {
    const annee = date.slice(0, 4);
    const n = (compteurs[annee] = (compteurs[annee] ?? 0) + 1);
    const travaux = reste.cpv.startsWith('45');
    const contrat: Contrat = {
      id: `${annee}${qui === 'epci' ? 'CC' : 'M'}${String(n).padStart(3, '0')}00`,
      acheteur: ACHETEURS[qui],
      procedure: PROCEDURES.mapa,
      lieu: LIEUX[qui],
      date,
      publication: plusJours(date, entier(8, 75)),
      titulaires: [choix(ENTREPRISES[metier])],
      ccag: travaux ? 'Travaux' : 'Fournitures courantes et services',
      typePrix: choix(['Définitif ferme', 'Définitif actualisable', 'Définitif révisable']),
      formePrix: travaux ? 'Forfaitaire' : choix(['Unitaire', 'Forfaitaire', 'Mixte']),
      offres: chance(0.18) ? 1 : entier(2, 7),
      avance: chance(0.4),
      innovant: chance(0.03),
      sociales: chance(travaux ? 0.35 : 0.15) ? ['Clause sociale'] : [],
      environnementales: chance(0.45)
        ? [choix(['Clause environnementale', 'Critère environnemental'])]
        : [],
      ...reste,
    };
    if (travaux && contrat.montant > 150e3 && chance(0.3)) {
      const metiers = Object.values(ENTREPRISES).slice(0, 7).flat();
      const s = choix(metiers);
      const montant = euros(contrat.montant * (0.08 + alea.reel() * 0.2));
      contrat.sousTraitants = [{ ...s, montant, duree: 3, date: plusJours(date, 60) }];
    }
    if (travaux && chance(0.28)) {
      const hausse = 1 + (chance(0.8) ? 1 : -1) * alea.reel() * 0.12;
      contrat.modifications = [
        { date: plusJours(date, entier(70, 260)), montant: euros(contrat.montant * hausse) },
      ];
      if (chance(0.25)) {
        const suite = plusJours(contrat.modifications[0]!.date, entier(30, 90));
        contrat.modifications.push({ date: suite, duree: contrat.duree + entier(2, 5) });
      }
    }
    contrat.modifications = contrat.modifications?.filter((m) => m.date <= DERNIER_JOUR);
    if (date <= DERNIER_JOUR) contrats.push(contrat);
    return contrat;
  };

  for (const [qui, jour, objet, duree, procedure, lots] of OPERATIONS) {
    lots.forEach(([metier, intitule, cpv, min, max], i) => {
      const lot = lots.length > 1 ? ` – lot ${i + 1} : ${intitule}` : ` : ${intitule}`;
      const montant = euros(entier(min, max));
      const groupement = montant > 300e3 && chance(0.4);
      ajouter(qui, plusJours(jour, i < 3 ? 0 : entier(0, 21)), metier, {
        objet: objet + lot,
        cpv,
        duree,
        montant,
        procedure: PROCEDURES[procedure],
        ...(groupement ? { titulaires: alea.plusieurs(ENTREPRISES[metier], 2) } : {}),
      });
    });
  }
  for (const [qui, mois, objet, duree, procedure, [metier, cpv, min, max], annees] of RECURRENTS) {
    annees.forEach((annee, i) => {
      const inflation = 1 + i * 0.025;
      ajouter(qui, `${annee}-${deux(mois)}-${deux(entier(3, 27))}`, metier, {
        objet: `${objet}, ${annee}${duree > 12 ? `-${annee + Math.round(duree / 12)}` : ''}`,
        cpv,
        duree,
        montant: euros(entier(min, max) * inflation),
        procedure: PROCEDURES[procedure],
        ...(procedure === 'reserve' ? { sociales: ['Marché réservé'] } : {}),
      });
    });
  }
  for (let annee = 2021; annee <= 2026; annee++) {
    for (const [qui, metier, objet, cpv, duree, min, max] of alea.plusieurs(PONCTUELS, 16)) {
      ajouter(qui, `${annee}-${deux(entier(1, 12))}-${deux(entier(2, 27))}`, metier, {
        objet: `${objet}, ${annee}`,
        cpv,
        duree,
        montant: euros(entier(min, max)),
      });
    }
  }
  for (const [qui, jour, objet, duree, metier, cpv, montant, commandes] of ACCORDS) {
    const commun = {
      cpv,
      procedure: PROCEDURES.ao,
      titulaires: alea.plusieurs(ENTREPRISES[metier], 2),
    };
    const cadre = ajouter(qui, jour, metier, {
      ...commun,
      objet: `Accord-cadre : ${objet.toLowerCase()}`,
      duree,
      montant,
      accordCadre: true,
      modifications: undefined,
    });
    for (let i = 0; i < commandes; i++) {
      const part = (montant / (commandes + 3)) * (0.5 + alea.reel());
      ajouter(qui, plusJours(jour, 60 + i * entier(80, 150)), metier, {
        ...commun,
        titulaires: [choix(commun.titulaires)],
        objet: `${objet} – marché subséquent n° ${i + 1}`,
        duree: entier(2, 10),
        montant: euros(part),
        idAccordCadre: cadre.id,
      });
    }
  }
  return contrats.sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1,
  );
}
