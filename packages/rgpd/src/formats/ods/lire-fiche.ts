/** The sheet of one processing, row by row: labels say what a row is, wherever it stands. */
import type { Acteur, Organisme, Traitement } from '../../model/index.ts';
import { SANS_NOM, type Carnet } from '../commun/carnet.ts';
import { lignesDe } from '../commun/elements.ts';
import type { Feuille } from '../commun/feuilles.ts';
import { instantDe, lireJour } from '../commun/jours.ts';
import { cle, codeDe, lireBase, lireCategorie, lireSu } from '../commun/mots.ts';
import { lireDuree, ROLES, STATUTS } from '../commun/phrases.ts';
import { joindre } from './adresse.ts';
import { A_DECRIRE, AUCUN, BLOCS, TOUTES, type NomBloc } from './disposition.ts';
import { ajouter, estRepete } from './lire-listes.ts';
import { blocDe, colonnesDe, etiquetteDe } from './reconnaitre.ts';

const roleDe = codeDe(ROLES);
const statutDe = codeDe(STATUTS);

/** What is being read. */
class Fiche {
  readonly t: Traitement;
  readonly carnet: Carnet;
  /** Of the DPO, when it is from outside. */
  societe = '';
  organisme: Partial<Organisme> = {};

  constructor(carnet: Carnet) {
    this.carnet = carnet;
    this.t = carnet.nouveau('');
  }

  /** Reads a row; false: it is not understood. */
  rang(ou: string, bloc: NomBloc | undefined, etiquette: string, valeurs: string[]): boolean {
    const lue = etiquetteDe(etiquette, bloc);
    const [v = ''] = valeurs;
    switch (lue?.sorte) {
      case 'description':
        this.#description(ou, lue.quoi, v);
        return this.#reste(ou, etiquette, valeurs, 1);
      case 'acteurs':
        this.#acteur(ou, lue.quoi, valeurs);
        return this.#reste(ou, etiquette, valeurs, 8);
      case 'finalite':
        this.#finalite(ou, valeurs);
        return this.#reste(ou, etiquette, valeurs, 4);
      case 'complement':
        this.#complement(ou, lue.quoi, v);
        return this.#reste(ou, etiquette, valeurs, 1);
      default:
        return this.#donnee(ou, bloc, etiquette, valeurs);
    }
  }

