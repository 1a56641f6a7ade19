/** What the figure gives to read and to save. Pure; loaded when somebody asks. */
import { formatEurosCourt } from '@ternum/core';
import type { Chiffrage, Image } from '../shared/image.ts';
import type { Tableau } from '../shared/tableau.ts';
import type { Carte } from './marches-carte.model.ts';

export function chiffresCarte(carte: Carte, fournisseurs: boolean): Chiffrage {
  return { tableau: tableauCarte(carte, fournisseurs), image: imageCarte(carte) };
}

export function tableauCarte({ zones, autres, inconnus }: Carte, fournisseurs: boolean): Tableau {
  const quoi = fournisseurs ? 'des titulaires' : 'd’exécution';
  return {
    legende: `Marchés par département ${quoi}`,
    colonnes: [
      { titre: 'Département', type: 'texte' },
      { titre: 'Code', type: 'texte' },
      { titre: 'Marchés', type: 'nombre' },
      { titre: 'Montant HT', type: 'euros' },
    ],
    lignes: [
      ...zones.map((z) => [z.nom, z.code, z.nombre, z.montant]),
      ...autres.map((p) => [p.libelle, p.cle, p.nombre, p.montant]),
      ...(inconnus ? [[undefined, undefined, inconnus.nombre, inconnus.montant]] : []),
    ].filter(([, , nombre]) => nombre),
  };
}

/** The same amounts as bars: a picture that needs neither colours nor a legend to be read. */
export function imageCarte({ zones, autres }: Carte): Image {
  const marques = [
    ...zones.map((z) => ({ libelle: z.nom, valeur: z.montant })),
    ...autres.map((p) => ({ libelle: p.libelle, valeur: p.montant })),
  ].filter((m) => m.valeur > 0);
  return {
    genre: 'barres',
    marques: marques
      .sort((a, b) => b.valeur - a.valeur)
      .slice(0, 15)
      .map((m) => ({ ...m, texte: formatEurosCourt(m.valeur) })),
  };
}
