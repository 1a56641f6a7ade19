/** Rules that a host brings: its département's own text, as JSON. */
import { TernumError, parseDateISO } from '@ternum/core';
import { NATIONAL } from './profils.ts';
import type { Besoin, Provenance, Regles, Seuils } from './types.ts';

const refus = (ou: string, attendu: string): TernumError =>
  new TernumError({
    kind: 'input',
    message: `rules: ${ou}`,
    hint: `Règles de défense incendie : « ${ou} » doit être ${attendu}.`,
  });

type Objet = Record<string, unknown>;

function objet(valeur: unknown, ou: string): Objet {
  if (typeof valeur !== 'object' || valeur === null || Array.isArray(valeur))
    throw refus(ou, 'un objet');
  return valeur as Objet;
}

function nombre(valeur: unknown, ou: string): number {
  if (typeof valeur !== 'number' || !(valeur >= 0) || !Number.isFinite(valeur))
    throw refus(ou, 'un nombre positif ou nul');
  return valeur;
}

function seuils(valeur: unknown, ou: string): Seuils {
  const brut = objet(valeur, ou);
  const lus: Seuils = {};
  for (const cle of ['insuffisant', 'nonConforme', 'tropEleve'] as const)
    if (brut[cle] !== undefined) lus[cle] = nombre(brut[cle], `${ou}.${cle}`);
  for (const cle of ['absent', 'toujours'] as const) {
    const mot = brut[cle];
    if (mot === undefined) continue;
    if (mot !== 'insuffisant' && mot !== 'nonConforme')
      throw refus(`${ou}.${cle}`, '« insuffisant » ou « nonConforme »');
    lus[cle] = mot;
  }
  if (Array.isArray(brut['absentPour']))
    lus.absentPour = brut['absentPour'] as Seuils['absentPour'];
  return lus;
}

function provenance(valeur: unknown, ou: string): Provenance {
  const { source, reference, revueLe, indicatif } = objet(valeur, ou);
  if (typeof source !== 'string' || source.trim() === '')
    throw refus(`${ou}.source`, 'le texte d’où viennent les chiffres');
  if (typeof revueLe !== 'string' || parseDateISO(revueLe) === undefined)
    throw refus(`${ou}.revueLe`, 'une date AAAA-MM-JJ');
  return {
    source,
    ...(typeof reference === 'string' ? { reference } : {}),
    revueLe,
    indicatif: indicatif === true,
  };
}

/**
 * Rules from JSON (a text or a value). What is left out comes from the indicative profile; `departement`, `version` and
 * `provenance` are required.
 *
 * @throws TernumError `input`: which field, and what it should be
 */
export function lireRegles(json: unknown): Regles {
  let valeur = json;
  if (typeof json === 'string')
    try {
      valeur = JSON.parse(json);
    } catch {
      throw refus('document', 'du JSON');
    }
  const brut = objet(valeur, 'document');
  const { departement, version } = brut;
  if (typeof departement !== 'string' || departement === '')
    throw refus('departement', 'le code du département');
  if (typeof version !== 'string' || parseDateISO(version) === undefined)
    throw refus('version', 'une date AAAA-MM-JJ');
  const lues: Regles = {
    ...NATIONAL,
    departement,
    version,
    provenance: provenance(brut['provenance'], 'provenance'),
    debit: undefined,
    volume: undefined,
  };
  for (const cle of ['debit', 'volume', 'pressStat', 'pressDyn'] as const)
    if (brut[cle] !== undefined) lues[cle] = seuils(brut[cle], cle);
  const parDiametre = brut['debit'] && objet(brut['debit'], 'debit')['parDiametre'];
  if (parDiametre !== undefined && lues.debit)
    lues.debit = {
      ...lues.debit,
      parDiametre: Object.fromEntries(
        Object.entries(objet(parDiametre, 'debit.parDiametre')).map(([diametre, s]) => [
          diametre,
          seuils(s, `debit.parDiametre.${diametre}`),
        ]),
      ),
    };
  for (const cle of ['controleJours', 'profondeur'] as const)
    if (brut[cle] !== undefined) lues[cle] = nombre(brut[cle], cle);
  if (typeof brut['insuffisantIndisponible'] === 'boolean')
    lues.insuffisantIndisponible = brut['insuffisantIndisponible'];
  if (brut['besoins'] !== undefined) {
    lues.besoins = besoins(objet(brut['besoins'], 'besoins'));
    lues.provenanceBesoins = provenance(brut['provenanceBesoins'], 'provenanceBesoins');
  }
  if (brut['echeanceArrete'] !== undefined) {
    const echeance = objet(brut['echeanceArrete'], 'echeanceArrete');
    const date = parseDateISO(echeance['date']);
    if (date === undefined) throw refus('echeanceArrete.date', 'une date AAAA-MM-JJ');
    lues.echeanceArrete = {
      date,
      provenance: provenance(echeance['provenance'], 'echeanceArrete.provenance'),
    };
  }
  return lues;
}

function besoins(brut: Objet): Regles['besoins'] {
  const un = (risque: 'faible' | 'ordinaire' | 'important'): Besoin => {
    const b = objet(brut[risque], `besoins.${risque}`);
    const de = (cle: keyof Besoin): number => nombre(b[cle], `besoins.${risque}.${cle}`);
    return {
      debit: de('debit'),
      duree: de('duree'),
      volume: de('volume'),
      distance: de('distance'),
    };
  };
  return { faible: un('faible'), ordinaire: un('ordinaire'), important: un('important') };
}
