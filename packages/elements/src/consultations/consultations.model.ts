/** Which calls are shown, and the words for them. Pure: data and a clock in, text out. */
import { apostrophes, fold, formatDate, majuscule } from '@ternum/core';
import {
  aujourdhuiAParis,
  correspond,
  estOuverte,
  prochainChangement,
  type Categorie,
  type Consultation,
  type FiltreConsultations,
} from '@ternum/marches';
import { compter } from '../shared/mots.ts';

/** From how many open calls there is something to filter. */
export const ASSEZ = 5;

export const DELAIS = [7, 15, 30] as const;
export type Delai = (typeof DELAIS)[number];

/** What the visitor asked for. A delay counts from today, so that it still means the same tomorrow. */
export interface Choix {
  texte?: string;
  categories?: Categorie[];
  delai?: Delai;
  /** Last day of the deadline, `YYYY-MM-DD`. */
  jusquau?: string;
}

/** Whose calls the page shows. */
export interface Perimetre {
  /** SIRET or SIREN. */
  sirets: readonly string[];
  nom?: string;
  departements: readonly string[];
}

const HEURE = 3_600_000;
const URGENCE = 48 * HEURE;

export const consultations = (n: number): string => compter(n, 'consultation');

/** Words of an attribute that holds several. */
export const liste = (texte: string | undefined): string[] =>
  (texte ?? '').split(/[\s,;]+/).filter(Boolean);

export { lienSur } from '../shared/lien.ts';

/**
 * The page's own calls. A published file is its buyer's: only calls that name another SIRET are left out. Notices of
 * BOAMP are matched, by SIRET where they have one, else by name and département.
 */
export function aMontrer(
  appels: readonly Consultation[],
  { sirets, nom, departements }: Perimetre,
): Consultation[] {
  if (!sirets.length && !nom && !departements.length) return [...appels];
  return appels.flatMap((c) => {
    if (c.source === 'fichier')
      return !c.acheteur.siret || estUnDe(sirets, c.acheteur.siret) ? c : [];
    if (!sirets.length && !nom)
      return departements.some((d) => c.acheteur.departements.includes(d)) ? c : [];
    const rapprochements = (sirets.length ? sirets : [undefined]).map((siret) =>
      correspond({ siret, nom, departements: [...departements] }, c),
    );
    const rapprochement = rapprochements.find((r) => r === 'siret') ?? rapprochements.find(Boolean);
    return rapprochement ? { ...c, rapprochement } : [];
  });
}

const estUnDe = (sirets: readonly string[], siret: string): boolean =>
  !sirets.length || sirets.some((s) => siret.startsWith(s));

/** What is missing to find a buyer's notices in BOAMP: few of them have its SIRET, and communes share names. */
export function phraseManque({ sirets, nom, departements }: Perimetre): string {
  if (!sirets.length && !nom) return '';
  const manquent = [
    ...(nom ? [] : ['le nom (attribut nom)']),
    ...(departements.length ? [] : ['le département (attribut departement)']),
  ];
  return manquent.length
    ? `Les avis du BOAMP se retrouvent par le nom et le département de l’acheteur : il manque ${manquent.join(' et ')}.`
    : '';
}

/** What matching notices of BOAMP is worth; nothing to say when each of them has its buyer's SIRET. */
export function phrasePrecaution(perimetre: Perimetre, ouvertes: readonly Consultation[]): string {
  const manque = phraseManque(perimetre);
  if (manque || !perimetre.nom) return manque;
  return ouvertes.length && ouvertes.every((c) => c.rapprochement === 'siret')
    ? ''
    : 'Avis retrouvés par le nom et le département : le BOAMP ne donne pas toujours le numéro SIRET de l’acheteur.';
}

export function filtreDe(choix: Choix, maintenant: number): FiltreConsultations {
  const { categories, delai, jusquau } = choix;
  const texte = choix.texte?.trim();
  const limiteAu = delai ? dansJours(aujourdhuiAParis(maintenant), delai) : jusquau;
  return {
    ...(texte ? { texte } : {}),
    ...(categories?.length ? { categories } : {}),
    ...(limiteAu ? { limiteAu } : {}),
  };
}

const dansJours = (jour: string, n: number): string =>
  new Date(Date.parse(jour) + n * 24 * HEURE).toISOString().slice(0, 10);

/** One active filter: what it says, and the change that takes it back. */
export interface Puce {
  libelle: string;
  retirer: Partial<Choix>;
}

export function puces(
  { texte, categories = [], delai, jusquau }: Choix,
  noms: Readonly<Record<Categorie, string>>,
): Puce[] {
  return [
    ...(texte ? [{ libelle: `« ${texte.trim()} »`, retirer: { texte: undefined } }] : []),
    ...categories.map((c) => ({
      libelle: noms[c],
      retirer: { categories: categories.filter((autre) => autre !== c) },
    })),
    ...(delai
      ? [{ libelle: phraseDelai(delai), retirer: { delai: undefined } }]
      : jusquau
        ? [{ libelle: `Jusqu’au ${formatDate(jusquau)}`, retirer: { jusquau: undefined } }]
        : []),
  ];
}

