/** The files, made piece by piece from the contracts. */
import { COLONNES_DECP } from '../../contexte.ts';
import {
  lignesTabulaires,
  versFormat2019,
  versFormat2022,
  type Concession,
  type Contrat,
  type Donnees,
} from '../../donnees/index.ts';
import type { Column, SqlValue } from '../../store.ts';
import { versXml } from './xml.ts';

const titulaire = (s: { siret: string }) => ({ typeIdentifiant: 'SIRET', id: s.siret });

/** A concession of the 2022 format. */
export const concession2022 = (c: Concession) => ({
  id: c.id,
  autoriteConcedante: { id: c.acheteur.siret },
  nature: c.nature,
  objet: c.objet,
  procedure: c.procedure,
  dureeMois: c.duree,
  dateSignature: c.signature,
  datePublicationDonnees: c.publication,
  dateDebutExecution: c.debut,
  valeurGlobale: c.valeur,
  montantSubventionPublique: c.subvention,
  concessionnaires: c.concessionnaires.map((s) => ({ concessionnaire: titulaire(s) })),
  considerationsSociales: { considerationSociale: [c.sociale] },
  considerationsEnvironnementales: { considerationEnvironnementale: [c.environnementale] },
});

const concession2019 = (c: Concession) => ({
  _type: 'Contrat de concession',
  id: c.id,
  uid: c.acheteur.siret + c.id,
  autoriteConcedante: { id: c.acheteur.siret, nom: c.acheteur.nom },
  nature: c.nature,
  objet: c.objet.slice(0, 256),
  procedure: c.procedure,
  dureeMois: c.duree,
  dateSignature: c.signature,
  datePublicationDonnees: c.publication,
  dateDebutExecution: c.debut,
  valeurGlobale: c.valeur,
  montantSubventionPublique: c.subvention,
  concessionnaires: c.concessionnaires.map((s) => ({
    ...titulaire(s),
    denominationSociale: s.nom,
  })),
  donneesExecution: [],
  modifications: [],
});

export interface Lot {
  contrats: readonly Contrat[];
  concessions: readonly Concession[];
}

/** What was notified or signed in a year. */
export function anneeDe(donnees: Donnees, annee: string): Lot {
  return {
    contrats: donnees.contrats.filter((c) => c.date.startsWith(annee)),
    concessions: donnees.concessions.filter((c) => c.signature.startsWith(annee)),
  };
}

export function* json2022({ contrats, concessions }: Lot): Generator<string> {
  yield '{"marches":{"marche":[';
  yield* liste(contrats.values(), versFormat2022);
  yield '\n],"contrat-concession":[';
  yield* liste(concessions.values(), concession2022);
  yield '\n]}}\n';
}

export function* json2019({ contrats, concessions }: Lot): Generator<string> {
  yield '{"marches":[';
  yield* liste(contrats.values(), versFormat2019);
  if (contrats.length && concessions.length) yield ',';
  yield* liste(concessions.values(), concession2019);
  yield '\n]}\n';
}

function* liste<T>(objets: Iterable<T>, vers: (objet: T) => unknown): Generator<string> {
  let premier = true;
  for (const objet of objets) {
    yield `${premier ? '' : ','}\n${JSON.stringify(vers(objet))}`;
    premier = false;
  }
}

export const xml2022 = (lot: Lot, encodage?: string): Generator<string> =>
  versXml(enregistrements(lot), encodage);

function* enregistrements({
  contrats,
  concessions,
}: Lot): Generator<readonly ['marche' | 'contrat-concession', object]> {
  for (const c of contrats) yield ['marche', versFormat2022(c)];
  for (const c of concessions) yield ['contrat-concession', concession2022(c)];
}

/** The national table: commas, no BOM, `true` and `false`. */
export function* csvNational({ contrats }: Lot): Generator<string> {
  yield `${COLONNES_DECP.map((c) => c.name).join(',')}\n`;
  for (const contrat of contrats)
    for (const ligne of lignesTabulaires(contrat))
      yield `${COLONNES_DECP.map((c) => cellule(c, ligne[c.name] ?? null)).join(',')}\n`;
}

export function cellule({ type }: Column, valeur: SqlValue): string {
  if (valeur === null) return '';
  if (type === 'boolean') return valeur ? 'true' : 'false';
  const texte = String(valeur);
  return /[",\r\n]/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte;
}
