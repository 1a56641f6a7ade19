/** Amounts over time: columns by month, by year beyond two years. Pure. */
import { formatEurosCourt, formatMois, formatTaux } from '@ternum/core';
import type { Moment, Chiffres } from '@ternum/marches';
import { graduations } from '../shared/echelle.ts';
import type { Image } from '../shared/image.ts';
import { marches } from '../shared/mots.ts';
import type { Tableau } from '../shared/tableau.ts';

/** Beyond this many months a column is a year. */
const MOIS_MAX = 24;

export interface Colonne extends Moment {
  /** « mars 2024 » or « 2024 ». */
  nom: string;
  /** Under the axis: « mars », with the year on the first column and each January. */
  court: string;
  annee: string;
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
  const colonnes = (pas === 'mois' ? parMois : parAnnee).map((moment, i): Colonne => {
    const nom = pas === 'mois' ? formatMois(moment.cle) : moment.cle;
    const [court = nom, annee = ''] = nom.split(/\s/);
    const dit = i === 0 || moment.cle.endsWith('-01');
    return { ...moment, nom, court, annee: dit ? annee : '' };
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
  const vides = colonnes.filter((c) => !c.nombre).length;
  const sommet =
    `${pas === 'mois' ? 'Le mois' : 'L’année'} le plus fort${pas === 'mois' ? '' : 'e'} : ${haute.nom}, avec ${formatEurosCourt(haute.montant)} HT pour ${marches(haute.nombre)}.`;
  const creux = vides
    ? ` Aucun marché pendant ${vides}\u00a0${pas === 'mois' ? 'mois' : `an${vides > 1 ? 's' : ''}`}.`
    : '';
  const total = colonnes.reduce((s, c) => s + c.montant, 0);
  const avant = colonnes.reduce((s, c) => s + c.precedent.montant, 0);
  const ecart =
    compare && avant
      ? ` Sur la période : ${variation(total, avant)} par rapport aux mêmes mois un an plus tôt.`
      : '';
  return sommet + creux + ecart;
}

/** « +12 % », « −3 % », « autant ». */
export function variation(valeur: number, avant: number): string {
  const taux = valeur / avant - 1;
  const ecrit = formatTaux(Math.abs(taux));
  return Math.abs(taux) < 0.005 ? 'autant' : `${taux > 0 ? '+' : '−'}${ecrit}`;
}

/** What one column says, for the eye and for the ear. */
export function phraseColonne(
  { nom, nombre, montant, precedent }: Colonne,
  compare: boolean,
): string {
  const valeur = nombre ? `${formatEurosCourt(montant)} HT, ${marches(nombre)}` : 'aucun marché';
  const avant = precedent.nombre
    ? `${formatEurosCourt(precedent.montant)}, ${marches(precedent.nombre)}`
    : 'aucun marché';
  return `${nom} : ${valeur}${compare ? ` (un an plus tôt : ${avant})` : ''}`;
}

export function tableauEvolution({ pas, colonnes }: Evolution): Tableau {
  return {
    legende: `Marchés notifiés par ${pas === 'mois' ? 'mois' : 'année'}, montants HT`,
    colonnes: [
      { titre: pas === 'mois' ? 'Mois' : 'Année', type: 'texte' },
      { titre: 'Marchés', type: 'nombre' },
      { titre: 'Montant HT', type: 'euros' },
      { titre: 'Marchés un an plus tôt', type: 'nombre' },
      { titre: 'Montant HT un an plus tôt', type: 'euros' },
    ],
    lignes: colonnes.map((c) => [
      c.nom,
      c.nombre,
      c.montant,
      c.precedent.nombre,
      c.precedent.montant,
    ]),
  };
}

export function imageEvolution({ colonnes, compare }: Evolution): Image {
  return {
    genre: 'colonnes',
    marques: colonnes.map((c) => ({
      libelle: c.annee && c.court !== c.nom ? `${c.court} ${c.annee}` : c.court,
      valeur: c.montant,
      texte: c.nombre ? formatEurosCourt(c.montant) : '',
      ...(compare && { avant: c.precedent.montant }),
    })),
  };
}

/** First and last day of a column. */
export function bornes(cle: string): { du: string; au: string } {
  if (cle.length === 4) return { du: `${cle}-01-01`, au: `${cle}-12-31` };
  const [annee, mois] = cle.split('-').map(Number) as [number, number];
  const dernier = new Date(Date.UTC(annee, mois, 0)).getUTCDate();
  return { du: `${cle}-01`, au: `${cle}-${dernier}` };
}