export const phraseDelai = (delai: Delai): string => `À rendre dans les ${delai}\u00a0jours`;

/** How many, and under which filter. Says nothing that the clock changes: it is read aloud when it does. */
export function phraseBilan(montrees: number, ouvertes: number, filtre: boolean): string {
  if (filtre && montrees)
    return `${consultations(montrees)} sur ${ouvertes} ${montrees > 1 ? 'répondent' : 'répond'} à ces critères.`;
  if (filtre) return 'Aucune consultation ne répond à ces critères.';
  return ouvertes > 1
    ? `${consultations(ouvertes)} ouvertes, la plus proche d’abord : les entreprises peuvent encore y répondre.`
    : `${consultations(ouvertes)} ouverte : les entreprises peuvent encore y répondre.`;
}

export function phraseCloses(parties: readonly Consultation[]): string {
  const [une] = parties;
  if (!une) return '';
  return parties.length > 1
    ? `${consultations(parties.length)} viennent de fermer et ont quitté la liste.`
    : `La consultation « ${objetDe(une)} » vient de fermer : elle a quitté la liste.`;
}

export const objetDe = ({ objet }: Consultation): string =>
  apostrophes(objet) || 'Objet non renseigné';

/** « Fournitures et services ». */
export function phraseCategories(
  { categories }: Consultation,
  noms: Readonly<Record<Categorie, string>>,
): string {
  return majuscule(categories.map((c) => noms[c].toLowerCase()).join(' et '));
}

/** First words of a procedure's name, accents apart → what it means for a company. */
const PROCEDURES: readonly [RegExp, string][] = [
  [/adaptee/, 'des règles simples, que l’acheteur fixe'],
  [/dialogue/, 'une candidature d’abord, puis des échanges sur la solution'],
  [/concours/, 'un jury compare les projets'],
  [/negoci/, 'une candidature d’abord, puis une discussion des offres'],
  [/restreint/, 'une candidature d’abord, puis une offre si elle est retenue'],
  [/ouvert/, 'toute entreprise peut remettre une offre'],
];

/** « Procédure adaptée : des règles simples, que l’acheteur fixe ». */
export function phraseProcedure(procedure: string): string {
  const plie = fold(procedure);
  const sens = PROCEDURES.find(([nom]) => nom.test(plie))?.[1];
  const nom = majuscule(apostrophes(procedure));
  return sens ? `${nom}\u00a0: ${sens}` : nom;
}

/** What to provide, without what the mention of a simplified contract says already. */
export const aFournirDe = ({ aFournir, simplifie }: Consultation): string[] =>
  aFournir
    .filter((quoi) => !(simplifie && /march.s? publics? simplifi/i.test(quoi)))
    .map((quoi) => majuscule(apostrophes(quoi)));

/** A later notice took the place of an earlier one. */
export const estRectifiee = (c: Consultation): boolean =>
  c.nature === 'rectificatif' ||
  c.republication === true ||
  (c.premierAvis !== undefined && c.premierAvis !== c.id);

/** The deadline to count on: a correction may have moved it to an unknown day. */
export const limiteDe = (c: Consultation): string | undefined =>
  c.limiteIncertaine ? undefined : c.dateLimite;

/** Less than 48 hours to answer. */
export function estUrgente(c: Consultation, maintenant: number): boolean {
  const dateLimite = limiteDe(c);
  return dateLimite !== undefined && Date.parse(dateLimite) - maintenant <= URGENCE;
}

/** Next moment at which what is shown changes by itself: words, the mark of the last 48 hours, a call that closes. */
export function prochainDessin(
  appels: readonly Consultation[],
  maintenant: number,
): number | undefined {
  const moments = appels.flatMap((c) => {
    const marque = Date.parse(limiteDe(c) ?? '') - URGENCE;
    return marque > maintenant && estOuverte(c, maintenant) ? marque : [];
  });
  const prochain = prochainChangement(appels, maintenant);
  if (prochain !== undefined) moments.push(prochain);
  return moments.length ? Math.min(...moments) : undefined;
}

/** Stays with a call from one drawing to the next; files may give one id to two calls. */
export function cles(appels: readonly Consultation[]): Map<Consultation, string> {
  const vus = new Map<string, number>();
  return new Map(
    appels.map((c) => {
      const id = c.premierAvis ?? c.id;
      const rang = vus.get(id) ?? 0;
      vus.set(id, rang + 1);
      return [c, rang ? `${id} ${rang}` : id];
    }),
  );
}

/** Several buyers: each call says its own. */
export const plusieursAcheteurs = (appels: readonly Consultation[]): boolean =>
  new Set(appels.map((c) => fold(c.acheteur.nom))).size > 1;
