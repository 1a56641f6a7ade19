/** Opens a register and reads its records. */
import type { Lecture } from '../model.ts';
import { Normaliseur } from '../normalize/normaliser.ts';
import { interrompu } from './failures.ts';
import { octetsDe } from './octets.ts';
import { tableDesOctets } from './ouvrir.ts';
import type { EntreePei, LecteurPei, OptionsLecture, Table } from './types.ts';

const LOT = 5_000;

/**
 * Opens a register: everything about the file is known, records are read when asked for. Bytes are read whole: the
 * system of the positions is decided on all of them.
 *
 * @throws TernumError `parse` (cut, empty, a web page, none of the formats), `unsupported` (a format that is known and
 * not read), `aborted`, `network`, `http`, `input`
 */
export async function ouvrirPei(
  entree: EntreePei,
  options: OptionsLecture = {},
): Promise<LecteurPei> {
  const octets = await octetsDe(entree, options);
  return lecteurDeTable(await tableDesOctets(octets, options), options);
}

/** Same, from a table that is taken apart already. */
export function lecteurDeTable(table: Table, options: OptionsLecture = {}): LecteurPei {
  const normaliseur = new Normaliseur(table, options);
  return {
    format: table.format,
    systeme: normaliseur.positions.systeme,
    colonnes: normaliseur.colonnes,
    nombre: table.lignes.length,
    avertissements: table.avertissements ?? [],
    async *lots(taille = LOT) {
      for (let debut = 0; debut < table.lignes.length; debut += taille) {
        if (options.signal?.aborted) throw interrompu(options.signal.reason);
        const fin = Math.min(debut + taille, table.lignes.length);
        const lot: Lecture[] = [];
        for (let i = debut; i < fin; i++) lot.push(normaliseur.lire(i));
        yield lot;
      }
    },
  };
}

/** Records in batches of some thousands: quicker than one by one. @see ouvrirPei for errors */
export async function* readPeiBatches(
  entree: EntreePei,
  options: OptionsLecture = {},
): AsyncGenerator<Lecture[]> {
  yield* (await ouvrirPei(entree, options)).lots();
}

/**
 * Reads a register of fire-water points: CSV, GeoJSON, JSON, zipped shapefile, XLSX, ODS. Every record comes out, as a
 * point with its anomalies or as a refusal with its reason, in the order of the file.
 *
 * @see ouvrirPei for errors, and for what is known of the file
 */
export async function* readPei(
  entree: EntreePei,
  options: OptionsLecture = {},
): AsyncGenerator<Lecture> {
  for await (const lot of readPeiBatches(entree, options)) yield* lot;
}
