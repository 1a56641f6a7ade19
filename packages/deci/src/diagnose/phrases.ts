/** Anomalies as sentences for the owner of the register. */
import type { Anomalie, CodeAnomalie } from '../anomalies.ts';

const valeur = (brut: string): string => (brut.trim() ? ` : « ${brut.trim()} »` : '');

const PHRASES: Record<CodeAnomalie, (champ: string, brut: string) => string> = {
  absent: (c) => `La colonne « ${c} » est demandée par le schéma et n’est pas remplie`,
  format: (c, b) =>
    c === 'position'
      ? `La position n’est pas un simple point, un seul a été retenu${valeur(b)}`
      : `La valeur de « ${c} » n’est pas écrite comme le schéma le demande, elle a été comprise${valeur(b)}`,
  illisible: (c, b) => `La valeur de « ${c} » ne se comprend pas${valeur(b)}`,
  'hors-bornes': (c, b) =>
    `La valeur de « ${c} » n’est pas plausible, elle n’a pas été retenue${valeur(b)}`,
  'hors-liste': (c, b) => `La valeur de « ${c} » n’est pas dans la liste du schéma${valeur(b)}`,
  'non-renseigne': (c, b) => `La valeur de « ${c} » veut dire « non renseigné »${valeur(b)}`,
  'position-absente': (_, b) =>
    `Le point n’a pas de position utilisable : il reste dans la liste, hors de la carte${valeur(b)}`,
  'position-systeme': (_, b) =>
    `La position n’est pas dans le système de coordonnées attendu, elle a été convertie${valeur(b)}`,
  'position-axes': (_, b) => `La longitude et la latitude (ou X et Y) sont échangées${valeur(b)}`,
  'position-discordante': (_, b) =>
    b.endsWith(' m')
      ? `Deux positions du même point sont à ${b} l’une de l’autre`
      : `Une des positions du point est hors de France, l’autre a été retenue${valeur(b)}`,
  doublon: (c, b) =>
    `L’identifiant « ${c} » sert à plusieurs points de la même commune, ou sans commune${valeur(b)}`,
  'insee-deduit': () => 'La commune manquait, elle a été déduite de la position',
  'insee-discordant': (_, b) => `La commune ne correspond pas à la position${valeur(b)}`,
  incoherent: (c, b) => `La valeur de « ${c} » contredit une autre colonne${valeur(b)}`,
};

/** What is wrong, as one French sentence: « La valeur de « debit » n’est pas plausible, … : « 99999 ». » */
export function phraseAnomalie({
  code,
  champ,
  brut,
}: Pick<Anomalie, 'code' | 'champ' | 'brut'>): string {
  return `${PHRASES[code](champ, brut)}.`;
}
