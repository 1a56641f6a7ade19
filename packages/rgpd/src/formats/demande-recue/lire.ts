/** A file of the public form → a request. Anybody may have written it: every field is checked, the others dropped. */
import { parseDateISO, TernumError } from '@ternum/core';
import { DROITS } from '../../model/index.ts';
import { Champs, net, ouvrir } from '../commun/strict.ts';
import { moment } from '../../echeances/temps.ts';
import {
  FORMAT_DEMANDE,
  LIMITES_DEMANDE as MAX,
  VERSION_DEMANDE,
  type DemandeRecue,
} from './types.ts';

/** It may become the name of a file, and an identifier of the register. */
export const NUMERO = /^D-\d{8}-[A-Z\d]{4,12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** What holds a request: text or parsed JSON. True for this format only, whatever its version. */
export const estDemandeRecue = (objet: unknown): boolean =>
  new Champs(objet).brut('format') === FORMAT_DEMANDE;

/**
 * Reads one request: text of the file or parsed JSON.
 *
 * @throws TernumError `parse` (another file, a field that is missing or too long) or `unsupported` (another version)
 */
export function lireDemandeRecue(document: unknown): DemandeRecue {
  const lu = ouvrir(document, {
    format: FORMAT_DEMANDE,
    version: VERSION_DEMANDE,
    nom: 'une demande du formulaire public',
    max: 50_000,
  });
  const numero = lu.ligne('numero', 40);
  if (!numero || !NUMERO.test(numero)) throw manque('numero', 'le numéro du reçu');
  const envoyeeLe = lu.ligne('envoyeeLe', 40);
  if (!envoyeeLe || !INSTANT.test(envoyeeLe) || moment(envoyeeLe) === undefined)
    throw manque('envoyeeLe', 'le jour et l’heure de l’envoi');
  const nom = lu.ligne('nom', MAX.nom);
  if (!nom) throw manque('nom', 'le nom de la personne');
  const avant = lu.ligne('repondreAvant', 10);
  return net<DemandeRecue>({
    numero,
    envoyeeLe,
    organisme: lu.ligne('organisme', MAX.organisme),
    // A right that is not known here is looked at by somebody.
    droit: lu.code('droit', DROITS) ?? 'nsp',
    nom,
    mel: lu.ligne('mel', MAX.mel),
    telephone: lu.ligne('telephone', MAX.telephone),
    adresse: lu.texte('adresse', MAX.adresse),
    pour: pourDe(lu.sous('pour')),
    traitement: traitementDe(lu.sous('traitement')),
    precision: lu.texte('precision', MAX.precision),
    repondreAvant: avant && parseDateISO(avant) ? avant : undefined,
  } as DemandeRecue);
}

function pourDe(lu: Champs | undefined): DemandeRecue['pour'] {
  const nom = lu?.ligne('nom', MAX.nom);
  const lien = lu?.ligne('lien', MAX.lien);
  return nom ? { nom, ...(lien ? { lien } : {}) } : undefined;
}

function traitementDe(lu: Champs | undefined): DemandeRecue['traitement'] {
  const nom = lu?.ligne('nom', MAX.traitement);
  const id = lu?.ligne('id', 80);
  return nom ? { ...(id && /^[\w-]+$/.test(id) ? { id } : {}), nom } : undefined;
}

const manque = (champ: string, mots: string): TernumError =>
  new TernumError({
    kind: 'parse',
    message: `${champ} is missing`,
    hint: `La demande ne peut pas être lue : ${mots} manque ou est mal écrit.`,
  });
