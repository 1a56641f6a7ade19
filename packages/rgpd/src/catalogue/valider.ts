/** Content given by a host: what must hold before it joins the catalogue. Every fault names its position. */
import { TernumError } from '@ternum/core';
import { BASES, CATEGORIES, SORTS } from '../model/index.ts';
import { estObjet } from '../schema/est-objet.ts';
import { couvre, pointsDe } from './recettes/points.ts';
import { THEMES, type Catalogue, type ModeleTraitement } from './types.ts';

type Objet = Record<string, unknown>;
type Parcours = (valeur: unknown, position: string) => void;

/** The error of a fault in the content of a host. */
export const faute = (position: string, quoi: string): TernumError =>
  new TernumError({
    kind: 'input',
    code: 'catalogue',
    message: `${position}: ${quoi}`,
    hint: `Le contenu ajouté au catalogue ne peut pas être lu. ${position} : ${quoi}.`,
  });

function texte(objet: Objet, cle: string, position: string): void {
  const valeur = objet[cle];
  if (typeof valeur !== 'string' || valeur.trim() === '')
    throw faute(`${position}.${cle}`, 'un texte est attendu');
}

function motif(objet: Objet, cle: string, forme: RegExp, quoi: string, position: string): void {
  const valeur = objet[cle];
  if (typeof valeur !== 'string' || !forme.test(valeur)) throw faute(`${position}.${cle}`, quoi);
}

function un(objet: Objet, cle: string, permis: readonly unknown[], position: string): void {
  if (!permis.includes(objet[cle]))
    throw faute(`${position}.${cle}`, `valeur inconnue, attendu : ${permis.join(', ')}`);
}

function objet(valeur: unknown, position: string): Objet {
  if (!estObjet(valeur)) throw faute(position, 'un objet est attendu');
  return valeur;
}

function chacun(valeur: unknown, position: string, faire: Parcours): void {
  if (!Array.isArray(valeur)) throw faute(position, 'une liste est attendue');
  valeur.forEach((item, i) => faire(item, `${position}[${i}]`));
}

const JOUR = /^\d{4}-\d\d-\d\d$/;
const CODE = /^[a-z0-9][a-z0-9-]{0,79}$/;
const QUOI_CODE = 'un code est attendu : minuscules, chiffres et tirets, 80 au plus';

