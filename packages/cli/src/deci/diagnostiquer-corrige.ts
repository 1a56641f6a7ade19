/** Where a register goes: never over the one that was read. */
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Arret, EMPECHE } from '../erreurs.ts';

/** @throws Arret (2) when the place is the input itself, a folder, or in no folder */
export async function verifierSortie(
  sortie: string,
  entrees: readonly string[],
  { option = '--corriger', exemple = 'pei-corrige.csv' } = {},
): Promise<void> {
  if (!sortie.trim()) throw new Arret(EMPECHE, `${option} attend un nom de fichier.`);
  const la = await stat(sortie).catch(() => undefined);
  if (la && !la.isFile() && !la.isDirectory())
    throw new Arret(EMPECHE, `« ${sortie} » (${option}) n’est pas un fichier ordinaire.`);
  if (la?.isDirectory())
    throw new Arret(
      EMPECHE,
      `« ${sortie} » (${option}) est un dossier ; donnez un nom de fichier.`,
    );
  const dossier = await stat(dirname(resolve(sortie))).catch(() => undefined);
  if (!dossier?.isDirectory())
    throw new Arret(EMPECHE, `Le dossier de « ${sortie} » (${option}) n’existe pas.`);
  for (const entree of entrees) {
    const ici = await stat(entree).catch(() => undefined);
    // The same file under another name, a link included.
    if (la && ici && la.ino === ici.ino && la.dev === ici.dev)
      throw new Arret(
        EMPECHE,
        `${option} ne remplace jamais le registre lu (« ${entree} »).`,
        `Donnez un autre nom, par exemple ${exemple}.`,
      );
  }
}
