/** Reads in tests: everything at once, on a fixed day. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Concession, ContratBase, Illisible, Lecture, Marche } from '../model.ts';
import { readMarches, type Entree } from '../read/index.ts';

export const AUJOURDHUI = '2026-11-22';

export async function lire(input: Entree): Promise<Lecture[]> {
  const all: Lecture[] = [];
  for await (const lecture of readMarches(input, { aujourdhui: AUJOURDHUI })) all.push(lecture);
  return all;
}

export async function marches(input: Entree): Promise<Marche[]> {
  return (await lire(input)).flatMap((l) => ('marche' in l ? [l.marche] : []));
}

export async function concessions(input: Entree): Promise<Concession[]> {
  return (await lire(input)).flatMap((l) => ('concession' in l ? [l.concession] : []));
}

export async function illisibles(input: Entree): Promise<Illisible[]> {
  return (await lire(input)).flatMap((l) => ('illisible' in l ? [l.illisible] : []));
}

/** « code champ » of each anomaly. */
export function anomalies(contrat: ContratBase): string[] {
  return contrat.anomalies.map((a) => `${a.code} ${a.champ}`);
}

/** A right 2022 record. */
export const BON_2022 = {
  id: '2024M001',
  acheteur: { id: '21350238800019' },
  nature: 'Marché',
  objet: 'Réfection de l’école',
  codeCPV: '45214210-5',
  techniques: { technique: ['Sans objet'] },
  modalitesExecution: { modaliteExecution: ['Tranches'] },
  marcheInnovant: false,
  ccag: 'Travaux',
  offresRecues: 3,
  attributionAvance: false,
  typeGroupementOperateurs: 'Pas de groupement',
  sousTraitanceDeclaree: false,
  procedure: 'Procédure adaptée',
  lieuExecution: { code: '21231', typeCode: 'Code commune' },
  dureeMois: 6,
  dateNotification: '2024-05-15',
  datePublicationDonnees: '2024-05-25',
  montant: 120000.5,
  typesPrix: { typePrix: ['Définitif ferme'] },
  formePrix: 'Forfaitaire',
  titulaires: [{ titulaire: { typeIdentifiant: 'SIRET', id: '81223113200026' } }],
  considerationsSociales: { considerationSociale: ['Clause sociale'] },
  considerationsEnvironnementales: {
    considerationEnvironnementale: ['Pas de considération environnementale'],
  },
};

/** A right 2019 record. */
export const BON_2019 = {
  id: '2021M00100',
  uid: '213502388000192021M00100',
  acheteur: { id: '21350238800019', nom: 'Ville de Rennes' },
  _type: 'Marché',
  nature: 'Marché',
  objet: 'Entretien des jardins',
  codeCPV: '77313000',
  procedure: 'Procédure adaptée',
  lieuExecution: { code: '35238', typeCode: 'Code commune', nom: 'Rennes' },
  dureeMois: 24,
  dateNotification: '2021-03-01',
  datePublicationDonnees: '2021-03-10',
  montant: 50000,
  formePrix: 'Révisable',
  titulaires: [{ typeIdentifiant: 'SIRET', id: '81223113200026', denominationSociale: 'Garami' }],
  modifications: [],
};

export const json2022 = (...marche: unknown[]): string => JSON.stringify({ marches: { marche } });
export const json2019 = (...all: unknown[]): string => JSON.stringify({ marches: all });

/** The 2022 record with these fields instead; `undefined` removes one. */
export async function avec(fields: object): Promise<Marche> {
  const [first] = await marches(json2022({ ...BON_2022, ...fields }));
  return first!;
}

/** Likewise, 2019. */
export async function avec2019(fields: object): Promise<Marche> {
  const [first] = await marches(json2019({ ...BON_2019, ...fields }));
  return first!;
}

/** Folder of the shared public files, or why there is none. */
export function partage(): { dossier: string; absent: string | false } {
  const dossier =
    (process.env['TERNUM_SHARED'] ??
      fileURLToPath(new URL('../../../../../shared', import.meta.url))) + '/data/marches/';
  return {
    dossier,
    absent: existsSync(dossier)
      ? false
      : 'Les fichiers publics de référence sont absents (TERNUM_SHARED).',
  };
}
