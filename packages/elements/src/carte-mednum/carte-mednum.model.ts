/** What is shown of places, and the words for it. Pure: data and a clock in, text out. */
import { apostrophes, formatDate } from '@ternum/core';
import { inFrance } from '@ternum/core/geo';
import {
  auMur,
  centreDe,
  distanceDe,
  etatDe,
  fermetureA,
  filtrer,
  fuseauDe,
  heureEnMots,
  jourOuvert,
  jourPlus,
  lireHoraires,
  nomDuJour,
  noteA,
  prochainChangement,
  prochaineOuverture,
  trier,
  type EtatHoraire,
  type FiltreLieux,
  type Lieu,
  type Point,
} from '@ternum/mednum';
import { compter } from '../shared/mots.ts';

/** Places of a page of the list. */
export const PAR_PAGE = 20;
/** Places of the compact form. */
export const COURTS = 3;
export const RAYONS = [5, 10, 20, 50] as const;

/** What the visitor asked for. */
export interface Choix {
  texte?: string;
  /** Kilometres round the commune or the visitor; `commune`: the places of the commune only. */
  rayon?: number | 'commune';
  ouvert?: boolean;
  service?: string;
  frais?: string;
  accessibilite?: string;
  label?: string;
  public?: string;
}

/** Where distances are counted from. */
export interface Depuis extends Point {
  /** « Dijon », « votre position ». */
  nom: string;
}

export const lieuxEnMots = (n: number): string => compter(n, 'lieu', 'lieux');

/** `47.32,5.04`, latitude first; the other order is put right. */
export function lirePresDe(texte: string | undefined): Point | undefined {
  const [lat = NaN, lon = NaN, ...reste] = (texte ?? '')
    .split(/\s*[,;\s]\s*/)
    .filter(Boolean)
    .map(Number);
  if (reste.length) return undefined;
  if (inFrance(lon, lat)) return { lon, lat };
  return inFrance(lat, lon) ? { lon: lat, lat: lon } : undefined;
}

/** Name of the page's commune: as the page says it, else as its places do. */
export function nomCommune(
  lieux: readonly Lieu[],
  commune: string | undefined,
  insee: string | undefined,
): string | undefined {
  return commune || (insee && lieux.find((l) => l.codeInsee === insee)?.commune) || undefined;
}

/** Where the page counts from, before the visitor says where they are. */
export function centre(
  lieux: readonly Lieu[],
  page: { commune?: string; insee?: string; presDe?: string },
): Depuis | undefined {
  const { commune, insee, presDe } = page;
  const nom = nomCommune(lieux, commune, insee) ?? 'la commune';
  const point = lirePresDe(presDe) ?? centreDeLa(lieux, commune, insee);
  return point && { ...point, nom };
}

function centreDeLa(
  lieux: readonly Lieu[],
  commune: string | undefined,
  insee: string | undefined,
): Point | undefined {
  return (insee && centreDe(lieux, insee)) || (commune && centreDe(lieux, commune)) || undefined;
}

export function filtreDe(
  choix: Choix,
  depuis: Point | undefined,
  commune: string | undefined,
): FiltreLieux {
  const { rayon, service, frais, accessibilite, label, public: vise, texte, ouvert } = choix;
  const seul = (v: string | undefined): string[] | undefined => (v ? [v] : undefined);
  return {
    ...(typeof rayon === 'number' && depuis
      ? { pres: { lon: depuis.lon, lat: depuis.lat, km: rayon } }
      : {}),
    ...(rayon === 'commune' && commune ? { commune } : {}),
    ouvert,
    texte,
    services: seul(service),
    frais: seul(frais),
    accessibilite: seul(accessibilite),
    labels: seul(label),
    publics: seul(vise),
  };
}

export const aMontrer = (
  lieux: readonly Lieu[],
  filtre: FiltreLieux,
  depuis: Point | undefined,
  maintenant: number,
): Lieu[] => trier(filtrer(lieux, filtre, maintenant), depuis);

/** Values that places have, in the order of their number. */
export function offerts(lieux: readonly Lieu[], valeurs: (l: Lieu) => readonly string[]): string[] {
  const comptes = new Map<string, number>();
  for (const v of lieux.flatMap(valeurs)) comptes.set(v, (comptes.get(v) ?? 0) + 1);
  return [...comptes].toSorted((a, b) => b[1] - a[1]).map(([v]) => v);
}

export interface Statut {
  etat: EtatHoraire;
  /** « Ouvert jusqu’à 17 h », « Fermé, ouvre demain à 9 h », « Horaires à vérifier ». */
  mots: string;
  /** Today, in words; absent when nothing can be said. */
  aujourdhui?: string;
}

