/** Contracts made by hand for tests. */
import type { Concession, Lecture, Marche, Organisme } from '../model.ts';

export const organisme = (id: string, plus: Partial<Organisme> = {}): Organisme => ({
  id,
  typeIdentifiant: 'SIRET',
  valide: true,
  ...plus,
});

let rang = 0;

export function unMarche({ acheteur, ...plus }: Partial<Marche> = {}): Marche {
  const qui = acheteur ?? organisme('21210231300013');
  const id = plus.id ?? `M${++rang}`;
  return {
    format: 'json-2022',
    rang: rang++,
    id,
    uid: qui.id + id,
    acheteur: qui,
    objet: `Objet ${id}`,
    codeCPV: '45000000',
    categorie: 'travaux',
    nature: 'Marché',
    procedure: 'Procédure adaptée',
    dureeMois: 6,
    date: '2024-03-14',
    datePublicationDonnees: '2024-04-01',
    montant: 10_000,
    titulaires: [organisme('34106498800023')],
    modifications: [],
    accordCadre: false,
    subsequent: false,
    anomalies: [],
    ...plus,
  };
}

export function uneConcession(plus: Partial<Concession> = {}): Concession {
  const acheteur = plus.acheteur ?? organisme('21210231300013');
  const id = plus.id ?? `C${++rang}`;
  return {
    format: 'json-2022',
    rang: rang++,
    id,
    uid: acheteur.id + id,
    acheteur,
    objet: `Concession ${id}`,
    dureeMois: 120,
    date: '2024-03-14',
    montant: 500_000,
    titulaires: [organisme('34106498800023')],
    modifications: [],
    anomalies: [],
    ...plus,
  };
}

export const lire = (...contrats: (Marche | Concession)[]): Lecture[] =>
  contrats.map((c) => ('accordCadre' in c ? { marche: c } : { concession: c }));

export const illisible: Lecture = {
  illisible: { position: { rang: 0, octet: 0 }, raison: 'Illisible.', brut: '{' },
};
