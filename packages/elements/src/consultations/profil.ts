/** Where the buyer publishes and receives answers. */
import { avertir } from './avertir.ts';
import { lienSur } from './consultations.model.ts';

/**
 * The attribute where it is an address, else what the file says. « marches.example/clair » is no address: a browser
 * would make a page of the town's own site of it.
 */
export function profilDe(attribut: string | undefined, fichier: unknown): string | undefined {
  const page = document.baseURI;
  const dit = attribut?.trim();
  const entier = dit && /^(https?:|\.{0,2}\/)/i.test(dit) ? lienSur(dit, page) : undefined;
  if (dit && !entier)
    avertir(
      `profil="${dit}" n’est pas une adresse utilisable. Écrivez-la en entier, « https://… », ou « /… » pour une page de ce site.`,
    );
  return entier ?? lienSur(fichier, page);
}
