/** Exit codes: what a script that calls `ternum` can rely on. */
export const FAIT = 0;
/** The data is not valid, or nothing could be read. */
export const DONNEES = 1;
/** It could not run: unknown command or option, file not found, server that does not answer. */
export const EMPECHE = 2;

const MOTIFS: Readonly<Record<string, string>> = {
  EACCES: 'vous n’en avez pas le droit',
  EPERM: 'vous n’en avez pas le droit',
  EROFS: 'ce disque ne s’écrit pas',
  ENOSPC: 'il n’y a plus de place sur le disque',
  EDQUOT: 'il n’y a plus de place pour vous sur le disque',
  ENOENT: 'ce chemin n’existe pas',
  ENOTDIR: 'une partie du chemin n’est pas un dossier',
  EISDIR: 'c’est un dossier',
  ENAMETOOLONG: 'ce nom est trop long',
};

/** Why the system refuses, in French where it is known. */
export const motif = (erreur: Error & { code?: string }): string =>
  MOTIFS[erreur.code ?? ''] ?? erreur.message;

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
