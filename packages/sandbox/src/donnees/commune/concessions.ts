/** The concessions of the demo, in the 2022 shape. */
import { creerAlea } from '../alea.ts';
import { plusJours } from '../temps.ts';
import { ACHETEURS } from './acheteurs.ts';
import { ENTREPRISES } from './entreprises.ts';
import { CONCESSIONS } from './programme.ts';

export function concessionsDeLaCommune() {
  const alea = creerAlea(2404);
  return CONCESSIONS.map(([qui, date, objet, dureeMois, valeurGlobale, nature, metier], i) => ({
    id: `${date.slice(0, 4)}DSP${String(i + 1).padStart(2, '0')}`,
    autoriteConcedante: { id: ACHETEURS[qui].siret },
    nature,
    objet,
    procedure: 'Procédure négociée ouverte',
    dureeMois,
    dateSignature: date,
    datePublicationDonnees: plusJours(date, 40),
    dateDebutExecution: plusJours(date, 60),
    valeurGlobale,
    montantSubventionPublique: i === 1 ? 420_000 : 0,
    concessionnaires: [
      { concessionnaire: { typeIdentifiant: 'SIRET', id: alea.choix(ENTREPRISES[metier]).siret } },
    ],
    considerationsSociales: {
      considerationSociale: [i === 1 ? 'Critère social' : 'Pas de considération sociale'],
    },
    considerationsEnvironnementales: {
      considerationEnvironnementale: [
        i === 2 ? 'Pas de considération environnementale' : 'Critère environnemental',
      ],
    },
    ...(i === 0
      ? {
          donneesExecution: [
            {
              donneesAnnuelles: {
                datePublicationDonneesExecution: '2025-06-30',
                depensesInvestissement: 312_000,
                tarifs: [{ tarif: { intituleTarif: 'Mètre cube d’eau potable', tarif: 2.14 } }],
              },
            },
          ],
        }
      : {}),
  }));
}
