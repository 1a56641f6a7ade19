/** Contracts of a region over ten years, clean: faults are added by `defauts.ts`. */
import type { Alea } from '../alea.ts';
import { contratsDeLaCommune } from '../commune/contrats.ts';
import { COMMUNE, EPCI } from '../commune/acheteurs.ts';
import type { Contrat, Structure } from '../contrat.ts';
import { euros, plusJours } from '../temps.ts';
import type { Acheteur } from './acheteurs.ts';
import { BESOINS, type Besoin } from './besoins.ts';
import type { Fournisseurs } from './fournisseurs.ts';
import { suites } from './suites.ts';

export const DIX_ANS = 3652;
const PLAFOND = 5_000_000;
const borner = (n: number): number => euros(Math.min(PLAFOND, Math.max(1_000, n)));

export interface Contexte {
  alea: Alea;
  acheteurs: readonly Acheteur[];
  fournisseurs: Fournisseurs;
  aujourdhui: string;
}

/** `nombre` contracts, those of the demo’s two buyers among them, by date. */
export function genererContrats(contexte: Contexte, nombre: number): Contrat[] {
  const { alea, aujourdhui } = contexte;
  const contrats = contratsDeLaCommune();
  const autres = contexte.acheteurs.filter(
    (a) => a.siret !== COMMUNE.siret && a.siret !== EPCI.siret,
  );
  const [grands, petits] = [autres.filter((a) => a.grand), autres.filter((a) => !a.grand)];
  const numeros = new Map<string, number>();
  const ajouter = (acheteur: Acheteur, contrat: Omit<Contrat, 'id' | 'acheteur'>): Contrat => {
    const annee = contrat.date.slice(0, 4);
    const cle = acheteur.siret + annee;
    const n = (numeros.get(cle) ?? 0) + 1;
    numeros.set(cle, n);
    const fini = { id: `${annee}M${String(n).padStart(4, '0')}00`, acheteur, ...contrat };
    contrats.push(fini);
    return fini;
  };
  while (contrats.length < nombre) {
    const acheteur = alea.choix(alea.chance(0.45) && grands.length ? grands : petits);
    const besoin = alea.choix(BESOINS);
    const date = plusJours(aujourdhui, -alea.entier(1, DIX_ANS));
    const contrat = ajouter(acheteur, contratDe(contexte, acheteur, besoin, date));
    if (contrats.length + 6 < nombre && alea.chance(0.03)) {
      contrat.accordCadre = true;
      contrat.montant = borner(contrat.montant * 4);
      contrat.duree = 48;
      delete contrat.sousTraitants;
      for (let i = alea.entier(0, 3); i > 0; i--) {
        const jour = plusJours(date, alea.entier(60, 1_300));
        if (jour >= aujourdhui) continue;
        const suite = contratDe(contexte, acheteur, besoin, jour);
        ajouter(acheteur, {
          ...suite,
          objet: `${besoin.objet} – marché subséquent de ${contrat.id}`,
          titulaires: [alea.choix(contrat.titulaires)],
          montant: borner(contrat.montant / alea.entier(6, 14)),
          idAccordCadre: contrat.id,
        });
      }
    }
  }
  return sansJumeaux(contrats).sort(parDate);
}

