/** A file of a site → what may be shown. Fields that the format does not name are dropped, and all values are text. */
import { parseDateISO, TernumError } from '@ternum/core';
import { BASES, DROITS, type Droit } from '../../model/index.ts';
import { PHRASES_DROITS } from '../../textes/droits.ts';
import type { ContactPublic } from '../../textes/publiques.ts';
import { Champs, net, nettoyerLigne, ouvrir } from '../commun/strict.ts';
import {
  FORMAT_PUBLIC,
  VERSION_PUBLIC,
  type FichierPublic,
  type MentionPublique,
} from './types.ts';

/** One line; several. */
const LIGNE = 1_000;
const TEXTE = 20_000;
/** Elements of a list; processings. */
const LISTE = 500;
const TRAITEMENTS = 5_000;
const ID = /^[\w-]{1,80}$/;
const MODES = { directe: 1, indirecte: 1, 'les-deux': 1 };
const OUI_NON = { oui: 1, non: 1 };

/**
 * Reads the public file of a commune: text or parsed JSON. A processing that cannot be read is left out and counted.
 *
 * @throws TernumError `parse` (another file, no name of a body) or `unsupported` (another version)
 */
export function lireFichierPublic(document: unknown): FichierPublic {
  const lu = ouvrir(document, {
    format: FORMAT_PUBLIC,
    version: VERSION_PUBLIC,
    nom: 'le fichier public d’un registre',
    max: 20_000_000,
  });
  const organisme = organismeDe(lu.sous('organisme'));
  const delegue = contactDe(lu.sous('delegue'));
  const faitLe = lu.ligne('faitLe', 10);
  let illisibles = 0;
  const vus = new Set<string>();
  const traitements = lu.liste('traitements', TRAITEMENTS, (valeur) => {
    try {
      const m = traitementDe(new Champs(valeur), organisme, delegue);
      if (m && !vus.has(m.id)) {
        vus.add(m.id);
        return m;
      }
    } catch {
      // Counted below: the other processings are shown.
    }
    illisibles++;
    return undefined;
  });
  return {
    ...(faitLe && parseDateISO(faitLe) ? { faitLe } : {}),
    organisme,
    ...(delegue ? { delegue } : {}),
    traitements: traitements ?? [],
    illisibles,
  };
}

function contactDe(lu: Champs | undefined): ContactPublic | undefined {
  const nom = lu?.ligne('nom', LIGNE);
  return lu && nom
    ? net<ContactPublic>({
        nom,
        adresse: lu.texte('adresse', TEXTE),
        telephone: lu.ligne('telephone', LIGNE),
        mel: lu.ligne('mel', LIGNE),
      } as ContactPublic)
    : undefined;
}

function organismeDe(lu: Champs | undefined): FichierPublic['organisme'] {
  const contact = contactDe(lu);
  if (!contact)
    throw new TernumError({
      kind: 'parse',
      message: 'no body',
      hint: 'Le fichier public ne dit pas le nom de l’organisme.',
    });
  const site = lu?.ligne('site', LIGNE);
  return { ...contact, ...(site ? { site } : {}) };
}

function traitementDe(
  lu: Champs,
  organisme: FichierPublic['organisme'],
  delegue: ContactPublic | undefined,
): MentionPublique | undefined {
  const id = lu.ligne('id', 80);
  const nom = lu.ligne('nom', LIGNE);
  if (!id || !ID.test(id) || !nom) return undefined;
  const collecte = lu.sous('collecte');
  const mode = collecte?.code('mode', MODES);
  const obligatoire = lu.sous('obligatoire');
  const reponse = obligatoire?.code('reponse', OUI_NON);
  return net<MentionPublique>({
    id,
    nom,
    organisme,
    conjoints: lignes(lu, 'conjoints'),
    delegue,
    finalites: lu.liste('finalites', LISTE, finaliteDe) ?? [],
    personnes: lignes(lu, 'personnes'),
    donnees: lu.liste('donnees', LISTE, donneeDe),
    collecte:
      mode &&
      (net({ mode, source: collecte!.texte('source', TEXTE) }) as MentionPublique['collecte']),
    obligatoire:
      reponse &&
      (net({
        reponse,
        consequences: obligatoire!.texte('consequences', TEXTE),
      }) as MentionPublique['obligatoire']),
    destinataires: lignes(lu, 'destinataires'),
    transferts: lu.liste('transferts', LISTE, transfertDe),
    decisionAutomatisee: lu.code('decisionAutomatisee', OUI_NON),
    droits: lu.liste('droits', LISTE, droitDe) ?? [],
    contact: delegue ?? organisme,
  } as MentionPublique);
}

const lignes = (lu: Champs, cle: string): string[] | undefined =>
  lu.liste(cle, LISTE, (v) => nettoyerLigne(v)?.slice(0, LIGNE));

function finaliteDe(valeur: unknown): MentionPublique['finalites'][number] | undefined {
  const lu = new Champs(valeur);
  const texte = lu.ligne('texte', LIGNE);
  const code = lu.code('base', BASES);
  return texte
    ? net<MentionPublique['finalites'][number]>({
        texte,
        base: code && { code, texte: BASES[code] },
        fondement: lu.texte('fondement', TEXTE),
      } as MentionPublique['finalites'][number])
    : undefined;
}

type Donnee = NonNullable<MentionPublique['donnees']>[number];

function donneeDe(valeur: unknown): Donnee | undefined {
  const lu = new Champs(valeur);
  const categorie = lu.ligne('categorie', LIGNE);
  return categorie
    ? net<Donnee>({
        categorie,
        detail: lu.texte('detail', TEXTE),
        duree: lu.texte('duree', 3 * TEXTE),
        sort: lu.ligne('sort', LIGNE),
      } as Donnee)
    : undefined;
}

type Transfert = NonNullable<MentionPublique['transferts']>[number];

function transfertDe(valeur: unknown): Transfert | undefined {
  const lu = new Champs(valeur);
  const destinataire = lu.ligne('destinataire', LIGNE);
  const pays = lu.ligne('pays', LIGNE);
  return destinataire && pays
    ? net<Transfert>({
        destinataire,
        pays,
        garantie: lu.texte('garantie', TEXTE),
        lien: lu.texte('lien', TEXTE),
      } as Transfert)
    : undefined;
}

function droitDe(valeur: unknown): MentionPublique['droits'][number] | undefined {
  const lu = new Champs(valeur);
  const code: Droit | undefined = lu.code('code', DROITS);
  const pour = lignes(lu, 'pour');
  return code && { code, texte: PHRASES_DROITS[code], ...(pour ? { pour } : {}) };
}
