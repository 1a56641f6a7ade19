/** Deadlines for an agenda, the list for a spreadsheet. Loaded when asked for. */
import { writeCsv, type ColonneCsv } from '@ternum/core/csv';
import { dateLimiteEnMots, versICalendar, versMoment, type Consultation } from '@ternum/marches';
import { limiteDe } from './consultations.model.ts';
import { telecharger } from '../shared/exporter/telecharger.ts';

/**
 * @param titre name of the agenda
 * @param profil where to answer a call that does not say it
 */
export function telechargerAgenda(
  appels: readonly Consultation[],
  titre: string,
  profil?: string,
): void {
  const complets = appels.map((c) => ({ ...c, lienReponse: c.lienReponse ?? profil }));
  const texte = versICalendar(complets, { titre, misAJour: versMoment(Date.now()) });
  const [seul] = appels;
  const nom =
    appels.length === 1 && seul ? `date-limite-${nomDeFichier(seul.id)}` : 'dates-limites';
  telecharger(new Blob([texte], { type: 'text/calendar;charset=utf-8' }), `${nom}.ics`);
}

const nomDeFichier = (id: string): string =>
  id
    .replace(/[^\w-]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '') || 'consultation';

const COLONNES: readonly ColonneCsv<Consultation>[] = [
  { titre: 'Identifiant', valeur: (c) => c.id },
  { titre: 'Objet', valeur: (c) => c.objet },
  { titre: 'Acheteur', valeur: (c) => c.acheteur.nom },
  {
    titre: 'Date limite (heure de Paris)',
    valeur: (c) => limiteDe(c) && dateLimiteEnMots(limiteDe(c)!),
  },
  { titre: 'Date limite (UTC)', valeur: limiteDe },
  { titre: 'Catégories', valeur: (c) => c.categories.join(', ') },
  { titre: 'Procédure', valeur: (c) => c.procedure },
  {
    titre: 'Lots',
    valeur: (c) => c.lots.map((l) => [l.numero, l.intitule].filter(Boolean).join('. ')).join(' ; '),
  },
  { titre: 'Lieu', valeur: (c) => c.lieu.libelle ?? c.lieu.departements.join(', ') },
  { titre: 'À fournir', valeur: (c) => c.aFournir.join(' ; ') },
  { titre: 'Marché public simplifié', valeur: (c) => c.simplifie },
  { titre: 'Considérations environnementales', valeur: (c) => c.considerationsEnvironnementales },
  { titre: 'Codes CPV', valeur: (c) => c.codesCPV.join(', ') },
  { titre: 'Parution', valeur: (c) => c.datePublication },
  { titre: 'Répondre', valeur: (c) => c.lienReponse },
  { titre: 'Avis', valeur: (c) => c.lienAvis },
];

export const tableau = (appels: readonly Consultation[]): string => writeCsv(COLONNES, appels);

export function telechargerTableau(appels: readonly Consultation[]): void {
  telecharger(new Blob([tableau(appels)], { type: 'text/csv;charset=utf-8' }), 'consultations.csv');
}
