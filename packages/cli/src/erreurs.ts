/** Exit codes: what a script that calls `ternum` can rely on. */
export const FAIT = 0;
/** The data is not valid, or nothing could be read. */
export const DONNEES = 1;
/** It could not run: unknown command or option, file not found, server that does not answer. */
export const EMPECHE = 2;

/** Ends the command with a French sentence on stderr. */
export class Arret extends Error {
  readonly code: number;
  /** Second line: what to do. */
  readonly conseil?: string;

  constructor(code: number, message: string, conseil?: string) {
    super(message);
    this.code = code;
    if (conseil) this.conseil = conseil;
  }
}
