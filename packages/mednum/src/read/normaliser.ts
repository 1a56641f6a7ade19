/** One record, whatever its names and its dirt → a place, and what was wrong with it. */
import { parseDateISO } from '@ternum/core';
import { inFrance } from '@ternum/core/geo';
import type { CleEnumeration } from '../enumerations.ts';
import type { Anomalie, CodeAnomalie } from '../anomalies.ts';
import { lireHoraires } from '../horaires/lire.ts';
import type { Lieu } from '../model.ts';
import { COLONNES, nomDeColonne, POSITION, type Colonne } from './colonnes.ts';
import { lirePosition } from './position.ts';

export type Enregistrement = Readonly<Record<string, unknown>>;

/** What files write for nothing. */
const RIEN = /^\s*(?:null|none|nan|n\/?a|undefined|non renseign[ée]e?)?\s*$/i;

/** The value of a closed list that a text stands for; `undefined` when the list has none such. */
export type Chercher = (cle: CleEnumeration, texte: string) => string | undefined;

/** Text of a value, JSON or cell. */
export const enTexte = (valeur: unknown): string =>
  typeof valeur === 'string' || typeof valeur === 'number' || typeof valeur === 'boolean'
    ? RIEN.test(String(valeur))
      ? ''
      : String(valeur).trim()
    : '';

/** Values of a column that may hold several. `;` parted them before 1.0. */
function enListe(valeur: unknown): string[] {
  const morceaux = Array.isArray(valeur) ? valeur : enTexte(valeur).split(/[|;]/);
  return [...new Set(morceaux.map(enTexte).filter(Boolean))];
}

export function normaliser(brut: Enregistrement, position: number, chercher: Chercher): Lieu {
  const champs = new Map<string, unknown>();
  for (const [titre, valeur] of Object.entries(brut)) champs.set(nomDeColonne(titre), valeur);
  const anomalies: Anomalie[] = [];
  const noter = (code: CodeAnomalie, champ: string, valeur?: string): void => {
    anomalies.push({ code, champ, ...(valeur ? { brut: valeur.slice(0, 120) } : {}) });
  };
  const lieu: Lieu = { ...VIDE(), position, anomalies };
  const prendre = (noms: readonly string[]): unknown => {
    let trouve: unknown;
    for (const nom of noms) {
      const valeur = champs.get(nom);
      champs.delete(nom);
      if (trouve === undefined && (Array.isArray(valeur) || enTexte(valeur))) trouve = valeur;
    }
    return trouve;
  };
  for (const colonne of COLONNES) {
    const { colonne: champ, autres = [], texte, liste, requis } = colonne;
    const valeur = prendre([champ, ...autres]);
    if (texte) {
      const lu = Array.isArray(valeur) ? valeur.map(enTexte).join(' | ') : enTexte(valeur);
      if (lu) lieu[texte] = lu;
      else if (requis) noter('absent', champ);
    } else if (liste) ranger(lieu, colonne, enListe(valeur), chercher, noter);
  }
  verifier(lieu, noter);
  const lat = prendre(POSITION.latitude);
  const lon = prendre(POSITION.longitude);
  Object.assign(lieu, lirePosition(lat, lon, inFrance, noter));
  for (const [nom, valeur] of champs) if (enTexte(valeur)) lieu.autres[nom] = enTexte(valeur);
  lieu.id ||= String(position + 1);
  return lieu;
}

/** Each value to the list that knows it; what no list knows is kept where its column puts it. */
function ranger(
  lieu: Lieu,
  { colonne, liste, parmi = [] }: Colonne,
  valeurs: string[],
  chercher: Chercher,
  noter: (code: CodeAnomalie, champ: string, valeur?: string) => void,
): void {
  for (const valeur of valeurs) {
    let rangee: string | undefined;
    const cle = parmi.find((une) => (rangee = chercher(une, valeur)));
    if (parmi.length && !cle) noter('valeur-inconnue', colonne, valeur);
    const destination = cle ?? liste!;
    rangee ??= valeur;
    if (!lieu[destination].includes(rangee)) lieu[destination].push(rangee);
  }
}

function verifier(
  lieu: Lieu,
  noter: (code: CodeAnomalie, champ: string, valeur?: string) => void,
): void {
  // A spreadsheet that took codes for numbers.
  for (const cle of ['codePostal', 'codeInsee'] as const) {
    if (/^\d{4}(?:\.0)?$/.test(lieu[cle] ?? '')) lieu[cle] = `0${lieu[cle]!.slice(0, 4)}`;
  }
  if (lieu.codePostal && !/^\d{5}$/.test(lieu.codePostal))
    noter('format', 'code_postal', lieu.codePostal);
  if (lieu.codeInsee && !/^(?:[013-9]\d|2[AB1-9])\d{3}$/.test(lieu.codeInsee))
    noter('format', 'code_insee', lieu.codeInsee);
  if (lieu.pivot && !/^[a-zA-Z0-9]{9,14}$/.test(lieu.pivot)) noter('format', 'pivot', lieu.pivot);
  for (const numero of lieu.telephones)
    if (!/^\+\d{8,12}$/.test(numero)) noter('format', 'telephone', numero);
  if (lieu.dateMaj) {
    const [, j, m, a] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(lieu.dateMaj) ?? [];
    const jour = parseDateISO(j ? `${a}-${m}-${j}` : lieu.dateMaj);
    if (jour !== lieu.dateMaj) noter('format', 'date_maj', lieu.dateMaj);
    lieu.dateMaj = jour;
  }
  if (lieu.horaires && !lireHoraires(lieu.horaires).compris)
    noter('horaires-incompris', 'horaires', lieu.horaires);
}

const VIDE = (): Omit<Lieu, 'position' | 'anomalies'> => ({
  id: '',
  nom: '',
  commune: '',
  codePostal: '',
  adresse: '',
  typologies: [],
  telephones: [],
  courriels: [],
  sitesWeb: [],
  itinerance: [],
  services: [],
  publics: [],
  prisesEnCharge: [],
  frais: [],
  dispositifs: [],
  labels: [],
  autresLabels: [],
  modalitesAcces: [],
  modalitesAccompagnement: [],
  autres: {},
});
