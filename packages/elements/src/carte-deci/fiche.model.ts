/** Everything that the register says of one point, in words and units. Pure. Comes with the first details panel. */
import { formatDate, formatNombre } from '@ternum/core';
import { phraseAnomalie, type Anomalie, type PointEau, type SourcePei } from '@ternum/deci';
import { estIllimite } from '@ternum/deci/etat';
import { couper, NOMS_TYPES, NON_RENSEIGNE } from './carte-deci.model.ts';
import type { LigneDeci } from './moteur/types.ts';

const SOURCES: Readonly<Record<SourcePei, string>> = {
  citerne: 'citerne',
  plan_eau: 'plan d’eau',
  piscine: 'piscine',
  puits: 'puits',
  cours_eau: 'cours d’eau',
  reseau_aep: 'réseau d’eau potable',
  reseau_irrigation: 'réseau d’irrigation',
};

const PRECISIONS = {
  '01': 'à un mètre près',
  '05': 'à cinq mètres près',
  '10': 'à dix mètres près',
  '99': 'précision inconnue',
} as const;

/** One line of the details: nothing recorded is said so. */
export interface Attribut {
  nom: string;
  valeur: string;
}

const avec = (valeur: number | undefined, unite: string): string =>
  valeur === undefined ? NON_RENSEIGNE : `${formatNombre(valeur)}\u00a0${unite}`;
const jour = (date: string | undefined): string => (date ? formatDate(date) : NON_RENSEIGNE);
const libre = (texte: string | undefined): string => (texte ? couper(texte, 300) : NON_RENSEIGNE);

/** @param pei without names that may not be said: what is there is shown */
export function attributs(pei: PointEau): Attribut[] {
  const reserve = pei.typePei === 'CI' || pei.typePei === 'PA';
  const illimite = estIllimite(pei);
  const reseau = pei.typePei === 'PI' || pei.typePei === 'BI';
  const propriete =
    pei.statut === 'prive'
      ? `privé${pei.nomEtab ? ` (${couper(pei.nomEtab, 120)})` : ''}`
      : (pei.statut ?? NON_RENSEIGNE);
  const detail = pei.typeRd && couper(pei.typeRd, 120);
  const lignes: [string, string][] = [
    ['Type', `${NOMS_TYPES[pei.typePei]}${detail ? ` (${detail})` : ''}`],
    ['Situation', libre(pei.situation)],
    ...(reserve && pei.debit === undefined
      ? []
      : [['Débit sous 1 bar', avec(pei.debit, 'm³/h')] as [string, string]]),
    ...(reseau && pei.volume === undefined && !illimite
      ? []
      : [['Volume', illimite ? 'illimité' : avec(pei.volume, 'm³')] as [string, string]]),
    ...(reserve
      ? []
      : ([
          ['Pression statique', avec(pei.pressStat, 'bar')],
          ['Pression dynamique', avec(pei.pressDyn, 'bar')],
          ['Diamètre', avec(pei.diamPei, 'mm')],
          ['Canalisation', avec(pei.diamCana, 'mm')],
        ] as [string, string][])),
    ['Alimentation', pei.sourcePei ? SOURCES[pei.sourcePei] : NON_RENSEIGNE],
    ['Propriété', propriete],
    ['Gestionnaire', libre(pei.nomGest)],
    ['Contrôle technique', jour(pei.dateCt)],
    ['Reconnaissance opérationnelle', jour(pei.dateRo)],
    ['Mise en service', jour(pei.dateMes)],
    ['Mise à jour de la fiche', jour(pei.dateMaj)],
    ['Numéro du service départemental d’incendie et de secours (SDIS)', libre(pei.idSdis)],
    ['Numéro du gestionnaire', libre(pei.idGestion)],
  ];
  return lignes.map(([nom, valeur]) => ({ nom, valeur }));
}

/** Where it is, in the two systems that people copy; undefined without a position. */
export function position(
  pei: PointEau,
): { wgs84: string; lambert?: string; precision?: string } | undefined {
  if (pei.lon === undefined || pei.lat === undefined) return undefined;
  return {
    wgs84: `${pei.lat.toFixed(6)}, ${pei.lon.toFixed(6)}`,
    ...(pei.x !== undefined && pei.y !== undefined
      ? { lambert: `${pei.x.toFixed(2)} ${pei.y.toFixed(2)}` }
      : {}),
    ...(pei.prec ? { precision: PRECISIONS[pei.prec] } : {}),
  };
}

/** What was wrong, and whether the corrected file has it right. */
export const direAnomalie = (anomalie: Anomalie): string =>
  couper(phraseAnomalie(anomalie) + (anomalie.corrigee ? ' Corrigé.' : ''), 300);

/**
 * Address of a report about a point: what the page chose, and what tells this point from every other, encoded: its
 * number, its identifier and its commune.
 *
 * @param base address that relative ones start from
 */
export function adresseSignalement(
  adresse: string | undefined,
  { numero, pei: { idSdis, insee } }: Pick<LigneDeci, 'numero' | 'pei'>,
  base: string,
): string | undefined {
  if (!adresse || !URL.canParse(adresse, base)) return undefined;
  const url = new URL(adresse, base);
  const court = couper(numero, 60);
  const id = idSdis && couper(idSdis, 60);
  if (url.protocol === 'mailto:') {
    const objet = [
      `Point d’eau incendie ${court}`,
      ...(id && id !== court ? [`identifiant ${id}`] : []),
      ...(insee ? [`commune ${insee}`] : []),
    ].join(', ');
    url.search = avecObjet(url.search, objet);
    url.hash = '';
    return url.href;
  }
  if (!/^https?:$/.test(url.protocol)) return undefined;
  for (const [cle, valeur] of [
    ['pei', court],
    ['id_sdis', id],
    ['insee', insee],
  ] as const)
    if (valeur) url.searchParams.set(cle, valeur);
  return url.href;
}

/** One subject only, that of the page first. Not `searchParams`: mail programs show its + as it is. */
function avecObjet(recherche: string, objet: string): string {
  const parties = recherche.slice(1).split('&').filter(Boolean);
  const place = parties.findIndex((partie) => OBJET.test(partie));
  const voulu = parties[place]?.replace(OBJET, '');
  return [
    ...parties.filter((partie) => !OBJET.test(partie)),
    `subject=${voulu ? `${voulu}${encodeURIComponent(' – ')}` : ''}${encodeURIComponent(objet)}`,
  ].join('&');
}
const OBJET = /^subject=/i;