const parDate = (a: Contrat, b: Contrat): number =>
  compare(a.date, b.date) || compare(a.acheteur.siret, b.acheteur.siret) || compare(a.id, b.id);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function contratDe(
  { alea, fournisseurs, aujourdhui }: Contexte,
  acheteur: Acheteur,
  besoin: Besoin,
  date: string,
): Omit<Contrat, 'id' | 'acheteur'> {
  const { entier, choix, chance, reel } = alea;
  const travaux = besoin.cpv.startsWith('45');
  const montant = borner(
    besoin.min * (besoin.max / besoin.min) ** reel() * (acheteur.grand ? 1.6 : 0.8),
  );
  const lot = besoin.lots.length && chance(0.6) ? entier(1, besoin.lots.length) : 0;
  const sort = reel();
  const combien = sort < 0.003 ? entier(4, 5) : sort < 0.063 ? entier(2, 3) : 1;
  const duree = Math.max(1, besoin.mois - entier(0, Math.floor(besoin.mois / 2)));
  const titulaires = groupement(combien, () =>
    fournisseurs.un(besoin.metier, acheteur.departement, alea),
  );
  const denrees = /^(15[1-9]|341[0-3]|34144[0-8])/.test(besoin.cpv);
  const avance = chance(0.35);
  const publication = plusJours(date, entier(5, 75));
  return {
    objet: `${besoin.objet}${lot ? ` – lot ${lot} : ${besoin.lots[lot - 1]}` : ''} (${acheteur.commune})`,
    cpv: besoin.cpv,
    procedure: procedureDe(montant, travaux, alea),
    lieu: choix([
      { code: acheteur.codePostal, typeCode: 'Code postal', nom: acheteur.commune },
      { code: acheteur.codeCommune, typeCode: 'Code commune', nom: acheteur.commune },
      { code: acheteur.departement, typeCode: 'Code département', nom: '' },
    ]),
    duree,
    date,
    publication: publication > aujourdhui ? aujourdhui : publication,
    montant,
    titulaires,
    ...(combien > 1 && chance(0.3) ? { groupement: 'Solidaire' as const } : {}),
    typePrix: choix(['Définitif ferme', 'Définitif actualisable', 'Définitif révisable']),
    formePrix: travaux
      ? choix(['Forfaitaire', 'Mixte'])
      : choix(['Unitaire', 'Forfaitaire', 'Mixte']),
    ccag: ccagDe(besoin),
    offres: chance(0.2) ? 1 : entier(2, 9),
    innovant: chance(0.02),
    avance,
    ...(avance && chance(0.5) ? { tauxAvance: choix([0.05, 0.1, 0.2, 0.3]) } : {}),
    ...(denrees ? { origineUE: choix([0.8, 0.9, 1]), origineFrance: choix([0.4, 0.6, 0.7]) } : {}),
    sociales: chance(0.22) ? [choix(['Clause sociale', 'Critère social', 'Marché réservé'])] : [],
    environnementales: chance(0.4)
      ? chance(0.2)
        ? ['Clause environnementale', 'Critère environnemental']
        : [choix(['Clause environnementale', 'Critère environnemental'])]
      : [],
    ...suites(
      {
        alea,
        fournisseurs,
        aujourdhui,
        date,
        montant,
        duree,
        titulaires,
        acheteur,
        metier: besoin.metier,
      },
      borner,
    ),
  };
}

/** As many different companies as the trade has, at most. */
function groupement(combien: number, tirer: () => Structure): Structure[] {
  const liste = [tirer()];
  for (let essais = 0; liste.length < combien && essais < 40; essais++) {
    const suivant = tirer();
    if (!liste.includes(suivant)) liste.push(suivant);
  }
  return liste;
}

function procedureDe(montant: number, travaux: boolean, { chance }: Alea): string {
  if (montant < 40_000 && chance(0.12))
    return 'Marché passé sans publicité ni mise en concurrence préalable';
  if (montant > (travaux ? 2_000_000 : 215_000) || chance(0.08)) return "Appel d'offres ouvert";
  return chance(0.02) ? 'Procédure avec négociation' : 'Procédure adaptée';
}

function ccagDe({ cpv }: Besoin): string {
  if (cpv.startsWith('45')) return 'Travaux';
  if (cpv.startsWith('7122')) return "Maitrise d'œuvre";
  if (cpv.startsWith('71')) return 'Prestations intellectuelles';
  if (/^(48|72|302)/.test(cpv)) return "Techniques de l'information et de la communication";
  return 'Fournitures courantes et services';
}

/** Chance alone must not make two contracts that look like one sent twice. */
function sansJumeaux(contrats: Contrat[]): Contrat[] {
  const vus = new Set<string>();
  for (const c of contrats) {
    if (c.acheteur === COMMUNE || c.acheteur === EPCI) continue;
    const cle = (): string =>
      `${c.acheteur.siret} ${c.date} ${c.montant} ${c.titulaires[0]!.siret}`;
    while (vus.has(cle())) c.montant += c.montant < PLAFOND ? 10 : -10;
    vus.add(cle());
  }
  return contrats;
}
