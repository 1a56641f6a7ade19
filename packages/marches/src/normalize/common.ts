/** What marchés and concessions are both read from. */
import type { Format, Organisme } from '../model.ts';
import { note } from './notes.ts';
import { organisme } from './organismes.ts';
import { isObject, type Brut } from './shared.ts';
import { text } from './values.ts';

/** What the schema of this record asks for. A table is only asked for the columns it has. */
export interface Rules {
  format: Format;
  rang: number;
  /** Published under the 2019 decree: names are required, the 2022 fields do not exist. */
  old: boolean;
  /** Is this key obligatory, under both decrees? */
  needs: (key: string) => boolean;
}

const UNKNOWN = Object.freeze({ id: '', typeIdentifiant: 'SIRET', valide: false }) as Organisme;

/** The buyer, nested, as a flat dotted key, or alone. */
export function buyer(record: Brut, { old, format }: Rules, concession: boolean): Organisme {
  const champ = concession && !record['acheteur'] ? 'autoriteConcedante' : 'acheteur';
  const raw = record['acheteur'] ?? record['autoriteConcedante'];
  const id = record[`${champ}.id`];
  const whole: Brut | undefined = isObject(raw)
    ? raw
    : (raw ?? id)
      ? { id: raw ?? id, nom: record[`${champ}.nom`] }
      : undefined;
  if (whole) return organisme(whole, champ, 'nom', old && format !== 'csv', 'SIRET')[0]!;
  note('absent', `${champ}.id`);
  return UNKNOWN;
}

export function subject(record: Brut, { old, needs }: Rules): string | undefined {
  const objet = text(record['objet'], 'objet', needs('objet'), true);
  // The longest text that each decree allows: beyond, programs cut.
  if (objet && objet.length === (old ? 256 : 1000)) note('tronque', 'objet', objet);
  return objet;
}

/** Buyer's SIRET + id; what was published when one of them is missing. */
export function uidOf(record: Brut, acheteur: Organisme, id: string): string {
  return acheteur.id && id ? acheteur.id + id : (text(record['uid'], 'uid') ?? '');
}

export function checkOrder(date: string | undefined, publication: string | undefined): void {
  if (date && publication && publication < date) {
    note('incoherent', 'datePublicationDonnees', publication);
  }
}
