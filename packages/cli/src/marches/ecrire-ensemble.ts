/** Several files written together: all of them or none, and never half of one. */
import { rename, rm, writeFile } from 'node:fs/promises';
import { Arret, EMPECHE, motif } from '../erreurs.ts';
import { ecrire } from '../terminal.ts';

/** Each is written beside, then renamed. « - » is the standard output. @throws Arret (2) */
export async function ecrireEnsemble(
  fichiers: readonly { ou: string; texte: string | Uint8Array }[],
): Promise<void> {
  const surDisque = fichiers.filter(({ ou }) => ou !== '-');
  const provisoire = (rang: number): string =>
    `${surDisque[rang]!.ou}.${process.pid}-${rang}.partiel`;
  try {
    for (const [rang, { ou, texte }] of surDisque.entries())
      await writeFile(provisoire(rang), texte).catch((erreur: Error) => refuser(ou, erreur));
    for (const [rang, { ou }] of surDisque.entries())
      await rename(provisoire(rang), ou).catch((erreur: Error) => refuser(ou, erreur));
  } finally {
    for (const rang of surDisque.keys()) await rm(provisoire(rang), { force: true });
  }
  for (const { ou, texte } of fichiers)
    if (ou === '-' && typeof texte === 'string') await ecrire(texte);
}

function refuser(ou: string, erreur: Error): never {
  throw new Arret(EMPECHE, `« ${ou} » ne peut pas être écrit : ${motif(erreur)}.`);
}
