/** What the figure gives to read and to save. Pure; loaded when somebody asks. */
import type { Poste } from '@ternum/marches';
import type { Barre } from '../shared/barres.ts';
import type { Chiffrage, Image } from '../shared/image.ts';
import { montantConnu, type Tableau } from '../shared/tableau.ts';

/** `titre` heads the first column. */
export function chiffresPostes(
  titre: string,
  legende: string,
  postes: readonly Poste[],
  lignes: readonly Barre[],
): Chiffrage {
  return { tableau: tableauPostes(titre, legende, postes), image: imagePostes(lignes) };
}

export function tableauPostes(titre: string, legende: string, postes: readonly Poste[]): Tableau {
  return {
    legende,
    colonnes: [
      { titre, type: 'texte' },
      { titre: 'Marchés', type: 'nombre' },
      { titre: 'Montant HT', type: 'euros' },
    ],
    lignes: postes.map((p) => [p.libelle, p.nombre, montantConnu(p)]),
  };
}

export function imagePostes(lignes: readonly Barre[]): Image {
  return {
    genre: 'barres',
    marques: lignes.map(({ libelle, valeur, texte }) => ({ libelle, valeur, texte })),
  };
}
