/** Requests of people (articles 12 and 15 to 22). */
import { addMonths, parseDateISO } from '@ternum/core';
import { connu, DROITS, type Demande } from '../model/index.ts';
import { citer, illisible, le, type Calcul, type Du } from './du.ts';
import { direJour, echoirJour, finDeSemaine } from './temps.ts';

const NOTE_JOUR_OUVRE =
  'Ce jour tombe en fin de semaine : un report au premier jour ouvré suivant est à confirmer par le délégué à la protection des données. La date stricte est gardée ici ; les jours fériés ne sont pas regardés.';

/** « la demande reçue le 3 novembre 2026 (accès) »: nobody is named, the calendar may be shared. */
export function nommerDemande({ recueLe, droit }: Demande): string {
  const code = connu(droit);
  const quoi = code ? ` (${DROITS[code].replace(/ \(.*/, '').toLowerCase()})` : '';
  return `la demande reçue ${le(recueLe)}${quoi}`;
}

/** Why the extension does not hold; undefined when it does. */
function defaut({ recueLe, prolongation }: Demande, premier: string): string | undefined {
  const { motif = '', annonceeLe = '' } = prolongation ?? {};
  if (!motif.trim()) return 'elle n’a pas de motif';
  if (!parseDateISO(annonceeLe))
    return `le jour où elle a été annoncée est illisible (« ${annonceeLe} »)`;
  if (annonceeLe < recueLe) return `elle aurait été annoncée ${le(annonceeLe)}, avant la demande`;
  if (annonceeLe > premier)
    return `elle a été annoncée ${le(annonceeLe)}, après la fin du premier délai`;
  return undefined;
}

/** Day on which the answer is due, extension included, and how it was found. */
export function delaiDemande(
  demande: Demande,
  { regle }: Pick<Calcul, 'regle'>,
): { premier: string; le: string; prolongee: boolean; calcul: string; regle: string } | undefined {
  const { recueLe, prolongation, doute } = demande;
  const reponse = regle('droits-reponse', recueLe);
  if (!parseDateISO(recueLe) || !reponse) return undefined;
  const premier = echoirJour(recueLe, reponse.duree);
  const borne =
    'mois' in reponse.duree && premier.slice(8) !== recueLe.slice(8)
      ? ' (le dernier jour du mois, qui est plus court)'
      : '';
  const phrases = [
    `Reçue le ${direJour(recueLe)} ; ${duree(reponse.duree)} plus tard : le ${direJour(premier)}${borne} ${citer(reponse)}.`,
  ];
  let date = premier;
  const plus = prolongation && regle('droits-prolongation', recueLe);
  const pourquoi = plus && defaut(demande, premier);
  if (plus && pourquoi === undefined && 'mois' in reponse.duree && 'mois' in plus.duree) {
    const mois = Math.min(prolongation.mois ?? plus.duree.mois, plus.duree.mois);
    date = addMonths(recueLe, reponse.duree.mois + mois);
    phrases.push(
      `Prolongée de ${mois} mois, avec un motif et une annonce ${le(prolongation.annonceeLe)}, dans le premier délai : ${reponse.duree.mois + mois} mois après la réception, le ${direJour(date)} ${citer(plus)}.`,
    );
  } else if (pourquoi !== undefined)
    phrases.push(`La prolongation ne compte pas : ${pourquoi}. La première date reste.`);
  if (doute)
    phrases.push(
      `Un justificatif a été demandé ${le(doute.le)} ; qu’il arrête ou non le délai est à confirmer : la date n’est pas déplacée.`,
    );
  if (finDeSemaine(date)) phrases.push(NOTE_JOUR_OUVRE);
  return {
    premier,
    le: date,
    prolongee: date !== premier,
    calcul: phrases.join(' '),
    regle: date === premier ? reponse.code : 'droits-prolongation',
  };
}

const duree = (d: { mois: number } | object): string =>
  'mois' in d && d.mois === 1 ? 'un mois' : 'mois' in d ? `${d.mois} mois` : 'le délai';

/** What is due for one request; nothing once it was answered. */
export function dusDemande(demande: Demande, calcul: Calcul): Du[] {
  const { id, recueLe, reponse, prolongation } = demande;
  if (reponse) return [];
  const cle = `demandes/${id}`;
  const quoi = nommerDemande(demande);
  if (!parseDateISO(recueLe))
    return [illisible(cle, 'la date de réception d’une demande', recueLe, calcul.aujourdhui)];
  const delai = delaiDemande(demande, calcul);
  if (!delai) return [];
  const dus: Du[] = [
    {
      type: delai.prolongee ? 'demande-prolongation' : 'demande',
      le: delai.le,
      texte: `Répondre à ${quoi}`,
      calcul: delai.calcul,
      cle,
      regle: delai.regle,
    },
  ];
  if (delai.prolongee && prolongation && prolongation.annonceeLe > calcul.aujourdhui)
    dus.push({
      type: 'demande-annonce',
      le: prolongation.annonceeLe,
      texte: `Prévenir la personne que le délai est prolongé, pour ${quoi}`,
      calcul: `L’annonce est prévue ce jour-là. Sans elle, la réponse est due le ${direJour(delai.premier)}.`,
      cle,
      regle: 'droits-prolongation',
    });
  return dus;
}
