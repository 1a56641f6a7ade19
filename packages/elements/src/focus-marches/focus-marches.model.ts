/** What the dashboard says in words: whose contracts, when, and where every record of the file went. Pure. */
import { formatDate, formatEurosCourt, formatSiret } from '@ternum/core';
import type { Comptes, Consolidation, Contrat, Filtre, Chiffres } from '@ternum/marches';
import { compter, marches } from '../shared/mots.ts';
import { phrasePeriode } from '../shared/periode.ts';

/** The organisation that the page is about. */
export interface Sujet {
  genre: 'ensemble' | 'acheteur' | 'titulaire';
  id?: string;
  nom?: string;
  /** True when the visitor came here by a filter and can go back. */
  retour: boolean;
}

/** Several suppliers chosen is still the whole; exactly one is its page. A supplier's page wins over a buyer's. */
export function sujetDe(filtre: Filtre, perimetre: Filtre, nommer: Nom): Sujet {
  for (const genre of ['titulaire', 'acheteur'] as const) {
    const role = `${genre}s` as const;
    const permis = perimetre[role];
    const [id, autre] = filtre[role] ?? permis ?? [];
    if (id && !autre)
      return {
        genre,
        id,
        nom: nommer(role, id),
        retour: permis?.length !== 1 || permis[0] !== id,
      };
  }
  return { genre: 'ensemble', retour: false };
}

/** The only buyer of a file that a page shows whole. */
export function seulAcheteur({ marches, accordsCadres }: Consolidation): string | undefined {
  const premier = (marches[0] ?? accordsCadres[0])?.publie.acheteur.id;
  const meme = ({ publie }: Contrat): boolean => publie.acheteur.id === premier;
  return marches.every(meme) && accordsCadres.every(meme) ? premier : undefined;
}

export type Nom = (role: 'acheteurs' | 'titulaires', id: string) => string | undefined;

/** Name of an organisation, the first that the records give (a SIREN takes any of its establishments). */
export function trouverNom(
  consolidation: Consolidation,
  role: 'acheteurs' | 'titulaires',
  id: string,
): string | undefined {
  for (const contrats of [consolidation.marches, consolidation.accordsCadres])
    for (const { publie, actuel } of contrats)
      for (const o of role === 'acheteurs' ? [publie.acheteur] : actuel.titulaires)
        if (o.nom && (o.id === id || (id.length === 9 && o.id.startsWith(id)))) return o.nom;
  return undefined;
}

/** « SIRET 356 000 000 00048 », « SIREN 356 000 000 », « Identifiant CHE-107… ». */
export function phraseIdentifiant(id: string): string {
  const genre = /^\d{14}$/.test(id) ? 'SIRET' : /^\d{9}$/.test(id) ? 'SIREN' : 'Identifiant';
  return `${genre} ${formatSiret(id)}`;
}

/** « 42 marchés notifiés du … au …, pour 3,2 M€ HT. » */
export function phraseBilan({ indicateurs: i, filtre }: Chiffres): string {
  const quand = phrasePeriode(filtre);
  if (!i.nombre) return `Aucun marché notifié ${quand || 'dans ces données'}.`;
  const pluriel = i.nombre > 1 ? 's' : '';
  const montant =
    i.sansMontant < i.nombre
      ? `, pour ${formatEurosCourt(i.montant)} HT`
      : ', sans montant renseigné';
  const sans =
    i.sansMontant && i.sansMontant < i.nombre
      ? ` (${compter(i.sansMontant, 'montant')} non ${i.sansMontant > 1 ? 'renseignés' : 'renseigné'})`
      : '';
  return `${marches(i.nombre)} notifié${pluriel} ${quand}${montant}${sans}.`.replace(/ ,/, ',');
}

/** The terms of the accounting line, zero ones included: the line must add up before everybody's eyes. */
export function termes(c: Comptes): string[] {
  return [
    marches(c.marches),
    compter(c.concessions, 'concession'),
    compter(c.accordsCadres, 'accord-cadre', 'accords-cadres'),
    compter(c.ecartes, 'écarté'),
    compter(c.doublons, 'doublon'),
    compter(c.regroupees, 'ligne regroupée', 'lignes regroupées'),
    compter(c.illisibles, 'illisible'),
  ];
}

/** What stands outside the totals, one sentence each; nothing when there is nothing to say. */
export function horsTotaux({ concessions, accordsCadres, indicateurs }: Chiffres): string[] {
  const phrases: string[] = [];
  if (accordsCadres.nombre)
    phrases.push(
      `${compter(accordsCadres.nombre, 'accord-cadre', 'accords-cadres')} hors des totaux : ` +
        `${formatEurosCourt(accordsCadres.montantMaximum)} HT au maximum, ce qui n’est pas une dépense.`,
    );
  if (indicateurs.subsequents.nombre)
    phrases.push(
      `Dans les totaux, ${compter(indicateurs.subsequents.nombre, 'marché subséquent', 'marchés subséquents')} ` +
        `d’accords-cadres : ${formatEurosCourt(indicateurs.subsequents.montant)} HT.`,
    );
  if (concessions.nombre)
    phrases.push(
      `${compter(concessions.nombre, 'concession')} hors des totaux : ` +
        `${formatEurosCourt(concessions.valeurGlobale)} HT de valeur globale, sur toute leur durée.`,
    );
  return phrases;
}

/** « Données du 3 mars 2026 ». */
export function phraseDate(jour: string | undefined): string {
  return jour ? `Données du ${formatDate(jour)}` : 'Date des données : non renseignée';
}
