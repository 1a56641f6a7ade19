/** Who buys, who sells, and whether from near. */
import { formatSiret } from '@ternum/core';
import type { Colonnes, Organismes } from '../colonnes/colonnes.ts';
import { Compteur, postes, taux } from './compteurs.ts';
import type { Chiffres, Classement, OptionsSynthese } from './synthese.ts';

/** Sums of organisations: all categories, and each of the three. */
class Palmares {
  readonly #sommes: Compteur[];
  readonly #organismes: Organismes;

  constructor(organismes: Organismes) {
    this.#organismes = organismes;
    this.#sommes = [0, 1, 2, 3].map(() => new Compteur(organismes.valeurs.length));
  }

  ajouter(code: number, categorie: number, montant: number): void {
    this.#sommes[0]!.ajouter(code, montant);
    if (categorie) this.#sommes[categorie]!.ajouter(code, montant);
  }

  classement(top: number): Classement {
    const { valeurs, noms } = this.#organismes;
    const [tous, travaux, fournitures, services] = this.#sommes.map((somme) =>
      postes(somme, valeurs, (id, code) => noms[code] ?? formatSiret(id), top),
    );
    return { tous: tous!, travaux: travaux!, fournitures: fournitures!, services: services! };
  }
}

export function topAcheteurs(
  { acheteur, categorie, montant }: Colonnes,
  rangs: Uint32Array,
  organismes: Organismes,
  top: number,
): Classement {
  const palmares = new Palmares(organismes);
  for (const i of rangs) palmares.ajouter(acheteur[i]!, categorie[i]!, montant[i]! || 0);
  return palmares.classement(top);
}

export function topTitulaires(
  { debut, titulaires, categorie, montant }: Colonnes,
  rangs: Uint32Array,
  organismes: Organismes,
  top: number,
  cotitulaires: OptionsSynthese['cotitulaires'],
): Classement {
  const palmares = new Palmares(organismes);
  for (const i of rangs) {
    const fin = debut[i + 1]!;
    const entier = montant[i]! || 0;
    const chacun = cotitulaires === 'partage' ? entier / (fin - debut[i]!) : entier;
    for (let k = debut[i]!; k < fin; k++) palmares.ajouter(titulaires[k]!, categorie[i]!, chacun);
  }
  return palmares.classement(top);
}

/** Amount won in the buyer's département, over the amount whose places are both known. */
export function partLocale(
  { acheteur, debut, titulaires, montant }: Colonnes,
  rangs: Uint32Array,
  { departements }: Organismes,
): Chiffres['partLocale'] {
  let local = 0;
  let situe = 0;
  for (const i of rangs) {
    const chez = departements[acheteur[i]!];
    if (!chez) continue;
    const fin = debut[i + 1]!;
    const part = (montant[i]! || 0) / (fin - debut[i]!);
    for (let k = debut[i]!; k < fin; k++) {
      const ou = departements[titulaires[k]!];
      if (ou) situe += part;
      if (ou === chez) local += part;
    }
  }
  return { montant: local, sur: situe, taux: taux(local, situe).taux };
}
