/** The filtered contracts as a file: every column that a reader of the data expects. Loaded on demand. */
import { writeCsv, type ValeurCsv } from '@ternum/core/csv';
import { writeXlsx, type TypeXlsx } from '@ternum/core/xlsx';
import type { Contrat } from '@ternum/marches';
import { parler } from '@ternum/marches/phrases';
import { telecharger } from '../shared/exporter/telecharger.ts';

parler();

interface Colonne {
  titre: string;
  type?: TypeXlsx;
  valeur: (contrat: Contrat) => ValeurCsv;
}

const oui = (b: boolean | undefined): string | undefined =>
  b === undefined ? undefined : b ? 'oui' : 'non';
const liste = (l: readonly string[] | undefined): string | undefined =>
  l && (l.length ? l.join(', ') : 'aucune');

export const COLONNES: readonly Colonne[] = [
  { titre: 'Identifiant', valeur: (c) => c.publie.id },
  { titre: 'Date de notification', type: 'date', valeur: (c) => c.publie.date },
  { titre: 'Objet', valeur: (c) => c.publie.objet },
  { titre: 'Acheteur', valeur: (c) => c.publie.acheteur.nom },
  { titre: 'SIRET de l’acheteur', valeur: (c) => c.publie.acheteur.id },
  {
    titre: 'Titulaires',
    valeur: (c) => c.actuel.titulaires.map((t) => t.nom || t.id).join(' ; '),
  },
  {
    titre: 'Identifiants des titulaires',
    valeur: (c) => c.actuel.titulaires.map((t) => t.id).join(' ; '),
  },
  { titre: 'Montant actuel (€ HT)', type: 'euros', valeur: (c) => c.actuel.montant },
  { titre: 'Montant initial (€ HT)', type: 'euros', valeur: (c) => c.publie.montant },
  { titre: 'Durée (mois)', type: 'nombre', valeur: (c) => c.actuel.dureeMois },
  { titre: 'Catégorie', valeur: (c) => c.publie.categorie },
  { titre: 'Code CPV', valeur: (c) => c.publie.codeCPV },
  { titre: 'Procédure', valeur: (c) => c.publie.procedure },
  { titre: 'Nature', valeur: (c) => c.publie.nature },
  { titre: 'Forme du prix', valeur: (c) => c.publie.formePrix },
  { titre: 'Lieu d’exécution', valeur: (c) => c.publie.lieu?.nom ?? c.publie.lieu?.code },
  { titre: 'Offres reçues', type: 'nombre', valeur: (c) => c.publie.offresRecues },
  { titre: 'Considérations sociales', valeur: (c) => liste(c.publie.considerationsSociales) },
  {
    titre: 'Considérations environnementales',
    valeur: (c) => liste(c.publie.considerationsEnvironnementales),
  },
  { titre: 'Sous-traitance déclarée', valeur: (c) => oui(c.publie.sousTraitanceDeclaree) },
  { titre: 'Modifications', type: 'nombre', valeur: (c) => c.publie.modifications.length },
  { titre: 'Anomalies', valeur: (c) => c.publie.anomalies.map((a) => a.phrase).join(' ') },
];

export function exporterContrats(contrats: readonly Contrat[], format: 'csv' | 'xlsx'): void {
  const contenu =
    format === 'csv'
      ? new Blob([writeCsv(COLONNES, contrats)], { type: 'text/csv;charset=utf-8' })
      : new Blob([writeXlsx(COLONNES, contrats, { feuille: 'Marchés' }) as BlobPart], {
          type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        });
  telecharger(contenu, `marches.${format}`);
}
