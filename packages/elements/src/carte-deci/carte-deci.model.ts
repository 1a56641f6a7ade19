/** Words of the register: kinds, states, capacities, counts. Pure. */
import { formatDate, formatNombre } from '@ternum/core';
import type { CodeEtat, Etat, PointEau, TypePei } from '@ternum/deci';
import { estIllimite } from '@ternum/deci/etat';
import { direDistance } from '../shared/distance.ts';
import { compter } from '../shared/mots.ts';
import { ETATS } from './dessins.model.ts';
import type { ColonneDeci, ComptesDeci, FiltreDeci, LigneDeci, TriDeci } from './moteur/types.ts';

export const NON_RENSEIGNE = 'non renseigné';

/** Rows of a page of the list. */
export const PAR_PAGE = 25;

export const NOMS_TYPES: Readonly<Record<TypePei, string>> = {
  PI: 'Poteau d’incendie',
  BI: 'Bouche d’incendie',
  PA: 'Point d’aspiration',
  CI: 'Citerne',
  AUTRE: 'Autre point d’eau',
};

export const NOMS_ETATS: Readonly<Record<CodeEtat, string>> = {
  disponible: 'Disponible',
  nonConforme: 'Non conforme',
  insuffisant: 'Insuffisant',
  indisponible: 'Indisponible',
  inconnu: 'État inconnu',
};

export const NOMS_CONTROLES: Readonly<Record<Etat['controle'], string>> = {
  'a-jour': 'À jour',
  ancien: 'Trop ancien',
  inconnu: 'Non renseigné',
};

/** Flows that a visitor may ask for, m³/h: those of the usual needs. */
export const DEBITS = [30, 60, 120] as const;

/** A wording of the register is text of the outside world: short in a table. */
export const couper = (texte: string, longueur = 160): string =>
  texte.length > longueur ? `${texte.slice(0, longueur - 1).trimEnd()}…` : texte;

const M3H = '\u00a0m³/h';
const M3 = '\u00a0m³';

/** « 60 m³/h », « 120 m³ », « illimitée », « non renseigné ». */
export function capacite(pei: PointEau): string {
  const { debit, volume } = pei;
  if (debit !== undefined) return `${formatNombre(debit, debit % 1 ? 1 : 0)}${M3H}`;
  if (estIllimite(pei)) return 'illimitée';
  return volume === undefined ? NON_RENSEIGNE : `${formatNombre(volume, volume % 1 ? 1 : 0)}${M3}`;
}

/** The last contrôle technique, with its age said when it counts. */
export function controle({ dateCt }: PointEau, { controle: age }: Etat): string {
  if (!dateCt) return NON_RENSEIGNE;
  return age === 'ancien' ? `${formatDate(dateCt)} (trop ancien)` : formatDate(dateCt);
}

const eau = (n: number): string => compter(n, 'point d’eau', 'points d’eau');

/** « 12 points d’eau affichés, 3 indisponibles ». */
export function phraseComptes(
  { total, etats }: ComptesDeci,
  filtre: boolean,
  tous: number,
): string {
  if (!total) return filtre ? 'Aucun point d’eau ne répond à ces critères.' : 'Aucun point d’eau.';
  const s = (n: number): string => (n > 1 ? 's' : '');
  const sur = filtre ? ` sur ${formatNombre(tous)}` : '';
  const { indisponible: n } = etats;
  return `${eau(total)}${sur} affiché${s(total)}, ${n ? `${formatNombre(n)} indisponible${s(n)}` : 'aucun indisponible'}.`;
}

/** What the keyboard says of a point of the map. */
export function phraseLigne({ numero, pei, etat, distance }: LigneDeci): string {
  return [
    `${couper(numero, 60)}, ${NOMS_TYPES[pei.typePei].toLowerCase()}`,
    NOMS_ETATS[etat.code].toLowerCase(),
    `capacité ${capacite(pei)}`,
    ...(pei.situation ? [couper(pei.situation, 100)] : []),
    ...(distance === undefined ? [] : [`à ${direDistance(distance)}`]),
  ].join(', ');
}

export const filtreVide = (filtre: FiltreDeci): boolean => !Object.keys(filtre).length;

/** Without what is not asked for. */
export const nettoyer = (filtre: FiltreDeci): FiltreDeci =>
  Object.fromEntries(
    Object.entries(filtre).filter(([, v]) => (Array.isArray(v) ? v.length : v)),
  ) as FiltreDeci;

/** One active filter, and the change that takes it back. */
export interface Puce {
  libelle: string;
  retirer: FiltreDeci;
}

export function puces(filtre: FiltreDeci): Puce[] {
  const { texte, etats = [], types = [], debitMin, controle: age } = filtre;
  return [
    ...(texte ? [{ libelle: `« ${couper(texte, 60)} »`, retirer: { texte: undefined } }] : []),
    ...etats.map((e) => ({
      libelle: NOMS_ETATS[e],
      retirer: { etats: etats.filter((autre) => autre !== e) },
    })),
    ...types.map((t) => ({
      libelle: NOMS_TYPES[t],
      retirer: { types: types.filter((autre) => autre !== t) },
    })),
    ...(debitMin
      ? [{ libelle: `Au moins ${debitMin}${M3H}`, retirer: { debitMin: undefined } }]
      : []),
    ...(age
      ? [
          {
            libelle: `Contrôle ${NOMS_CONTROLES[age].toLowerCase()}`,
            retirer: { controle: undefined },
          },
        ]
      : []),
  ];
}

/** Every state is listed, the ones that nobody has at 0. */
export const etatsPresents = (etats: Readonly<Record<CodeEtat, number>>): CodeEtat[] =>
  ETATS.filter((e) => etats[e]);

export const TRI: TriDeci = { colonne: 'numero', sens: 1 };

/** A heading pressed: its other direction, or the natural one of another column. */
export const triSuivant = (tri: TriDeci, colonne: ColonneDeci): TriDeci => ({
  ...tri,
  colonne,
  sens: tri.colonne === colonne ? (-tri.sens as 1 | -1) : 1,
});

/** « Lignes 26 à 50 sur 233 ». */
export function phrasePage(page: number, total: number): string {
  const debut = page * PAR_PAGE;
  return `Lignes ${formatNombre(debut + 1)} à ${formatNombre(Math.min(total, debut + PAR_PAGE))} sur ${formatNombre(total)}`;
}