  /** Cells beyond those that the row has are given back. */
  #reste(ou: string, etiquette: string, valeurs: string[], pris: number): true {
    const plus = valeurs.slice(pris).filter(Boolean).join(' | ');
    if (plus) this.carnet.ignorer(ou, `${etiquette} : ${plus}`);
    return true;
  }

  #description(ou: string, quoi: string, v: string): void {
    if (quoi === 'nom' || quoi === 'ref') {
      if (v && this.t[quoi]) this.carnet.ignorer(ou, v);
      else if (v) this.t[quoi] = v;
      return;
    }
    const jour = lireJour(v);
    if (jour) this.t[quoi as 'creeLe' | 'modifieLe'] = instantDe(jour);
    else this.carnet.ignorer(ou, v);
  }

  #acteur(ou: string, quoi: string, valeurs: string[]): void {
    if (!valeurs.some(Boolean)) return;
    const [nom = '', rue = '', code = '', ville = '', pays = '', ...reste] = valeurs;
    const [telephone = '', mel = '', fonction = ''] = reste;
    const adresse = joindre(rue, code, ville, pays);
    const plus = {
      ...(adresse ? { adresse } : {}),
      ...(telephone ? { telephone } : {}),
      ...(mel ? { mel } : {}),
    };
    const a: Acteur = { nom, ...plus, ...(fonction ? { fonction } : {}) };
    const tout = valeurs.filter(Boolean).join(', ');
    const { organisme } = this;
    if (quoi === 'conjoint') this.t.avec = [...(this.t.avec ?? []), a];
    else if (quoi === 'societe' && !this.societe) this.societe = tout;
    else if (quoi === 'responsable' && organisme.nom === undefined) {
      this.organisme = { ...organisme, nom, ...plus };
      this.carnet.ignorer(ou, fonction);
    } else if (quoi === 'representant' && !organisme.representant) organisme.representant = a;
    else if (quoi === 'dpo' && !organisme.dpo) {
      const su = lireSu(nom);
      organisme.dpo = su ?? a;
      if (su) this.carnet.ignorer(ou, valeurs.slice(1).filter(Boolean).join(', '));
    } else this.carnet.ignorer(ou, tout);
  }

  #finalite(ou: string, [texte = '', base = '', fondement = '', art9 = '']: string[]): void {
    if (!texte && !base && !fondement && !art9) return;
    const lue = base ? (lireSu(base) ?? lireBase(base)) : undefined;
    if (base && !lue) this.carnet.ignorer(ou, `Base légale : ${base}`);
    const condition = art9
      ? (lireSu(art9) ?? (/^[a-j]$/i.test(art9) ? art9.toLowerCase() : undefined))
      : undefined;
    if (art9 && !condition) this.carnet.ignorer(ou, `Condition de l’article 9 : ${art9}`);
    this.t.finalites.push({
      texte,
      ...(lue ? { base: lue } : {}),
      ...(fondement ? { fondement } : {}),
      ...(condition ? { art9: condition } : {}),
    });
  }

  #complement(ou: string, quoi: string, v: string): void {
    if (!v) return;
    const { t, carnet } = this;
    const su = lireSu(v);
    const aucun = cle(v) === cle(AUCUN);
    if (quoi === 'role') {
      const role = roleDe(v);
      if (role) t.role = role;
      else carnet.ignorer(ou, v);
    } else if (quoi === 'statut') {
      const statut = statutDe(v);
      if (statut) t.statut = statut;
      else carnet.ignorer(ou, v);
    } else if (t[quoi as 'note'] !== undefined) carnet.ignorer(ou, v);
    else if (quoi === 'logiciels') t.logiciels = su ?? (aucun ? [] : lignesDe(v));
    else if (quoi === 'sousTraitants')
      t.sousTraitants = su ?? (aucun ? [] : lignesDe(v).map((nom) => carnet.sousTraitant(nom).id));
    else t[quoi as 'description' | 'service' | 'note'] = v;
  }

  #donnee(ou: string, bloc: NomBloc | undefined, etiquette: string, valeurs: string[]): boolean {
    const { t, carnet } = this;
    const dedans = bloc === 'donnees' || bloc === 'sensibles';
    const [detail = '', duree = ''] = valeurs;
    if (cle(etiquette) === cle(TOUTES)) {
      const dit = cle(detail) === cle(AUCUN) ? [] : lireSu(detail);
      if (!dit || t.donnees !== undefined) return !valeurs.some(Boolean);
      t.donnees = dit;
      return this.#reste(ou, etiquette, valeurs, 1);
    }
    const categorie = lireCategorie(etiquette);
    if (!dedans && !categorie) return false;
    if (!valeurs.some(Boolean)) return categorie !== undefined;
    const { reste = '', ...lue } = lireDuree(duree);
    if (reste) carnet.ignorer(ou, reste);
    const connu = cle(detail) === cle(A_DECRIRE) ? '' : detail;
    const dit = categorie ? connu : [etiquette, connu].filter(Boolean).join(' : ');
    if (!categorie)
      carnet.avertir(
        ou,
        `La catégorie de données « ${etiquette} » n’est pas du modèle : elle est rangée dans « Autres données ».`,
      );
    const donnee = {
      categorie: categorie ?? 'autre',
      ...(dit ? { detail: dit } : {}),
      ...lue,
    } as const;
    t.donnees = [...(Array.isArray(t.donnees) ? t.donnees : []), donnee];
    return this.#reste(ou, etiquette, valeurs, 2);
  }
}

/** Where a row stands. */
interface Place {
  ou: string;
  bloc: NomBloc | undefined;
  /** Positions of the headings of the block, when it has some. */
  colonnes: number[] | undefined;
}

