/** At most six figures that a mayor is asked for. Pure. */
import { formatEurosCourt, formatNombre, formatTaux } from '@ternum/core';
import type { Chiffres, Taux } from '@ternum/marches';
import { variation } from '../marches-evolution/marches-evolution.model.ts';
import { marches } from '../shared/mots.ts';
import { NON_RENSEIGNE } from '../shared/contrats.ts';

export interface Indicateur {
  libelle: string;
  valeur: string;
  note: string;
  /** Key of the sentence in `METHODE`. */
  methode: string;
}

const s = (n: number): string => (n > 1 ? 's' : '');

function taux(libelle: string, { nombre, sur, taux: t }: Taux, methode: string): Indicateur {
  return {
    libelle,
    valeur: t === undefined ? NON_RENSEIGNE : formatTaux(t),
    note:
      t === undefined
        ? 'Aucun de ces marchés ne porte l’information.'
        : `${formatNombre(nombre)} sur ${marches(sur)} qui le précise${sur > 1 ? 'nt' : ''}`,
    methode,
  };
}

export function indicateurs(synthese: Chiffres): Indicateur[] {
  const { indicateurs: i, precedent: p, considerations, offreUnique, partLocale } = synthese;
  const ecart = (valeur: number, avant: number | undefined, ecrit: string): string =>
    avant ? `un an plus tôt : ${ecrit} (${variation(valeur, avant)})` : '';
  const sans = i.sansMontant ? `${i.sansMontant} sans montant connu` : '';
  const plusieurs = i.acheteurs > 1;
  return [
    {
      libelle: 'Montant des marchés, HT',
      valeur: i.montant || !i.sansMontant ? formatEurosCourt(i.montant) : NON_RENSEIGNE,
      note: [ecart(i.montant, p?.montant, formatEurosCourt(p?.montant ?? 0)), sans]
        .filter(Boolean)
        .join(' ; '),
      methode: 'indicateurs',
    },
    {
      libelle: `Marché${s(i.nombre)} notifié${s(i.nombre)}`,
      valeur: formatNombre(i.nombre),
      note: ecart(i.nombre, p?.nombre, formatNombre(p?.nombre ?? 0)),
      methode: 'indicateurs',
    },
    {
      libelle: `Entreprise${s(i.titulaires)} titulaire${s(i.titulaires)}`,
      valeur: formatNombre(i.titulaires),
      note: plusieurs
        ? `pour ${formatNombre(i.acheteurs)} acheteurs`
        : ecart(i.titulaires, p?.titulaires, formatNombre(p?.titulaires ?? 0)),
      methode: 'indicateurs',
    },
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
          valeur: formatTaux(partLocale.taux),
          note: `gagné par des entreprises du département, sur ${formatEurosCourt(partLocale.sur)} dont les lieux sont connus`,
          methode: 'partLocale',
        },
  ];
}
