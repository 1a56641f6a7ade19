/**
 * The contracts of a fictitious commune of Côte-d’Or and of its communauté de communes, 2021 to 2026: a file in
 * the 2019 format (with names) until the end of 2023, one in the 2022 format (numbers only) after, as every buyer
 * of France has. Faults seen in real files are put in on purpose: the quality panel must have something to say.
 */
import { creerAlea } from './alea.mjs';
import { ENTREPRISES } from './entreprises.mjs';
import { versFormat2019, versFormat2022 } from './formes.mjs';
import { sirenCommune, siret } from './identifiants.mjs';
import { OPERATIONS } from './operations.mjs';
import { PONCTUELS } from './ponctuels.mjs';
import { ACCORDS, CONCESSIONS, RECURRENTS } from './programme.mjs';

/** The two buyers. The EPCI’s SIREN follows the same rule as the commune’s: nobody’s. */
export const COMMUNE = {
  siret: siret(sirenCommune('21', 990), 1),
  nom: 'Commune de Clairvigne-sur-Ouche',
};
export const EPCI = {
  siret: siret(sirenCommune('21', 991), 1),
  nom: 'Communauté de communes Ouche et Combes',
};
const NOMS = Object.fromEntries(
  [COMMUNE, EPCI, ...Object.values(ENTREPRISES).flat()].map((s) => [s.siret, s.nom]),
);

/** Last day of the data. */
export const DERNIER_JOUR = '2026-11-12';

const ACHETEURS = { commune: COMMUNE, epci: EPCI };
const LIEUX = {
  commune: { code: '21410', typeCode: 'Code postal', nom: 'Clairvigne-sur-Ouche' },
  epci: { code: '21', typeCode: 'Code département', nom: 'Côte-d’Or' },
};
const PROCEDURES = {
  mapa: 'Procédure adaptée',
  reserve: 'Procédure adaptée',
  moe: 'Procédure adaptée',
  ao: "Appel d'offres ouvert",
};

const plusJours = (date, n) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);
const deux = (n) => String(n).padStart(2, '0');
const euros = (n) => Math.round(n / 10) * 10;

/** @returns {import('./formes.mjs').Contrat[]} every contract, by date, before any fault */
export function contratsDeLaCommune(graine = 21) {
  const alea = creerAlea(graine);
  const { entier, choix, chance } = alea;
  const contrats = [];
  const compteurs = {};

  const ajouter = (qui, date, metier, reste) => {
    const annee = date.slice(0, 4);
    const n = (compteurs[annee] = (compteurs[annee] ?? 0) + 1);
    const travaux = reste.cpv.startsWith('45');
    const contrat = {
      id: `${annee}${qui === 'epci' ? 'CC' : 'M'}${String(n).padStart(3, '0')}00`,
      acheteur: ACHETEURS[qui],
      procedure: PROCEDURES.mapa,
      lieu: LIEUX[qui],
      date,
      publication: plusJours(date, entier(8, 75)),
      titulaires: [choix(ENTREPRISES[metier])],
      ccag: travaux ? 'Travaux' : 'Fournitures courantes et services',
      typePrix: choix(['Définitif ferme', 'Définitif actualisable', 'Définitif révisable']),
      formePrix: travaux ? 'Forfaitaire' : choix(['Unitaire', 'Forfaitaire', 'Mixte']),
      offres: chance(0.18) ? 1 : entier(2, 7),
      avance: chance(0.4),
      innovant: chance(0.03),
      sociales: chance(travaux ? 0.35 : 0.15) ? ['Clause sociale'] : [],
      environnementales: chance(0.45)
        ? [choix(['Clause environnementale', 'Critère environnemental'])]
        : [],
      ...reste,
    };
    if (travaux && contrat.montant > 150e3 && chance(0.3)) {
      const metiers = Object.values(ENTREPRISES).slice(0, 7).flat();
      const s = choix(metiers);
      const montant = euros(contrat.montant * (0.08 + alea.reel() * 0.2));
      contrat.sousTraitants = [{ ...s, montant, duree: 3, date: plusJours(date, 60) }];
    }
    if (travaux && chance(0.28)) {
      const hausse = 1 + (chance(0.8) ? 1 : -1) * alea.reel() * 0.12;
      contrat.modifications = [
        { date: plusJours(date, entier(70, 260)), montant: euros(contrat.montant * hausse) },
      ];
      if (chance(0.25)) {
        const suite = plusJours(contrat.modifications[0].date, entier(30, 90));
        contrat.modifications.push({ date: suite, duree: contrat.duree + entier(2, 5) });
      }
    }
    contrat.modifications = contrat.modifications?.filter((m) => m.date <= DERNIER_JOUR);
    if (date <= DERNIER_JOUR) contrats.push(contrat);
    return contrat;
  };

  for (const [qui, jour, objet, duree, procedure, lots] of OPERATIONS) {
    lots.forEach(([metier, intitule, cpv, min, max], i) => {
      const lot = lots.length > 1 ? ` – lot ${i + 1} : ${intitule}` : ` : ${intitule}`;
      const montant = euros(entier(min, max));
      const groupement = montant > 300e3 && chance(0.4);
      ajouter(qui, plusJours(jour, i < 3 ? 0 : entier(0, 21)), metier, {
        objet: objet + lot,
        cpv,
        duree,
        montant,
        procedure: PROCEDURES[procedure],
        ...(groupement ? { titulaires: alea.plusieurs(ENTREPRISES[metier], 2) } : {}),
      });
    });
  }
  for (const [qui, mois, objet, duree, procedure, [metier, cpv, min, max], annees] of RECURRENTS) {
    annees.forEach((annee, i) => {
      const inflation = 1 + i * 0.025;
      ajouter(qui, `${annee}-${deux(mois)}-${deux(entier(3, 27))}`, metier, {
        objet: `${objet}, ${annee}${duree > 12 ? `-${annee + Math.round(duree / 12)}` : ''}`,
        cpv,
        duree,
        montant: euros(entier(min, max) * inflation),
        procedure: PROCEDURES[procedure],
        ...(procedure === 'reserve' ? { sociales: ['Marché réservé'] } : {}),
      });
    });
  }
  for (let annee = 2021; annee <= 2026; annee++) {
    for (const [qui, metier, objet, cpv, duree, min, max] of alea.plusieurs(PONCTUELS, 16)) {
      ajouter(qui, `${annee}-${deux(entier(1, 12))}-${deux(entier(2, 27))}`, metier, {
        objet: `${objet}, ${annee}`,
        cpv,
        duree,
        montant: euros(entier(min, max)),
      });
    }
  }
  for (const [qui, jour, objet, duree, metier, cpv, montant, commandes] of ACCORDS) {
    const commun = {
      cpv,
      procedure: PROCEDURES.ao,
      titulaires: alea.plusieurs(ENTREPRISES[metier], 2),
    };
    const cadre = ajouter(qui, jour, metier, {
      ...commun,
      objet: `Accord-cadre : ${objet.toLowerCase()}`,
      duree,
      montant,
      accordCadre: true,
      modifications: undefined,
    });
    for (let i = 0; i < commandes; i++) {
      const part = (montant / (commandes + 3)) * (0.5 + alea.reel());
      ajouter(qui, plusJours(jour, 60 + i * entier(80, 150)), metier, {
        ...commun,
        titulaires: [choix(commun.titulaires)],
        objet: `${objet} – marché subséquent n° ${i + 1}`,
        duree: entier(2, 10),
        montant: euros(part),
        idAccordCadre: cadre.id,
      });
    }
  }
  return contrats.sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1,
  );
}

