import { INNOVANT, SUBSEQUENT, type Colonnes, type Lexique } from '../colonnes/colonnes.ts';
import { paresseux } from '../colonnes/paresseux.ts';
import { distincts, part } from './compteurs.ts';
import type { Indicateurs, Mesure } from './synthese.ts';

/** The headline figures of a set of firm contracts. */
export function totaliser(c: Colonnes, rangs: Uint32Array, lexique: Lexique): Indicateurs {
  const { montant, debut, titulaires } = c;
  const inconnus = (): number => {
    let n = 0;
    for (let r = 0; r < rangs.length; r++) if (Number.isNaN(montant[rangs[r]!])) n++;
    return n;
  };
  const acheter = (): number => {
    // The column first: making it fills the dictionary.
    const { acheteur } = c;
    const vus = new Uint8Array(lexique.acheteurs.valeurs.length);
    for (let r = 0; r < rangs.length; r++) vus[acheteur[rangs[r]!]!] = 1;
    return distincts(vus);
  };
  const gagner = (): number => {
    const vus = new Uint8Array(lexique.titulaires.valeurs.length);
    for (let r = 0; r < rangs.length; r++) {
      const i = rangs[r]!;
      for (let k = debut[i]!; k < debut[i + 1]!; k++) vus[titulaires[k]!] = 1;
    }
    return distincts(vus);
  };
  const grouper = (): number => {
    let n = 0;
    for (let r = 0; r < rangs.length; r++) if (debut[rangs[r]! + 1]! - debut[rangs[r]!]! > 1) n++;
    return n;
  };
  return paresseux<Indicateurs>({
    nombre: () => rangs.length,
    montant: () => mesurer(c, rangs).montant,
    sansMontant: inconnus,
    acheteurs: acheter,
    titulaires: gagner,
    groupements: grouper,
    subsequents: () => mesurer(c, rangs, SUBSEQUENT),
    innovants: () => part(c.drapeaux, rangs, INNOVANT),
  });
}

/** Number and amount, of those that bear the flag only when one is given. */
export function mesurer(c: Colonnes, rangs: Uint32Array, drapeau = 0): Mesure {
  const montants = c.montant;
  const drapeaux = drapeau ? c.drapeaux : undefined;
  let nombre = 0;
  let montant = 0;
  for (let r = 0; r < rangs.length; r++) {
    const i = rangs[r]!;
    if (drapeaux && !(drapeaux[i]! & drapeau)) continue;
    nombre++;
    montant += montants[i]! || 0;
  }
  return { nombre, montant };
}
