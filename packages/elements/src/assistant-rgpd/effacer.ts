/** Erases a register of this device, the open one or another. */
import type { Contexte } from './contexte.ts';

/**
 * Its file on the person’s disk stays: it is their own.
 *
 * @returns true: it was the open one, and the list of registers is on screen
 * @throws TernumError of the storage
 */
export async function effacerRegistre(hote: Contexte, id: string): Promise<boolean> {
  const ouvert = hote.session?.registre.id === id;
  if (ouvert) {
    await hote.garde.disque.oublier();
    await hote.ouvrirRegistre(undefined);
  }
  await hote.depot.effacer(id);
  if (ouvert) hote.reprendre();
  await hote.garde.compter();
  return ouvert;
}
