/** What the figure gives to read and to save. Pure; loaded when somebody asks. */
import type { Chiffres } from '@ternum/marches';
import type { Chiffrage, Image } from '../shared/image.ts';
import type { Tableau } from '../shared/tableau.ts';
import { barresTaux, GENRES } from './marches-durable.model.ts';

export function chiffresDurable(synthese: Chiffres): Chiffrage {
  return { tableau: tableauDurable(synthese), image: imageDurable(synthese) };
}

export function tableauDurable({ considerations: { parAnnee } }: Chiffres): Tableau {
  return {
    legende: 'Marchés portant une considération, par année, sur ceux qui le précisent',
    colonnes: [
      { titre: 'Année', type: 'texte' },
      ...GENRES.flatMap(([, nom]): Tableau['colonnes'] => [
        { titre: nom, type: 'nombre' },
        { titre: 'Marchés qui le précisent', type: 'nombre' },
        { titre: 'Taux', type: 'taux' },
      ]),
    ],
    lignes: parAnnee.map((annee) => [
      annee.cle,
      ...GENRES.flatMap(([g]) => [annee[g].nombre, annee[g].sur, annee[g].taux]),
    ]),
  };
}

export function imageDurable(synthese: Chiffres): Image {
  return {
    genre: 'barres',
    marques: GENRES.flatMap(([genre, nom, couleur]) =>
      barresTaux(synthese, genre, couleur).map((b) => ({
        libelle: `${nom.split(' ')[1]}, ${b.libelle}`,
        valeur: b.valeur,
        texte: b.texte,
      })),
    ),
  };
}
