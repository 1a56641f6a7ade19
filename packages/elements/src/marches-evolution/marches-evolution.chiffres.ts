/** What the figure gives to read and to save. Pure; loaded when somebody asks. */
import { formatEurosCourt } from '@ternum/core';
import type { Chiffrage, Image } from '../shared/image.ts';
import { montantConnu, type Tableau } from '../shared/tableau.ts';
import type { Evolution } from './marches-evolution.model.ts';

export function chiffresEvolution(e: Evolution): Chiffrage {
  return { tableau: tableauEvolution(e), image: imageEvolution(e) };
}

export function tableauEvolution({ pas, colonnes }: Evolution): Tableau {
  return {
    legende: `Marchés notifiés par ${pas === 'mois' ? 'mois' : 'année'}, montants HT`,
    colonnes: [
      { titre: pas === 'mois' ? 'Mois' : 'Année', type: 'texte' },
      { titre: 'Marchés', type: 'nombre' },
      { titre: 'Montant HT', type: 'euros' },
      { titre: 'Marchés un an plus tôt', type: 'nombre' },
      { titre: 'Montant HT un an plus tôt', type: 'euros' },
    ],
    lignes: colonnes.map((c) => [
      c.nom,
      c.nombre,
      montantConnu(c),
      c.precedent.nombre,
      montantConnu(c.precedent),
    ]),
  };
}

export function imageEvolution({ colonnes, compare }: Evolution): Image {
  return {
    genre: 'colonnes',
    marques: colonnes.map((c) => ({
      libelle: c.annee && c.court !== c.nom ? `${c.court} ${c.annee}` : c.court,
      valeur: c.montant,
      texte: c.nombre ? formatEurosCourt(c.montant) : '',
      ...(compare && { avant: c.precedent.montant }),
    })),
  };
}
