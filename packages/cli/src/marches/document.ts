/** The JSON document of `ternum marches resume --json`. Amounts in € HT, rates 0 to 1, dates `YYYY-MM-DD`. */
import type { Poste, Synthese, Taux } from '@ternum/marches';
import { nomDe } from './noms.ts';
import type { CompteAnomalie, Portee } from './portee.ts';

export interface Mesure {
  nombre: number;
  montant: number;
}

export interface Rang extends Mesure {
  id: string;
  /** Where the data, or the names file, says it. */
  nom?: string;
}

export interface DocumentResume {
  /**
   * The records the figures are about: those of the buyers and days asked for, plus the unreadable ones, which
   * belong to nobody. `enregistrements = marches + concessions + accordsCadres + ecartes + doublons + regroupees
   * + illisibles`.
   */
  perimetre: { enregistrements: number; format: string };
  marches: Mesure;
  concessions: { nombre: number; valeurGlobale: number };
  accordsCadres: { nombre: number; montantMaximum: number };
  acheteurs: number;
  titulaires: number;
  periode: { du: string | null; au: string | null };
  ecartes: { motif: string; nombre: number }[];
  doublons: number;
  regroupees: number;
  illisibles: number;
  anomalies: CompteAnomalie[];
  parAnnee: ({ annee: string } & Mesure)[];
  parMois: ({ mois: string } & Mesure)[];
  parCategorie: ({ categorie: string } & Mesure)[];
  parProcedure: ({ procedure: string } & Mesure)[];
  topAcheteurs: Rang[];
  topTitulaires: Rang[];
  considerations: { environnementales: Part; sociales: Part };
}

interface Part {
  nombre: number;
  /** `null` when no record carries the field. */
  taux: number | null;
}

const part = ({ nombre, taux }: Taux): Part => ({ nombre, taux: taux ?? null });

/** Puts the summary into the shape that scripts read. */
export function versDocument(synthese: Synthese, portee: Portee): DocumentResume {
  const { indicateurs, considerations } = synthese;
  return {
    perimetre: { enregistrements: portee.enregistrements, format: portee.formats.join(', ') },
    marches: mesure(indicateurs),
    concessions: {
      nombre: synthese.concessions.nombre,
      valeurGlobale: centimes(synthese.concessions.valeurGlobale),
    },
    accordsCadres: {
      nombre: synthese.accordsCadres.nombre,
      montantMaximum: centimes(synthese.accordsCadres.montantMaximum),
    },
    acheteurs: indicateurs.acheteurs,
    titulaires: indicateurs.titulaires,
    periode: { du: synthese.periode.du ?? null, au: synthese.periode.au ?? null },
    ecartes: synthese.ecartes.map(({ motif, nombre }) => ({ motif, nombre })),
    doublons: portee.doublons,
    regroupees: portee.regroupees,
    illisibles: portee.illisibles,
    anomalies: portee.anomalies,
    parAnnee: synthese.parAnnee.map((m) => ({ annee: m.cle, ...mesure(m) })),
    parMois: synthese.parMois.map((m) => ({ mois: m.cle, ...mesure(m) })),
    parCategorie: synthese.parCategorie.map((p) => ({ categorie: p.cle, ...mesure(p) })),
    parProcedure: synthese.parProcedure.map((p) => ({ procedure: p.cle, ...mesure(p) })),
    topAcheteurs: synthese.topAcheteurs.tous.map(rang),
    topTitulaires: synthese.topTitulaires.tous.map(rang),
    considerations: {
      environnementales: part(considerations.environnementales),
      sociales: part(considerations.sociales),
    },
  };
}

const mesure = ({ nombre, montant }: Mesure): Mesure => ({ nombre, montant: centimes(montant) });

/** Sums of decimal amounts drift by a fraction of a cent; nobody publishes finer than the cent. */
const centimes = (montant: number): number => Math.round(montant * 100) / 100;

function rang(poste: Poste): Rang {
  const nom = nomDe(poste);
  return { id: poste.cle, ...(nom ? { nom } : {}), ...mesure(poste) };
}
