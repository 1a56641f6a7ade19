/** Everything that the register says of one point, in words and units. Pure. Comes with the first details panel. */
import { formatDate, formatNombre } from '@ternum/core';
import { phraseAnomalie, type Anomalie, type PointEau, type SourcePei } from '@ternum/deci';
import { couper, NOMS_TYPES, NON_RENSEIGNE } from './carte-deci.model.ts';

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

/** @param noms whether names of private owners may be said */
export function attributs(pei: PointEau, noms: boolean): Attribut[] {
  const reserve = pei.typePei === 'CI' || pei.typePei === 'PA';
  const reseau = pei.typePei === 'PI' || pei.typePei === 'BI';
  const propriete =
    pei.statut === 'prive'
      ? `privé${noms && pei.nomEtab ? ` (${couper(pei.nomEtab, 120)})` : ''}`
      : (pei.statut ?? NON_RENSEIGNE);
  const detail = pei.typeRd && couper(pei.typeRd, 120);
  const lignes: [string, string][] = [
    ['Type', `${NOMS_TYPES[pei.typePei]}${detail ? ` (${detail})` : ''}`],
    ['Situation', libre(pei.situation)],
    ...(reserve && pei.debit === undefined
      ? []
      : [['Débit sous 1 bar', avec(pei.debit, 'm³/h')] as [string, string]]),
    ...(reseau && pei.volume === undefined && !pei.illimite
      ? []
      : [['Volume', pei.illimite ? 'illimité' : avec(pei.volume, 'm³')] as [string, string]]),
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
    ['Numéro du SDIS', libre(pei.idSdis)],
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

/** A name that may not be said is not quoted. */
export const direAnomalie = (anomalie: Anomalie, noms: boolean): string =>
  couper(
    phraseAnomalie(!noms && anomalie.champ === 'nom_etab' ? { ...anomalie, brut: '' } : anomalie) +
      (anomalie.corrigee ? ' Corrigé.' : ''),
    300,
  );

/**
 * Address of a report about a point. Nothing is in it but what the page chose and the number, encoded.
 * @param base address that relative ones start from
 */
export function adresseSignalement(
  adresse: string | undefined,
  numero: string,
  base: string,
): string | undefined {
  if (!adresse || !URL.canParse(adresse, base)) return undefined;
  const url = new URL(adresse, base);
  const court = couper(numero, 60);
  if (url.protocol === 'mailto:') {
    // Not `searchParams`: mail programs show its + as it is.
    const objet = encodeURIComponent(`Point d’eau incendie ${court}`);
    return `${url.href}${url.search ? '&' : '?'}subject=${objet}`;
  }
  if (!/^https?:$/.test(url.protocol)) return undefined;
  url.searchParams.set('pei', court);
  return url.href;
}
