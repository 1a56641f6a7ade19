/**
 * The demo’s files: one in the 2019 format (with names) until the end of 2023, one in the 2022 format (numbers only)
 * after, as every buyer of France has. Faults seen in real files are put in on purpose: the quality panel must have
 * something to say.
 */
import { versFormat2019, versFormat2022 } from '../formes.ts';
import { COMMUNE, EPCI } from './acheteurs.ts';
import { concessionsDeLaCommune } from './concessions.ts';
import { contratsDeLaCommune } from './contrats.ts';
import { ENTREPRISES } from './entreprises.ts';

type Defauts = readonly [number, Record<string, unknown>][];

const NOMS: Record<string, string> = Object.fromEntries(
  [COMMUNE, EPCI, ...Object.values(ENTREPRISES).flat()].map((s) => [s.siret, s.nom]),
);

/** Faults that real files hold: [position counted from the start, fields written over]. */
const DEFAUTS_2019: Defauts = [
  [4, { codeCPV: '9310000' }],
  [11, { dateNotification: '2021-09-28+02:00' }],
  [19, { dureeMois: '12' }],
  [27, { formePrix: 'Ferme, actualisable' }],
];
const DEFAUTS_2022: Defauts = [
  [3, { offresRecues: 'NC' }],
  [9, { dureeMois: 365 }],
  [14, { titulaires: [{ titulaire: { typeIdentifiant: 'SIRET', id: '99900200100018' } }] }],
  [22, { procedure: 'MAPA' }],
  [31, { marcheInnovant: 'non' }],
  [38, { ccag: undefined }],
  [44, { montant: 999_999_999 }],
  [52, { montant: 1 }],
];

function appliquer<T extends object>(records: T[], defauts: Defauts): T[] {
  for (const [i, champs] of defauts) if (records[i]) Object.assign(records[i], champs);
  return records;
}

/** The files of the demo; `noms`: SIRET → name. */
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
    decp2022: { marches: { marche: marches2022, 'contrat-concession': concessionsDeLaCommune() } },
    noms: NOMS,
  };
}

/**
 * The commune's own small file, as `ternum marches extraire` writes one and as a village page should load one:
 * its contracts of every year in one shape, with the names that the 2022 format lacks. A few are republished or
 * out of bounds; no field is malformed (the page of the intercommunalité has those).
 */
export function fichierDeLaCommune() {
  const nomme = <T extends { id: string }>(s: T) => ({ ...s, denominationSociale: NOMS[s.id] });
  const marche = contratsDeLaCommune()
    .filter((c) => c.acheteur === COMMUNE)
    .map((c) => versFormat2022({ ...c, sousTraitants: undefined }))
    .map((m) => ({
      ...m,
      acheteur: { ...m.acheteur, nom: COMMUNE.nom },
      titulaires: m.titulaires.map(({ titulaire }) => ({ titulaire: nomme(titulaire) })),
    }));
  marche[40]!.montant = 999_999_999_999;
  marche.push({ ...marche[12]!, id: `PES-${marche[12]!.id}`.slice(0, 16) });
  marche.push(structuredClone(marche[30]!));
  return { marches: { marche } };
}
