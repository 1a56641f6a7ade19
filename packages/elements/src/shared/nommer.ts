/** Gives names to the organisations that the data only numbers. Loaded when there is something to name with. */
import {
  lireAnnuaire,
  nommer,
  nomsDesCommunes,
  type Annuaire,
  type Consolidation,
} from '@ternum/marches';

/** A names file, or one of the communes of a département (`communes-21.json`). */
async function lire(adresse: string): Promise<Annuaire> {
  const reponse = await fetch(adresse, { credentials: 'omit' });
  if (!reponse.ok) throw new Error(`HTTP ${reponse.status}`);
  const texte = await reponse.text();
  // Only these files have both lists; a names file is a list, or numbers and names.
  return texte.includes('"communes":') && texte.includes('"epci":')
    ? nomsDesCommunes([''], () => Promise.resolve(texte))
    : lireAnnuaire(texte);
}

/** A file of names that cannot be read leaves numbers in their place, and a word to whoever builds the page. */
export async function nommerDepuis(
  consolidation: Consolidation,
  adresses: readonly string[],
): Promise<void> {
  const annuaires: Annuaire[] = [];
  for (const adresse of adresses) {
    try {
      annuaires.push(await lire(adresse));
    } catch (erreur) {
      console.warn(`TerNum : le fichier de noms ${adresse} n’a pas pu être lu.`, erreur);
    }
  }
  nommer(consolidation, ...annuaires);
}
