/** Amounts over time: columns by month, by year beyond two years. Pure. */
import { formatEurosCourt, formatMois, formatTaux } from '@ternum/core';
import type { Mesure, Moment, Chiffres } from '@ternum/marches';
import type { Barre } from '../shared/barres.ts';
import { NON_RENSEIGNE } from '../shared/contrats.ts';
import { graduations } from '../shared/echelle.ts';
import { marches, PEU } from '../shared/mots.ts';

/** Beyond this many months a column is a year. */
const MOIS_MAX = 24;

const MOIS = 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' ');

export interface Colonne extends Moment {
  /** « mars 2024 » or « 2024 ». */
  nom: string;
  /** Under the axis: « mars », with the year under each January, and under the first when none is near. */
  court: string;
  annee: string;
  /** Left out under the axis where the page is narrow; Januaries never are. */
  discret: boolean;
}

export interface Evolution {
  pas: 'mois' | 'annee';
  colonnes: Colonne[];
  graduations: number[];
  /** True when the year before holds something to compare with. */
  compare: boolean;
}

export function evolution({ parMois, parAnnee }: Chiffres): Evolution {
  const pas = parMois.length > MOIS_MAX ? 'annee' : 'mois';
  const moments = pas === 'mois' ? parMois : parAnnee;
  // One label in two, or in four, where twelve columns or more share a telephone's width.
  const saut = moments.length > 14 ? 4 : moments.length > 8 ? 2 : 1;
  const colonnes = moments.map((moment, i): Colonne => {
    if (pas === 'annee') {
      const { cle } = moment;
      return { ...moment, nom: cle, court: cle, annee: '', discret: i % saut > 0 };
    }
    const mois = Number(moment.cle.slice(5));
    const dit = mois === 1 || (i === 0 && mois < 11);
    return {
      ...moment,
      nom: formatMois(moment.cle),
      court: MOIS[mois - 1]!,
      annee: dit ? moment.cle.slice(0, 4) : '',
      discret: (mois - 1) % saut > 0,
    };
  });
  const compare = pas === 'mois' && colonnes.some((c) => c.precedent.nombre > 0);
  const max = Math.max(
    ...colonnes.flatMap((c) => (compare ? [c.montant, c.precedent.montant] : [c.montant])),
    0,
  );
  return { pas, colonnes, graduations: graduations(max), compare };
}

/** What the chart says, in one sentence or two. */
export function phraseEvolution({ pas, colonnes, compare }: Evolution): string {
  const haute = colonnes.reduce((a, b) => (b.montant > a.montant ? b : a), colonnes[0]!);
  if (!haute?.montant) return 'Aucun montant n’est renseigné sur la période.';
  const [mois, total, avant] = [
    pas === 'mois',
    colonnes.reduce((s, c) => s + c.montant, 0),
    colonnes.reduce((s, c) => s + c.precedent.montant, 0),
  ];
  const ecart = compare && avant ? variation(total, avant) : '';
  const reference = colonnes.length > 1 ? 'les mêmes mois' : 'le même mois';
  const suite = ecart
    ? ` Sur la période, ${ecart === AUTANT ? `autant que ${reference}` : `${ecart} par rapport ${colonnes.length > 1 ? 'aux mêmes mois' : 'au même mois'}`} un an plus tôt.`
    : '';
  const nombre = colonnes.reduce((s, c) => s + c.nombre, 0);
  if (nombre <= PEU)
    return `${marches(nombre)} sur la période, pour ${formatEurosCourt(total)} HT.${suite}`;
  const somme = `${formatEurosCourt(haute.montant)} HT pour ${marches(haute.nombre)}`;
  if (colonnes.length < 2) return `En ${haute.nom} : ${somme}.${suite}`;
  const vides = colonnes.filter((c) => !c.nombre).length;
  const creux = vides
    ? ` Aucun marché pendant ${vides}\u00a0${mois ? 'mois' : `an${vides > 1 ? 's' : ''}`}.`
    : '';
  return `${mois ? 'Le mois le plus fort' : 'L’année la plus forte'} : ${haute.nom}, avec ${somme}.${creux}${suite}`;
}

const AUTANT = 'autant';

/** « +12 % », « −3 % », « autant ». */
export function variation(valeur: number, avant: number): string {
  const taux = valeur / avant - 1;
  const ecrit = formatTaux(Math.abs(taux));
  return Math.abs(taux) < 0.005 ? AUTANT : `${taux > 0 ? '+' : '−'}${ecrit}`;
}

/** What one column says, for the eye and for the ear. */
export function phraseColonne(
  { nom, nombre, montant, precedent }: Colonne,
  compare: boolean,
): string {
  const dire = (m: Mesure): string =>
    m.nombre
      ? `${m.montant ? `${formatEurosCourt(m.montant)} HT` : 'montant non renseigné'}, ${marches(m.nombre)}`
      : 'aucun marché';
  return `${nom} : ${dire({ nombre, montant })}${compare ? ` (un an plus tôt : ${dire(precedent)})` : ''}`;
}

/** One column alone is no evolution: it lies beside the same time a year before. */
export function barresEvolution({ colonnes, compare }: Evolution): Barre[] {
  const barre = (libelle: string, m: Mesure, couleur: string): Barre => ({
    cle: libelle,
    libelle,
    valeur: m.montant,
    texte: m.nombre && !m.montant ? NON_RENSEIGNE : formatEurosCourt(m.montant),
    note: marches(m.nombre),
    couleur,
  });
  return colonnes.flatMap((c) => [
    barre(c.nom, c, 'c1'),
    ...(compare ? [barre('un an plus tôt', c.precedent, 'avant')] : []),
  ]);
}
