/** One cell → a field of the sheet. */
import type { Acteur } from '../../model/index.ts';
import { instantDe, lireJour } from '../commun/jours.ts';
import { cle, codeDe, lireOui, lireSu } from '../commun/mots.ts';
import { ROLES, STATUTS } from '../commun/phrases.ts';
import type { Champ } from './champs.ts';
import { elements, type Fiche } from './fiche.ts';
import { LISTES } from './listes.ts';

const roleDe = codeDe({ ...ROLES });
const statutDe = codeDe({ ...STATUTS });

/** Names of the decisions of an AIPD. */
export const DECISIONS = {
  requise: 'Requise',
  'non-requise': 'Non requise',
  'a-documenter': 'À documenter',
  faite: 'Faite',
} as const;
/** Names of the ways of collecting. */
export const MODES = {
  directe: 'Auprès des personnes',
  indirecte: 'Par d’autres',
  'les-deux': 'Auprès des personnes et par d’autres',
} as const;
const decisionDe = codeDe(DECISIONS);
const modeDe = codeDe(MODES);

const acteur = ([
  nom = '',
  fonction = '',
  adresse = '',
  telephone = '',
  mel = '',
]: string[]): Acteur => ({
  nom,
  ...(fonction ? { fonction } : {}),
  ...(adresse ? { adresse } : {}),
  ...(telephone ? { telephone } : {}),
  ...(mel ? { mel } : {}),
});

/** Reads a cell that is not empty; what is not understood goes to the note. */
export function lireCellule(
  f: Fiche,
  champ: Champ,
  titre: string,
  texte: string,
  ou: string,
): void {
  const { t, carnet, barres } = f;
  const inconnu = (): void => f.garder(titre, texte);
  const code = <C>(lu: C | undefined, faire: (c: C) => void): void =>
    lu === undefined ? inconnu() : faire(lu);
  switch (champ) {
    case 'nom':
    case 'ref':
    case 'description':
    case 'service':
      t[champ] = texte;
      return;
    case 'note':
      f.notes.push(texte);
      return;
    case 'role':
      return code(roleDe(texte), (r) => void (t.role = r));
    case 'statut':
      return code(statutDe(texte), (s) => void (t.statut = s));
    case 'finalites':
    case 'personnes':
    case 'donnees':
    case 'sensibles':
    case 'destinataires':
    case 'transferts':
    case 'mesures':
      return LISTES[champ](f, titre, texte);
    case 'base':
    case 'fondement':
    case 'duree':
    case 'sort':
      f.pourTous[champ].push(texte);
      return;
    case 'logiciels':
      t.logiciels =
        lireSu(texte) ??
        (cle(texte) === 'aucun' ? [] : elements(texte, barres).parties.map(([p = '']) => p));
      return;
    case 'sousTraitants':
      t.sousTraitants =
        lireSu(texte) ??
        (cle(texte) === 'aucun'
          ? []
          : elements(texte, barres).parties.map(([nom = '']) => carnet.sousTraitant(nom).id));
      return;
    case 'avec':
      t.avec = elements(texte, barres).parties.map(acteur);
      return;
    case 'papier':
      return code(lireOui(texte), (papier) => void (t.papier = papier));
    case 'public':
      return code(lireOui(texte), (oui) =>
        oui === 'nsp' ? inconnu() : void (t.public = oui === 'oui'),
      );
    case 'organisme':
      carnet.organisme(ou, { nom: texte });
      return;
    case 'siren':
      carnet.organisme(ou, { siren: texte });
      return;
    case 'revueLe':
    case 'prochaineRevue':
      return code(lireJour(texte), (jour) => void (t[champ] = jour));
    case 'creeLe':
    case 'modifieLe':
      return code(lireJour(texte), (jour) => void (t[champ] = instantDe(jour)));
    case 'mode':
      return code(
        lireSu(texte) ?? modeDe(texte),
        (mode) => void (t.collecte = { ...t.collecte, mode }),
      );
    case 'obligatoire':
      return code(
        lireOui(texte),
        (obligatoire) => void (t.collecte = { ...t.collecte, obligatoire }),
      );
    case 'source':
    case 'consequences':
      t.collecte = { ...t.collecte, [champ]: texte };
      return;
    case 'canaux':
      t.collecte = {
        ...t.collecte,
        canaux: cle(texte) === 'aucun' ? [] : elements(texte, barres).parties.map(([p = '']) => p),
      };
      return;
    case 'informationFaite':
      return code(lireOui(texte), (faite) => void (t.information = { ...t.information, faite }));
    case 'informationOu':
      t.information = { ...t.information, ou: texte };
      return;
    case 'informationLien':
      t.information = { ...t.information, lien: texte };
      return;
    case 'aipdDecision':
      return code(decisionDe(texte), (decision) => void (t.aipd = { ...t.aipd, decision }));
    case 'aipdMotif':
      t.aipd = { ...t.aipd, motif: texte };
      return;
    case 'aipdLe':
      return code(lireJour(texte), (le) => void (t.aipd = { ...t.aipd, le }));
  }
}
