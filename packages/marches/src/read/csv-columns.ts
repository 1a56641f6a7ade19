/** Columns of the published tables → a record shaped like those of JSON. */
import type { LigneTableau } from '../model.ts';
import type { Brut } from '../normalize/shared.ts';
import { changesOf } from './csv-daj.ts';

/**
 * Other names of a column. Sources: national table (`decp-tabulaire`, data.gouv.fr), table schema of the 2019 decree,
 * export of the DAJ (data.economie.gouv.fr), all reviewed 2026-11-22.
 */
const ALIASES: Record<string, string> = {
  acheteur: 'acheteur_id',
  acheteur_siret: 'acheteur_id',
  titulaire_denominationsociale: 'titulaire_nom',
};

/** Keys of `normalize` that a column fills, in the words of the schemas. */
const NEEDS: Record<string, string> = {
  id: 'id',
  nature: 'nature',
  objet: 'objet',
  codecpv: 'codeCPV',
  procedure: 'procedure',
  dureemois: 'dureeMois',
  datenotification: 'dateNotification',
  montant: 'montant',
  titulaire_id: 'titulaires',
  titulaire_id_1: 'titulaires',
  lieuexecution_code: 'lieuExecution',
};

const FIELDS =
  'id uid nature objet codeCPV procedure dureeMois dateNotification datePublicationDonnees montant formePrix typesPrix techniques modalitesExecution considerationsSociales considerationsEnvironnementales ccag marcheInnovant offresRecues attributionAvance tauxAvance typeGroupementOperateurs sousTraitanceDeclaree idAccordCadre origineUE origineFrance';

export class Columns {
  /** What an empty cell of would be an anomaly. */
  readonly needs: ReadonlySet<string>;
  readonly count: number;
  #at = new Map<string, number>();
  #fields: [string, number][] = [];
  /** An export of the DAJ: one line holds the contract and its latest change. */
  readonly #daj: boolean;
  #suppliers: [id: number, type: number, name: number][] = [];

  constructor(header: readonly string[]) {
    this.count = header.length;
    header.forEach((title, i) => {
      const name = title
        .trim()
        .toLowerCase()
        .replace(/[.\s-]+/g, '_');
      this.#at.set(ALIASES[name] ?? name, i);
    });
    for (const field of FIELDS.split(' ')) {
      const at = this.#at.get(field.toLowerCase());
      if (at !== undefined) this.#fields.push([field, at]);
    }
    for (const n of ['', '_1', '_2', '_3']) {
      const id = this.#index(`titulaire_id${n}`);
      const name = this.#index(`titulaire_nom${n}`);
      const other = this.#index(`titulaire_denominationsociale${n}`);
      if (id >= 0) {
        this.#suppliers.push([
          id,
          this.#index(`titulaire_typeidentifiant${n}`),
          name >= 0 ? name : other,
        ]);
      }
    }
    this.#daj = this.#at.has('montantmodification');
    this.needs = new Set(
      Object.keys(NEEDS)
        .filter((column) => this.#at.has(column))
        .map((column) => NEEDS[column]!),
    );
  }

  /** The line as a record. */
  record(cells: readonly string[]): Brut {
    const cell = (name: string): string => cells[this.#index(name)] ?? '';
    const record: Brut = {};
    for (const [field, at] of this.#fields) record[field] = cells[at];
    record['source'] = cell('source') || cell('sourcedataset');
    const buyerId = cell('acheteur_id');
    record['acheteur'] = {
      id: buyerId,
      nom: cell('acheteur_nom'),
      departement: cell('acheteur_departement_code'),
    };
    // Some extracts keep only the uid, which is the buyer's SIRET and the id.
    const uid = cell('uid');
    if (!record['id'] && buyerId && uid.startsWith(buyerId))
      record['id'] = uid.slice(buyerId.length);
    const code = cell('lieuexecution_code');
    const nom = cell('lieuexecution_nom');
    if (code || nom) {
      record['lieuExecution'] = { code, typeCode: cell('lieuexecution_typecode'), nom };
    }
    record['titulaires'] = this.#suppliers
      .filter(([id, , name]) => cells[id] || cells[name])
      .map(([id, type, name]) => ({
        id: cells[id],
        typeIdentifiant: type < 0 ? 'SIRET' : cells[type],
        nom: cells[name],
        departement: cell('titulaire_departement_code'),
      }));
    record['categorie'] = cell('type').trim().toLowerCase();
    record['ligne'] = this.#line(cell);
    if (this.#daj) Object.assign(record, changesOf(cell));
    return record;
  }

  #line(cell: (name: string) => string): LigneTableau {
    const line: LigneTableau = {};
    const number = cell('modification_id').trim();
    const subject = cell('objetmodification').trim();
    if (/^\d+(\.0)?$/.test(number)) line.modificationId = Number(number);
    // The 2019 table has no number, but says what was modified; the id ends with the 2-digit counter.
    else if (subject) line.modificationId = Number(/\d\d$/.exec(cell('id'))?.[0]) || 1;
    if (subject) line.objetModification = subject;
    const current = cell('donneesactuelles').trim().toLowerCase();
    if (current) line.donneesActuelles = /^(oui|true|1|vrai|t)$/.test(current);
    return line;
  }

  #index(name: string): number {
    return this.#at.get(name) ?? -1;
  }
}
