/** Who buys, who sells, and whether from near. */
import { formatSiret } from '@ternum/core';
import type { Colonnes, Lexique, Organismes } from '../colonnes/colonnes.ts';
import { paresseux } from '../colonnes/paresseux.ts';
import { Compteur, postes, taux } from './compteurs.ts';
import type { Chiffres, Classement, OptionsSynthese, Poste } from './synthese.ts';

/** All categories, and each of the three; `compter` adds what the contract of one rank brings. */
function classer(
  { categorie }: Colonnes,
  rangs: Uint32Array,
  { valeurs, noms }: Organismes,
  top: number,
  compter: (i: number, somme: Compteur) => void,
): Classement {
  const classement = (voulue: number) => (): Poste[] => {
    const somme = new Compteur(valeurs.length);
    for (let r = 0; r < rangs.length; r++) {
      const i = rangs[r]!;
      if (!voulue || categorie[i] === voulue) compter(i, somme);
    }
    return postes(somme, valeurs, (id, code) => noms[code] ?? formatSiret(id), top);
  };
  return paresseux<Classement>({
    tous: classement(0),
    travaux: classement(1),
    fournitures: classement(2),
    services: classement(3),
  });
}

export function topAcheteurs(
  c: Colonnes,
  rangs: Uint32Array,
  { acheteurs }: Lexique,
  top: number,
): Classement {
  const { acheteur, montant } = c;
  return classer(c, rangs, acheteurs, top, (i, somme) =>
    somme.ajouter(acheteur[i]!, montant[i]! || 0),
  );
}

export function topTitulaires(
  c: Colonnes,
  rangs: Uint32Array,
  lexique: Lexique,
  top: number,
  cotitulaires: OptionsSynthese['cotitulaires'],
): Classement {
  const { debut, titulaires, montant } = c;
  return classer(c, rangs, lexique.titulaires, top, (i, somme) => {
    const fin = debut[i + 1]!;
    const entier = montant[i]! || 0;
    const chacun = cotitulaires === 'partage' ? entier / (fin - debut[i]!) : entier;
    for (let k = debut[i]!; k < fin; k++) somme.ajouter(titulaires[k]!, chacun);
  });
}

/** Amount won in the buyer's département, over the amount whose places are both known. */
export function partLocale(
  { acheteur, debut, titulaires, montant }: Colonnes,
  rangs: Uint32Array,
  lexique: Lexique,
): Chiffres['partLocale'] {
  let local = 0;
  let situe = 0;
  for (const i of rangs) {
    const chez = lexique.acheteurs.departements[acheteur[i]!];
    if (!chez) continue;
    const fin = debut[i + 1]!;
    const part = (montant[i]! || 0) / (fin - debut[i]!);
    for (let k = debut[i]!; k < fin; k++) {
      const ou = lexique.titulaires.departements[titulaires[k]!];
      if (ou) situe += part;
      if (ou === chez) local += part;
    }
  }
  return { montant: local, sur: situe, taux: taux(local, situe).taux };
}
