/** LibreOffice, for tests that open what we write; without it these say in one sentence that it is absent. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const soffice = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((dossier) => join(dossier, 'soffice'))
  .find((chemin) => existsSync(chemin));

/** The program may be there without its spreadsheet, or without its word processor. */
const sans = (partie: string, bibliotheque: string) => (): string | false =>
  soffice &&
  ['lib', 'lib64'].some((dossier) =>
    existsSync(`/usr/${dossier}/libreoffice/program/${bibliotheque}`),
  )
    ? false
    : `LibreOffice ${partie} n’est pas là (paquet Debian libreoffice-${partie.toLowerCase()}-nogui).`;

/** For `{ skip }`: false, or why. */
export const sansCalc = sans('Calc', 'libsclo.so');
/** For `{ skip }`: false, or why. */
export const sansWriter = sans('Writer', 'libswlo.so');

/**
 * The file as LibreOffice writes it after opening it.
 *
 * @param filtre how to read: `CSV:59,34,76` is `;`, `"`, UTF-8
 * @param vers `ods`, `xlsx`, `pdf`…, or a whole filter: `csv:"Text - txt - csv (StarCalc)":…`
 */
export async function convertir(
  octets: Uint8Array,
  de: string,
  vers: string,
  filtre?: string,
): Promise<Uint8Array> {
  const dossier = await mkdtemp(join(tmpdir(), 'ternum-soffice-'));
  try {
    await writeFile(join(dossier, `entree.${de}`), octets);
    // A profile of its own: two tests at once, and no trace in the home of who runs them.
    const profil = pathToFileURL(join(dossier, 'profil')).href;
    await promisify(execFile)(
      soffice!,
      [
        `-env:UserInstallation=${profil}`,
        '--headless',
        ...(filtre ? [`--infilter=${filtre}`] : []),
        '--convert-to',
        vers,
        '--outdir',
        join(dossier, 'sortie'),
        join(dossier, `entree.${de}`),
      ],
      { timeout: 100_000 },
    );
    return await readFile(join(dossier, 'sortie', `entree.${vers.split(':')[0]}`));
  } finally {
    await rm(dossier, { recursive: true, force: true });
  }
}
