/** At most six figures that a mayor is asked for. Pure. */
import { formatEurosCourt, formatNombre, formatTaux } from '@ternum/core';
import type { Chiffres, Taux } from '@ternum/marches';
import { variation } from '../marches-evolution/marches-evolution.model.ts';
import { marches } from '../shared/mots.ts';
import { NON_RENSEIGNE } from '../shared/contrats.ts';

export interface Indicateur {
  libelle: string;
  /** A rate is from 0 to 1; `undefined` is « non renseigné ». */
  valeur: number | undefined;
  unite: '€ HT' | '%' | '';
  note: string;
  /** Key of the sentence in `METHODE`. */
  methode: string;
}

const ECRIRE = { '€ HT': formatEurosCourt, '%': formatTaux, '': formatNombre };

export const ecrire = ({ valeur, unite }: Pick<Indicateur, 'valeur' | 'unite'>): string =>
  valeur === undefined ? NON_RENSEIGNE : ECRIRE[unite](valeur);

const s = (n: number): string => (n > 1 ? 's' : '');

function taux(libelle: string, { nombre, sur, taux: t }: Taux, methode: string): Indicateur {
  return {
    libelle,
    valeur: t,
    unite: '%',
    note:
      t === undefined
        ? 'Aucun de ces marchés ne porte l’information.'
        : `${formatNombre(nombre)} sur ${marches(sur)} qui le précise${sur > 1 ? 'nt' : ''}`,
    methode,
  };
}

export function indicateurs(synthese: Chiffres): Indicateur[] {
  const {
    filtre,
    indicateurs: i,
    precedent: p,
    considerations,
    offreUnique,
    partLocale,
  } = synthese;
  const compte = (
    libelle: string,
    cle: 'montant' | 'nombre' | 'titulaires' | 'acheteurs',
    unite: '€ HT' | '' = '',
    suite = '',
  ): Indicateur => {
    const valeur = cle === 'montant' && i.sansMontant && !i.montant ? undefined : i[cle];
    const avant = p?.[cle];
    const ecart =
      valeur !== undefined && avant
        ? `un an plus tôt : ${ecrire({ valeur: avant, unite })} (${variation(valeur, avant)})`
        : '';
    return {
      libelle,
      valeur,
      unite,
      note: [ecart, suite].filter(Boolean).join(' ; '),
      methode: 'indicateurs',
    };
  };
  return [
    compte(
      'Montant des marchés, HT',
      'montant',
      '€ HT',
      i.sansMontant ? `${i.sansMontant} sans montant connu` : '',
    ),
    compte(`Marché${s(i.nombre)} notifié${s(i.nombre)}`, 'nombre'),
    // On a company's page the question is for whom it works.
    filtre.titulaires?.length === 1
      ? compte(`Acheteur${s(i.acheteurs)}`, 'acheteurs')
      : compte(
          `Entreprise${s(i.titulaires)} titulaire${s(i.titulaires)}`,
          'titulaires',
          '',
          i.acheteurs > 1 ? `pour ${formatNombre(i.acheteurs)} acheteurs` : '',
        ),
    taux(
      'Avec une considération environnementale',
      considerations.environnementales,
      'considerations',
    ),
    taux('Avec une considération sociale', considerations.sociales, 'considerations'),
    partLocale.taux === undefined
      ? taux('Une seule offre reçue', offreUnique, 'offreUnique')
      : {
          libelle: 'Part locale du montant',
          valeur: partLocale.taux,
          unite: '%',
          note: `gagné par des entreprises du département, sur ${formatEurosCourt(partLocale.sur)} dont les lieux sont connus`,
          methode: 'partLocale',
        },
  ];
}
