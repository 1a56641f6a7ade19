/** The active filters, in words. Pure. */
import { apostrophes, formatEurosCourt, majuscule } from '@ternum/core';
import type { Categorie, Filtre } from '@ternum/marches';
import type { Periode } from '../shared/jeu.ts';
import { nomLieu } from '../shared/libelles.ts';
import { CATEGORIES } from '../shared/contrats.ts';
import { CONSIDERATIONS } from './considerations.ts';
import { phrasePeriode } from '../shared/periode.ts';
import { choixPeriode } from './filtres.model.ts';

/** One active filter: what it says, and the change that takes it back. */
export interface Puce {
  cle: string;
  libelle: string;
  retirer: Partial<Filtre>;
}

const LISTES: [keyof Filtre, (valeur: string, nommer: Nommer) => string][] = [
  ['acheteurs', (v, nommer) => `Acheteur : ${nommer(v)}`],
  ['titulaires', (v, nommer) => `Titulaire : ${nommer(v)}`],
  ['categories', (v) => CATEGORIES[v as Categorie] ?? v],
  ['procedures', apostrophes],
  ['natures', (v) => v],
  ['formesPrix', (v) => `Prix : ${v}`],
  ['lieux', (v) => `Lieu : ${nomLieu(v)}`],
  ['cpv', (v) => `CPV ${v}…`],
  ['considerations', (v) => CONSIDERATIONS[v as keyof typeof CONSIDERATIONS] ?? v],
];

/** Name of an organisation from its identifier. */
export type Nommer = (id: string) => string;

/** The active filters, period included once it is not the default one. */
export function puces(filtre: Filtre, defaut: Periode, nommer: Nommer): Puce[] {
  const resultat: Puce[] = [];
  if (choixPeriode(filtre, defaut) !== 'douze' && (defaut.du || filtre.du || filtre.au)) {
    const libelle = phrasePeriode(filtre) || 'toutes les dates';
    resultat.push({
      cle: 'periode',
      libelle: majuscule(libelle),
      retirer: { du: defaut.du, au: defaut.au },
    });
  }
  if (filtre.texte)
    resultat.push({
      cle: 'texte',
      libelle: `« ${filtre.texte} »`,
      retirer: { texte: undefined },
    });
  for (const [cle, dire] of LISTES) {
    const valeurs = (filtre[cle] as string[] | undefined) ?? [];
    for (const valeur of valeurs)
      resultat.push({
        cle: `${cle} ${valeur}`,
        libelle: dire(valeur, nommer),
        retirer: { [cle]: valeurs.filter((v) => v !== valeur) },
      });
  }
  const { montantMin: min, montantMax: max } = filtre;
  if (min !== undefined)
    resultat.push({
      cle: 'montantMin',
      libelle: `À partir de ${formatEurosCourt(min)}`,
      retirer: { montantMin: undefined },
    });
  if (max !== undefined)
    resultat.push({
      cle: 'montantMax',
      libelle: `Jusqu’à ${formatEurosCourt(max)}`,
      retirer: { montantMax: undefined },
    });
  return resultat;
}