/** The block that a label belongs to, wherever it stands; undefined: its values follow it, one by one. */
function blocDuRang(etiquette: string, { bloc }: Place): NomBloc | undefined {
  const lue = etiquetteDe(etiquette, bloc);
  if (lue?.sorte === 'repete') return lue.quoi as NomBloc;
  if (lue)
    return lue.sorte === 'acteurs' ? 'acteurs' : lue.sorte === 'finalite' ? 'finalites' : undefined;
  return (
    blocDe(etiquette) ??
    (estRepete(bloc) || !lireCategorie(etiquette) ? bloc : bloc === 'sensibles' ? bloc : 'donnees')
  );
}

function lireRang(fiche: Fiche, cellules: string[], place: Place): void {
  const { carnet, t } = fiche;
  const { ou, bloc } = place;
  const debut = cellules.findIndex(Boolean);
  const premiere = cellules[debut]!;
  const ici = blocDuRang(premiere, place);
  const colonnes = ici === bloc ? place.colonnes : undefined;
  // A row of a list may have no label: its first cell is then that of a column.
  const nu = estRepete(ici) && !etiquetteDe(premiere, bloc) && !blocDe(premiere);
  // Without headings, only the first cell of a purpose is sure: the others are additions of this program.
  const nombre = !ici ? 0 : ici === 'finalites' && !colonnes ? 1 : BLOCS[ici].colonnes.length;
  const places = colonnes ?? Array.from({ length: nombre }, (_, i) => debut + i + (nu ? 0 : 1));
  const prises = new Set(nu ? places : [debut, ...places]);
  const valeurs = nombre
    ? places.map((p) => (p < 0 ? '' : (cellules[p] ?? '')))
    : cellules.slice(debut + 1);
  if (estRepete(ici)) carnet.ignorer(ou, ajouter(t, ici, valeurs) ?? '');
  else if (!fiche.rang(ou, ici ?? bloc, premiere, valeurs)) {
    carnet.ignorer(ou, cellules.filter(Boolean).join(' | '));
    return;
  }
  if (nombre) carnet.ignorer(ou, cellules.filter((c, i) => c && !prises.has(i)).join(' | '));
}

/** Reads the sheet into the notebook. An empty form gives nothing. */
export function lireFiche({ nom: onglet, lignes }: Feuille, carnet: Carnet): void {
  const fiche = new Fiche(carnet);
  const { t } = fiche;
  let bloc: NomBloc | undefined;
  let colonnes: number[] | undefined;
  for (const { numero, cellules } of lignes) {
    const ou = `feuille « ${onglet} », ligne ${numero}`;
    const debut = cellules.findIndex(Boolean);
    const titre = blocDe(cellules[debut]!);
    const places = colonnesDe(cellules, titre ?? bloc);
    if (titre) [bloc, colonnes] = [titre, places];
    if (places) {
      colonnes = places;
      const plus = cellules.filter((c, i) => c && !places.includes(i) && !(titre && i === debut));
      carnet.ignorer(ou, plus.join(' | '));
    } else if (!titre || cellules.slice(debut + 1).some(Boolean))
      lireRang(fiche, cellules, { ou, bloc, colonnes });
  }
  const { dpo } = fiche.organisme;
  if (fiche.societe)
    fiche.organisme.dpo =
      dpo && 'nom' in dpo
        ? { ...dpo, organisme: fiche.societe }
        : { nom: '', organisme: fiche.societe };
  carnet.organisme(`feuille « ${onglet} »`, fiche.organisme);
  const vide =
    !t.nom && !t.finalites.length && !t.donnees && !t.personnes && !t.mesures && !t.destinataires;
  if (vide) {
    carnet.avertir(`feuille « ${onglet} »`, 'Cette fiche est vide : elle n’a pas été reprise.');
    return;
  }
  if (!t.nom) {
    t.nom = onglet || SANS_NOM;
    carnet.avertir(
      `feuille « ${onglet} »`,
      `Cette fiche n’a pas de nom : elle prend celui de son onglet, « ${t.nom} ».`,
    );
  }
  carnet.traitements.push(t);
}