const source: Parcours = (valeur, position) => {
  if (valeur === undefined)
    throw faute(
      position,
      'la source manque : donnez-la, ou dites dans « aConfirmer » ce qui est à vérifier',
    );
  const s = objet(valeur, position);
  texte(s, 'texte', position);
  motif(s, 'revueLe', JOUR, 'la date de relecture est attendue, AAAA-MM-JJ', position);
  if (s['lien'] !== undefined)
    motif(s, 'lien', /^https:\/\//, 'une adresse https: est attendue', position);
  if (s['aConfirmer'] !== undefined) texte(s, 'aConfirmer', position);
};

const item = (valeur: unknown, position: string, textes: readonly string[]): Objet => {
  const o = objet(valeur, position);
  motif(o, 'code', CODE, QUOI_CODE, position);
  for (const cle of textes) texte(o, cle, position);
  return o;
};

/** A list of the sheet; « je ne sais pas » and absent lists have nothing to check. */
function liste(
  modele: Objet,
  cle: string,
  position: string,
  faire: (o: Objet, p: string) => void,
): void {
  const valeur = modele[cle];
  if (valeur === undefined || estObjet(valeur)) return;
  chacun(valeur, `${position}.${cle}`, (v, p) => faire(objet(v, p), p));
}

function modele(valeur: unknown, position: string): void {
  const m = objet(valeur, position);
  texte(m, 'nom', position);
  if (!Array.isArray(m['finalites']) || m['finalites'].length === 0)
    throw faute(`${position}.finalites`, 'il faut au moins une finalité');
  liste(m, 'finalites', position, (f, p) => {
    texte(f, 'texte', p);
    if (f['base'] !== undefined && !estObjet(f['base'])) un(f, 'base', Object.keys(BASES), p);
  });
  liste(m, 'personnes', position, (o, p) => texte(o, 'categorie', p));
  liste(m, 'donnees', position, (o, p) => {
    un(o, 'categorie', Object.keys(CATEGORIES), p);
    if (o['sort'] !== undefined && !estObjet(o['sort'])) un(o, 'sort', Object.keys(SORTS), p);
  });
  liste(m, 'destinataires', position, (o, p) => {
    un(o, 'type', ['interne', 'sous-traitant', 'partenaire', 'pays-tiers', 'autre'], p);
    texte(o, 'nom', p);
  });
  liste(m, 'mesures', position, (o, p) => {
    texte(o, 'type', p);
    un(o, 'etat', ['en-place', 'prevue', 'absente', 'nsp'], p);
  });
}

const recette: Parcours = (valeur, position) => {
  const r = item(valeur, position, ['service', 'resume']);
  motif(r, 'version', JOUR, 'la date de la version est attendue, AAAA-MM-JJ', position);
  modele(r['modele'], `${position}.modele`);
  const points = pointsDe(r['modele'] as ModeleTraitement);
  const connu = (champ: unknown): boolean =>
    typeof champ === 'string' &&
    [...points, 'aipd', 'mesures', 'information'].some((point) => couvre(champ, point));
  chacun(r['sources'], `${position}.sources`, (s, p) => {
    source(s, p);
    const { champ } = s as Objet;
    if (champ !== undefined && !connu(champ))
      throw faute(`${p}.champ`, `la fiche n’a pas de champ « ${String(champ)} »`);
  });
  if (r['aConfirmer'] !== undefined)
    chacun(r['aConfirmer'], `${position}.aConfirmer`, (c, p) => {
      if (!connu(c)) throw faute(p, `la fiche n’a pas de champ « ${String(c)} »`);
    });
  const marques = Array.isArray(r['aConfirmer']) && r['aConfirmer'].length > 0;
  if ((r['sources'] as unknown[]).length === 0 && !marques)
    throw faute(
      `${position}.sources`,
      'il faut au moins une source, ou dire dans « aConfirmer » ce qui est à vérifier',
    );
};

const codes = (valeur: unknown, position: string): void =>
  chacun(valeur, position, (code, p) => {
    if (typeof code !== 'string' || !CODE.test(code)) throw faute(p, QUOI_CODE);
  });

const question: Parcours = (valeur, position) => {
  const q = item(valeur, position, ['texte', 'groupe']);
  codes(q['recettes'], `${position}.recettes`);
  if (q['si'] === undefined) return;
  un(objet(q['si'], `${position}.si`), 'reponse', ['oui', 'non', 'nsp'], `${position}.si`);
};

const obligation: Parcours = (valeur, position) => {
  const o = item(valeur, position, ['texte', 'explication']);
  un(o, 'theme', Object.keys(THEMES), position);
  un(o, 'priorite', [1, 2, 3, 4], position);
  un(o, 'force', ['droit', 'recommandation', 'pratique'], position);
  if (o['recettes'] !== undefined) codes(o['recettes'], `${position}.recettes`);
  source(o['source'], `${position}.source`);
};

const mesure: Parcours = (valeur, position) => {
  const m = item(valeur, position, ['texte', 'comment', 'groupe']);
  source(m['source'], `${position}.source`);
};

const PARTIES = {
  recettes: recette,
  questions: question,
  obligations: obligation,
  securite: mesure,
};

/** Checks the form of what a host gives. @throws TernumError `input`, code `catalogue` */
export function valider(ajout: unknown): asserts ajout is Partial<Catalogue> {
  for (const [cle, valeur] of Object.entries(objet(ajout, 'catalogue'))) {
    if (valeur === undefined) continue;
    if (cle === 'version') {
      motif({ version: valeur }, 'version', JOUR, 'une date est attendue, AAAA-MM-JJ', 'catalogue');
      continue;
    }
    if (!Object.hasOwn(PARTIES, cle))
      throw faute(cle, `partie inconnue, attendu : version, ${Object.keys(PARTIES).join(', ')}`);
    const vus = new Set<unknown>();
    chacun(valeur, cle, (v, p) => {
      PARTIES[cle as keyof typeof PARTIES](v, p);
      const { code } = v as Objet;
      if (vus.has(code)) throw faute(`${p}.code`, `« ${String(code)} » est déjà pris`);
      vus.add(code);
    });
  }
}
