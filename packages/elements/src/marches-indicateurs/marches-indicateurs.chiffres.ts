/** What the figure gives to read and to save. Pure; loaded when somebody asks. */
import type { Chiffrage } from '../shared/image.ts';
import type { Tableau } from '../shared/tableau.ts';
import type { Indicateur } from './marches-indicateurs.model.ts';

export function chiffresIndicateurs(liste: Indicateur[]): Chiffrage {
  return { tableau: tableauIndicateurs(liste) };
}

export function tableauIndicateurs(liste: Indicateur[]): Tableau {
  return {
    legende: 'Chiffres clés',
    colonnes: [
      { titre: 'Indicateur', type: 'texte' },
      { titre: 'Valeur', type: 'nombre' },
      { titre: 'Unité', type: 'texte' },
      { titre: 'Précision', type: 'texte' },
    ],
    lignes: liste.map(({ libelle, valeur, unite, note }) => [
      libelle,
      unite === '%' && valeur !== undefined ? Math.round(valeur * 1000) / 10 : valeur,
      unite || '—',
      note || '—',
    ]),
  };
}
