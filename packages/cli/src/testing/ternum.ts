/** Runs the real command in a process of its own, from its sources. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');

export interface Sortie {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** `entree` is what the command reads on its standard input. */
export function ternum(args: string[], entree?: string | Uint8Array): Promise<Sortie> {
  return new Promise((resoudre, rejeter) => {
    const enfant = spawn(
      process.execPath,
      ['--conditions=@ternum/source', '--import', TSX, MAIN, ...args],
      { stdio: 'pipe' },
    );
    const sortie: Sortie = { code: null, stdout: '', stderr: '' };
    enfant.stdout.setEncoding('utf8').on('data', (t: string) => (sortie.stdout += t));
    enfant.stderr.setEncoding('utf8').on('data', (t: string) => (sortie.stderr += t));
    enfant.on('error', rejeter);
    enfant.on('close', (code) => resoudre({ ...sortie, code }));
    // A command that refuses its options does not read what it is given.
    enfant.stdin.on('error', () => {});
    enfant.stdin.end(entree);
  });
}

/** Folder of the shared public files, or undefined. */
export const PARTAGE: string | undefined = (() => {
  const dossier =
    process.env['TERNUM_SHARED'] ??
    fileURLToPath(new URL('../../../../../shared', import.meta.url));
  return existsSync(`${dossier}/data/marches`) ? `${dossier}/data/marches` : undefined;
})();

/** For `test(…, { skip })`: false, or the sentence that says why. */
export const sansPartage: string | false =
  PARTAGE === undefined &&
  'Les fichiers publics ne sont pas là : indiquez leur dossier dans TERNUM_SHARED.';
