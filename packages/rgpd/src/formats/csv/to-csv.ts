/** The processings of a register → one CSV, for a spreadsheet or another program. */
import { writeCsv } from '@ternum/core/csv';
import type { Registre, Traitement } from '../../model/index.ts';
import { gardee } from '../commun/feuilles.ts';
import { pertes } from '../commun/pertes.ts';
import type { Ecriture } from '../commun/types.ts';
import { COLONNES } from './colonnes.ts';

const TENUS: readonly (keyof Traitement)[] = [
  'ref',
  'service',
  'avec',
  'description',
  'personnes',
  'donnees',
  'collecte',
  'destinataires',
  'sousTraitants',
  'logiciels',
  'papier',
  'transferts',
  'mesures',
  'information',
  'aipd',
  'public',
  'note',
  'revueLe',
  'prochaineRevue',
];

/**
 * `;`, byte order mark, one line a processing; read back by `fromTableau`. What a spreadsheet would run has an
 * apostrophe in front.
 */
export function toCsv(registre: Registre): Ecriture {
  const csv = writeCsv(
    COLONNES.map(({ titre, ecrire }) => ({
      titre,
      valeur: (t: Traitement) => gardee(ecrire(t, registre)),
    })),
    registre.traitements,
  );
  const avertissements = pertes(registre, TENUS);
  if (registre.traitements.some((t) => t.aipd?.criteres ?? t.aipd?.listes))
    avertissements.push({
      position: 'fichier',
      texte: 'Les réponses aux critères de l’analyse d’impact (AIPD) ne sont pas dans ce tableau.',
    });
  return { octets: new TextEncoder().encode(csv), avertissements };
}
