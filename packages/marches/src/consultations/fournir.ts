/** What the company has to provide, a plain sentence each: only what the notice says. */
import { estObjet, texteDe } from './dehors.ts';

/** Longer texts are rules of consultation pasted whole: the notice is the place to read them. */
const LONGUEUR = 400;

/** A notice that says « néant » asks for nothing. */
const RIEN = /^(neant|néant|sans objet|non|oui|aucune?|-+|\.+|nc|n\/a|x)\.?$/i;

/** « vos capacités techniques : … », or the words alone; undefined when the notice says nothing. */
export function demande(quoi: string | undefined, valeur: unknown): string | undefined {
  const mots = texteDe(Array.isArray(valeur) ? valeur.map(texteDe).join(' ') : valeur);
  if (!mots || RIEN.test(mots)) return undefined;
  return quoi ? `${quoi}\u00a0: ${couper(mots)}` : couper(mots);
}

function couper(mots: string): string {
  if (mots.length <= LONGUEUR) return mots;
  const fin = mots.lastIndexOf(' ', LONGUEUR);
  return `${mots.slice(0, fin > LONGUEUR / 2 ? fin : LONGUEUR)}…`;
}

export const SIMPLIFIE = 'un seul numéro SIRET suffit pour candidater (marché public simplifié)';
export const APTITUDE = 'votre aptitude à exercer l’activité';
export const ECONOMIQUES = 'vos capacités économiques et financières';
export const TECHNIQUES = 'vos capacités techniques';

/** Documents that a MAPA notice ticks (`justifications`): the key is enough, its text adds to it. */
const JUSTIFICATIONS: Readonly<Record<string, string>> = {
  redressementJudiciaire: 'la copie du jugement, si vous êtes en redressement judiciaire',
  article2141: 'une déclaration sur l’honneur que rien ne vous interdit de candidater',
  travailleursHandicapes: 'une déclaration sur l’honneur sur l’emploi de travailleurs handicapés',
  salariesReguliers: 'une déclaration sur l’honneur que vos salariés sont employés régulièrement',
  salariesEtranger: 'les bulletins de paie, si vous êtes établi à l’étranger',
  chiffreAffaires: 'votre chiffre d’affaires',
  assuranceRisques: 'une attestation d’assurance des risques professionnels',
  bilans: 'vos bilans',
  effectifs: 'vos effectifs moyens annuels',
  listeServices: 'la liste de vos principales prestations ou fournitures',
  listeTravaux: 'la liste des travaux que vous avez exécutés',
  titresEtudes: 'vos titres d’études et titres professionnels',
  titresEtudesCadres: 'les titres d’études et titres professionnels de vos cadres',
  outillage: 'votre outillage, votre matériel et votre équipement technique',
  descriptionEquipement: 'la description de votre équipement technique',
  certificats: 'vos certificats de qualification professionnelle',
  dc1: 'la lettre de candidature (formulaire DC1)',
  dc2: 'la déclaration du candidat (formulaire DC2)',
  capacitesAutres: 'les capacités des autres entreprises sur lesquelles vous vous appuyez',
  traductionFrancais: 'une traduction en français des documents rédigés dans une autre langue',
};

/** Sentences of a `justifications` block. An unknown key counts only for the text it carries. */
export function justifications(bloc: unknown): string[] {
  if (!estObjet(bloc)) return [];
  return Object.entries(bloc).flatMap(([cle, valeur]) => {
    const quoi = Object.hasOwn(JUSTIFICATIONS, cle) ? JUSTIFICATIONS[cle]! : undefined;
    const mots = texteDe(valeur);
    if (valeur === false || /^(non|false|0)$/i.test(mots)) return [];
    if (!quoi) return mots && !RIEN.test(mots) ? [couper(mots)] : [];
    return [demande(quoi, valeur) ?? quoi];
  });
}