/** Whether a place is open, and what it says of today. */
export function statut(lieu: Lieu, maintenant: number): Statut {
  if (!lieu.horaires) return { etat: 'inconnu', mots: 'Horaires non renseignés' };
  const h = lireHoraires(lieu.horaires);
  if (!h.compris) return { etat: 'inconnu', mots: 'Horaires à vérifier' };
  const fuseau = fuseauDe(lieu.codePostal);
  const etat = etatDe(lieu, maintenant);
  const { jour } = auMur(maintenant, fuseau);
  const { texte: aujourdhui } = jourOuvert(h, jour);
  if (etat === 'inconnu') {
    const note = noteA(h, maintenant, fuseau);
    return { etat, mots: `Horaires à vérifier${note ? `\u00a0: ${note}` : ''}`, aujourdhui };
  }
  const quand = (t: number | undefined, verbe: (jour: string, heure: string) => string): string => {
    if (t === undefined) return '';
    const mur = auMur(t, fuseau);
    return verbe(quelJour(mur.jour, jour), heureEnMots(mur.minute) || '0\u00a0h');
  };
  if (etat === 'ouvert') {
    const t = fermetureA(h, maintenant, fuseau);
    return {
      etat,
      mots: `Ouvert${quand(t, (j, heure) => ` jusqu’à ${j && heure !== '0\u00a0h' ? `${j} ` : ''}${heure === '0\u00a0h' ? 'minuit' : heure}`)}`,
      aujourdhui,
    };
  }
  const suite = prochaineOuverture(h, maintenant, fuseau, 60);
  return {
    etat,
    mots: `Fermé${quand(suite, (j, heure) => `, ouvre ${j ? `${j} ` : ''}à ${heure}`)}`,
    aujourdhui,
  };
}

/** « demain », « jeudi », « le 3 décembre 2026 »; empty today. */
function quelJour(jour: string, aujourdhui: string): string {
  if (jour === aujourdhui) return '';
  if (jour === jourPlus(aujourdhui, 1)) return 'demain';
  return jour < jourPlus(aujourdhui, 7) ? nomDuJour(jour) : `le ${formatDate(jour)}`;
}

/** Next moment at which what is said of these places changes. */
export function prochainDessin(lieux: readonly Lieu[], maintenant: number): number | undefined {
  const moments = lieux.flatMap((l) => {
    const t =
      l.horaires &&
      prochainChangement(lireHoraires(l.horaires), maintenant, fuseauDe(l.codePostal));
    return t || [];
  });
  // « demain » becomes today at midnight.
  const { jour } = auMur(maintenant);
  return Math.min(
    ...moments,
    Date.parse(jourPlus(jour, 1)) - 3_600_000 > maintenant
      ? Date.parse(jourPlus(jour, 1)) - 3_600_000
      : maintenant + 3_600_000,
  );
}

export const nomDe = ({ nom }: Lieu): string => apostrophes(nom) || 'Lieu sans nom';

/** « 3, rue du Pont, 21370 Velars-sur-Ouche ». */
export function adresseDe({ adresse, complementAdresse, codePostal, commune }: Lieu): string {
  const ville = [codePostal, commune].filter(Boolean).join(' ');
  return [adresse, complementAdresse, ville]
    .filter(Boolean)
    .map((t) => apostrophes(t!))
    .join(', ');
}

/** A travelling place has no address to go to on any day. */
export const estItinerant = ({ itinerance }: Lieu): boolean => itinerance.includes('Itinérant');

/** How many are shown, out of how many, from where. */
export function phraseBilan(
  montres: readonly Lieu[],
  tous: number,
  filtre: boolean,
  depuis: Depuis | undefined,
): string {
  const n = montres.length;
  if (!n) return filtre ? 'Aucun lieu ne répond à ces critères.' : '';
  const pres = depuis ? `, le plus proche de ${depuis.nom} d’abord` : '';
  if (filtre)
    return `${lieuxEnMots(n)} sur ${tous} ${n > 1 ? 'répondent' : 'répond'} à ces critères.`;
  return `${lieuxEnMots(n)} où quelqu’un vous aide pour vos démarches et vos questions numériques${n > 1 ? pres : ''}.`;
}

export interface Puce {
  libelle: string;
  retirer: Partial<Choix>;
}

/** Active filters, each removable. */
export function puces(choix: Choix, nom: string): Puce[] {
  const { texte, rayon, ouvert, service, frais, accessibilite, label, public: vise } = choix;
  const une = (libelle: string | undefined | false, retirer: Partial<Choix>): Puce[] =>
    libelle ? [{ libelle: apostrophes(libelle), retirer }] : [];
  return [
    ...une(texte && `«\u00a0${texte.trim()}\u00a0»`, { texte: undefined }),
    ...une(rayon !== undefined && phraseRayon(rayon, nom), { rayon: undefined }),
    ...une(ouvert && 'Ouvert maintenant', { ouvert: undefined }),
    ...une(service, { service: undefined }),
    ...une(frais, { frais: undefined }),
    ...une(accessibilite && accesEnMots(accessibilite), { accessibilite: undefined }),
    ...une(label, { label: undefined }),
    ...une(vise, { public: undefined }),
  ];
}

export const phraseRayon = (rayon: number | 'commune', nom: string): string =>
  rayon === 'commune' ? `À ${nom} seulement` : `À moins de ${rayon}\u00a0km de ${nom}`;

export const accesEnMots = (valeur: string): string =>
  valeur === 'fiche' ? 'Accessibilité décrite (Acceslibre)' : valeur;

/** Metres from where the page counts, to be said. */
export const loin = (lieu: Lieu, depuis: Point | undefined): number | undefined =>
  distanceDe(lieu, depuis);
