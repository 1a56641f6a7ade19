/** The public register as a table: one line a processing. */
import { writeCsv, type ColonneCsv } from '@ternum/core/csv';
import { rubriques } from './rubriques.ts';
import type { MentionPublique } from './types.ts';

const COLONNES: readonly [code: string, titre: string][] = [
  ['finalites', 'À quoi servent les données, et ce qui l’autorise'],
  ['personnes', 'Personnes concernées'],
  ['donnees', 'Données'],
  ['origine', 'Origine des données, quand elles viennent d’ailleurs'],
  ['destinataires', 'Qui les reçoit'],
  ['transferts', 'Hors de l’Union européenne'],
  ['durees', 'Durée de conservation'],
  ['droits', 'Droits'],
  ['responsable', 'Qui en répond'],
];

/** CSV for a spreadsheet in French; no cell runs as a formula. */
export function csvPublic(traitements: readonly MentionPublique[]): string {
  const lignes = traitements.map((m) => ({
    nom: m.nom,
    dit: new Map(rubriques(m).map(({ code, lignes: l }) => [code, l.join('\n')])),
  }));
  const colonnes: ColonneCsv<(typeof lignes)[number]>[] = [
    { titre: 'Traitement', valeur: ({ nom }) => nom },
    ...COLONNES.map(([code, titre]) => ({
      titre,
      valeur: ({ dit }: (typeof lignes)[number]) => dit.get(code),
    })),
  ];
  return writeCsv(colonnes, lignes);
}
