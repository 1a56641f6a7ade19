/** Calls for tenders, with the notices that correct or withdraw them. */
import type { Alea } from '../alea.ts';
import { COMMUNE, EPCI } from '../commune/acheteurs.ts';
import { plusJours } from '../temps.ts';
import type { Acheteur } from './acheteurs.ts';
import { BESOINS } from './besoins.ts';
import { DEPARTEMENTS_BFC } from './lieux.ts';
import { parisVersUtc } from './paris.ts';

/** One part of a call. */
export interface LotConsulte {
  numero: string;
  intitule: string;
  cpv: string;
}

/** A notice of the BOAMP, apart from the shape it is published in: a call, its correction or its withdrawal. */
export interface Consultation {
  /** « 24-76932 » */
  idweb: string;
  acheteur: Acheteur;
  objet: string;
  categorie: 'TRAVAUX' | 'FOURNITURES' | 'SERVICES';
  cpv: string;
  procedure: 'adaptee' | 'ouverte';
  /** Day of publication. */
  parution: string;
  /** Deadline: `YYYY-MM-DDTHH:MM:SS+00:00`. */
  limite: string;
  lots: LotConsulte[];
  descripteurs: string[];
  etat: 'INITIAL' | 'RECTIFICATIF' | 'AVIS_ANNULE';
  /** `idweb` of the notice that this one corrects or withdraws. */
  lie?: string;
  schema: 'MAPA' | 'FNSimple' | 'EFORMS';
  /** The buyer’s own reference. */
  reference: string;
  environnement: boolean;
  simplifie: boolean;
}

interface Brouillon extends Omit<Consultation, 'idweb' | 'lie'> {
  origine?: Brouillon;
}

const DIX_ANS = 3_650;

/** `ouvertes` of them, at least two a département, can still be answered on the day that the data is seen from. */
export function genererConsultations(
  alea: Alea,
  acheteurs: readonly Acheteur[],
  aujourdhui: string,
  { nombre, ouvertes }: { nombre: number; ouvertes: number },
): Consultation[] {
  const { entier, choix, chance } = alea;
  const parDepartement = DEPARTEMENTS_BFC.map(([d]) =>
    acheteurs.filter((a) => a.departement === d),
  );
  const demo = [COMMUNE, COMMUNE, COMMUNE, EPCI].map((s) =>
    acheteurs.find((a) => a.siret === s.siret)!,
  );
  const liste: Brouillon[] = [];
  for (let i = 0; liste.length < nombre; i++) {
    const ouverte = i < ouvertes;
    const acheteur = ouverte
      ? (demo[i / 8] ?? choix(parDepartement[i % parDepartement.length]!))
      : choix(acheteurs);
    const parution = plusJours(aujourdhui, ouverte ? -entier(0, 20) : -entier(60, DIX_ANS));
    const limite = ouverte
      ? plusJours(aujourdhui, entier(1, 35))
      : plusJours(parution, entier(14, 45));
    const premiere = consulter(alea, acheteur, parution, limite, i);
    liste.push(premiere);
    if (liste.length < nombre && chance(0.045)) {
      const etat = chance(0.25) ? 'AVIS_ANNULE' : 'RECTIFICATIF';
      const jour = plusJours(parution, entier(2, 10));
      liste.push({
        ...premiere,
        etat,
        parution: jour > aujourdhui ? aujourdhui : jour,
        limite: etat === 'RECTIFICATIF' ? parisVersUtc(plusJours(limite, 7), 12) : premiere.limite,
        origine: premiere,
      });
    }
  }
  return numeroter(liste);
}

function consulter(
  { entier, choix, chance }: Alea,
  acheteur: Acheteur,
  parution: string,
  limite: string,
  rang: number,
): Brouillon {
  const besoin = choix(BESOINS);
  const n = chance(0.7) ? 1 : entier(2, 5);
  const procedure = chance(0.72) ? 'adaptee' : 'ouverte';
  const division = Number(besoin.cpv.slice(0, 2));
  return {
    acheteur,
    objet: `${besoin.objet} ${acheteur.genre === 'commune' ? 'à' : 'de'} ${acheteur.commune}`,
    categorie:
      division === 45 ? 'TRAVAUX' : division < 45 || division === 48 ? 'FOURNITURES' : 'SERVICES',
    cpv: besoin.cpv,
    procedure,
    parution,
    limite: parisVersUtc(limite, choix([12, 12, 16, 17])),
    lots: Array.from({ length: n }, (_, i) => ({
      numero: String(i + 1),
      intitule: n === 1 ? besoin.objet : (besoin.lots[i] ?? `${besoin.objet}, secteur ${i + 1}`),
      cpv: besoin.cpv,
    })),
    descripteurs: besoin.descripteurs,
    etat: 'INITIAL',
    schema: procedure === 'ouverte' ? 'EFORMS' : parution < '2022-06-01' ? 'MAPA' : 'FNSimple',
    reference: `${parution.slice(0, 4)}-${String(rang + 1).padStart(5, '0')}`,
    environnement: chance(0.35),
    simplifie: chance(0.05),
  };
}

/** BOAMP numbers notices year by year, in the order of publication. */
function numeroter(liste: Brouillon[]): Consultation[] {
  const ordre = liste
    .map((brouillon, i) => ({ brouillon, i }))
    .sort((a, b) =>
      a.brouillon.parution < b.brouillon.parution
        ? -1
        : a.brouillon.parution > b.brouillon.parution
          ? 1
          : a.i - b.i,
    );
  const numeros = new Map<string, number>();
  const idwebs = new Map<Brouillon, string>();
  for (const { brouillon } of ordre) {
    const annee = brouillon.parution.slice(2, 4);
    const n = (numeros.get(annee) ?? 100) + 17;
    numeros.set(annee, n);
    idwebs.set(brouillon, `${annee}-${n}`);
  }
  return ordre.map(({ brouillon }) => {
    const { origine, ...reste } = brouillon;
    const idweb = idwebs.get(brouillon)!;
    return { idweb, ...reste, ...(origine ? { lie: idwebs.get(origine)! } : {}) };
  });
}