function concessions() {
  const alea = creerAlea(2404);
  return CONCESSIONS.map(([qui, date, objet, dureeMois, valeurGlobale, nature, metier], i) => ({
    id: `${date.slice(0, 4)}DSP${deux(i + 1)}`,
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

/** Faults that real files hold: [position counted from the start, fields written over]. */
const DEFAUTS_2019 = [
  [4, { codeCPV: '9310000' }],
  [11, { dateNotification: '2021-09-28+02:00' }],
  [19, { dureeMois: '12' }],
  [27, { formePrix: 'Ferme, actualisable' }],
];
const DEFAUTS_2022 = [
  [3, { offresRecues: 'NC' }],
  [9, { dureeMois: 365 }],
  [14, { titulaires: [{ titulaire: { typeIdentifiant: 'SIRET', id: '99900200100018' } }] }],
  [22, { procedure: 'MAPA' }],
  [31, { marcheInnovant: 'non' }],
  [38, { ccag: undefined }],
  [44, { montant: 999_999_999 }],
  [52, { montant: 1 }],
];

const appliquer = (records, defauts) => {
  for (const [i, champs] of defauts) if (records[i]) Object.assign(records[i], champs);
  return records;
};

/**
 * The files of the demo.
 * @returns {{ decp2019: { marches: object[] }, decp2022: { marches: { marche: object[], 'contrat-concession': object[] } },
 *   noms: Record<string, string> }}
 */
export function donneesDeLaCommune() {
  const contrats = contratsDeLaCommune();
  const avant = contrats.filter((c) => c.date < '2024-01-01');
  const apres = contrats.filter((c) => c.date >= '2024-01-01');
  const marches2019 = appliquer(avant.map(versFormat2019), DEFAUTS_2019);
  const marches2022 = appliquer(apres.map(versFormat2022), DEFAUTS_2022);
  // Published again after a change, with the next counter, as platforms did under the 2019 rules.
  const modifie = marches2019.findLast((m) => m.modifications.length > 0);
  if (modifie) {
    const id = modifie.id.slice(0, -2) + '01';
    marches2019.push({ ...modifie, id, uid: modifie.acheteur.id + id });
  }
  // The same contract sent by two platforms, and one sent twice to the letter.
  const jumeau = marches2022[6];
  if (jumeau) marches2022.push({ ...jumeau, id: `PES-${jumeau.id}` });
  if (marches2022[17]) marches2022.push(structuredClone(marches2022[17]));
  return {
    decp2019: { marches: marches2019 },
    decp2022: { marches: { marche: marches2022, 'contrat-concession': concessions() } },
    noms: NOMS,
  };
}

/**
 * The commune's own small file, as `ternum marches extraire` writes one and as a village page should load one:
 * its contracts of every year in one shape, with the names that the 2022 format lacks. A few are republished or
 * out of bounds; no field is malformed (the page of the intercommunalité has those).
 */
export function fichierDeLaCommune() {
  const nomme = (s) => ({ ...s, denominationSociale: NOMS[s.id] });
  const marche = contratsDeLaCommune()
    .filter((c) => c.acheteur === COMMUNE)
    .map((c) => versFormat2022({ ...c, sousTraitants: undefined }))
    .map((m) => ({
      ...m,
      acheteur: { ...m.acheteur, nom: COMMUNE.nom },
      titulaires: m.titulaires.map(({ titulaire }) => ({ titulaire: nomme(titulaire) })),
    }));
  marche[40].montant = 999_999_999_999;
  marche.push({ ...marche[12], id: `PES-${marche[12].id}`.slice(0, 16) });
  marche.push(structuredClone(marche[30]));
  return { marches: { marche } };
}
