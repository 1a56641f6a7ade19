/** What the command writes: results on stdout, everything else on stderr. */

/**
 * Makes `ternum … | head` end quietly: the reader left, there is nobody to tell. Without this Node prints a
 * stack trace for EPIPE.
 */
export function garderLaSortie(): void {
  process.stdout.on('error', (erreur: NodeJS.ErrnoException) => {
    process.exit(erreur.code === 'EPIPE' ? 0 : 2);
  });
}

/** Writes to stdout and waits until it left: `process.exit` would cut what a pipe has not taken yet. */
export function ecrire(texte: string): Promise<void> {
  return new Promise((resoudre) => {
    process.stdout.write(texte, () => resoudre());
  });
}

export function dire(phrase: string): void {
  process.stderr.write(`${phrase}\n`);
}

/** One line on stderr that rewrites itself, on a terminal only: in a log it would be noise. */
export class Progression {
  #actif = process.stderr.isTTY === true;
  #dernier = 0;

  montrer(texte: () => string): void {
    const maintenant = Date.now();
    if (!this.#actif || maintenant - this.#dernier < 100) return;
    this.#dernier = maintenant;
    process.stderr.write(`\r\u001b[2K${texte()}`);
  }

  finir(): void {
    if (this.#actif && this.#dernier) process.stderr.write('\r\u001b[2K');
    this.#dernier = 0;
  }
}
