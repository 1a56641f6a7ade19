import type { LigneTableau, Marche } from '../model.ts';
import { modifications } from './changes.ts';
import { buyer, checkOrder, subject, uidOf, type Rules } from './common.ts';
import { categoryOf, cpv } from './cpv.ts';
import { part } from './later.ts';
import { closeNotes, note } from './notes.ts';
import { organismes } from './organismes.ts';
import { place } from './places.ts';
import type { Brut } from './shared.ts';
import { bool, date, number, rate, text } from './values.ts';
import * as W from './words.ts';

/** A record → a `Marche`. Every field is set, in one order: one hidden class for the whole file. */
export function marche(r: Brut, rules: Rules): Marche {
  const { old, needs } = rules;
  const isNew = !old;
  const id = text(r['id'], 'id', needs('id'), true) ?? '';
  const acheteur = buyer(r, rules, false);
  const nature = W.word(r['nature'], W.NATURES, 'nature', needs('nature'));
  const code = cpv(r['codeCPV'], 'codeCPV', needs('codeCPV'));
  const techniques = W.manyWords(
    r['techniques'] ?? r['technique'],
    W.TECHNIQUES,
    'techniques',
    isNew,
  );
  const idAccordCadre = framework(r['idAccordCadre']);
  const day = date(r['dateNotification'], 'dateNotification', needs('dateNotification'));
  const published = date(
    r['datePublicationDonnees'],
    'datePublicationDonnees',
    needs('datePublicationDonnees'),
  );
  checkOrder(day, published);
  // 2019 calls « formePrix » what 2022 calls « typesPrix »: the word tells.
  const form = W.word(r['formePrix'], W.PRIX, 'formePrix', needs('formePrix'));
  const oldForm = form !== undefined && /^(D|Prov)/.test(form);
  let typesPrix = W.manyWords(
    r['typesPrix'] ?? r['typePrix'] ?? r['TypePrix'],
    W.PRIX,
    'typesPrix',
    isNew && !oldForm,
  );
  if (oldForm) typesPrix ??= W.manyWords(form, W.PRIX, 'formePrix');
  const origineUE = rate(r['origineUE'], 'origineUE');
  const origineFrance = rate(r['origineFrance'], 'origineFrance');
  if (origineUE !== undefined && origineFrance !== undefined && origineFrance > origineUE) {
    note('incoherent', 'origineFrance', String(origineFrance));
  }
  const offers = number(r['offresRecues'], 'offresRecues', isNew, 1);
  const marche: Marche = {
    format: rules.format,
    rang: rules.rang,
    id,
    uid: uidOf(r, acheteur, id),
    acheteur,
    nature,
    objet: subject(r, rules),
    procedure: W.word(r['procedure'], W.PROCEDURES, 'procedure', needs('procedure')),
    dureeMois: number(r['dureeMois'], 'dureeMois', needs('dureeMois'), 1),
    date: day,
    datePublicationDonnees: published,
    lieu: place(r, needs('lieuExecution'), old && needs('lieuExecution.nom')),
    montant: number(r['montant'], 'montant', needs('montant'), old ? 0 : 1),
    titulaires: organismes(
      r['titulaires'],
      'titulaire',
      'titulaires',
      needs('titulaires'),
      old && needs('titulaires.nom'),
    ),
    considerationsSociales: W.manyWords(
      r['considerationsSociales'],
      W.SOCIALES,
      'considerationsSociales',
      isNew,
    ),
    considerationsEnvironnementales: W.manyWords(
      r['considerationsEnvironnementales'],
      W.ENVIRONNEMENTALES,
      'considerationsEnvironnementales',
      isNew,
    ),
    modifications: modifications(r, old, false),
    source: text(r['source'], 'source', false, true),
    anomalies: [],
    codeCPV: code,
    categorie: categoryOf(code) ?? said(r['categorie']),
    accordCadre: nature === 'Accord-cadre' || (techniques?.includes('Accord-cadre') ?? false),
    subsequent: nature === 'Marché subséquent' || idAccordCadre !== undefined,
    idAccordCadre,
    techniques,
    modalitesExecution: W.manyWords(
      r['modalitesExecution'] ?? r['modaliteExecution'],
      W.MODALITES,
      'modalitesExecution',
      isNew,
    ),
    ccag: W.word(r['ccag'], W.CCAGS, 'ccag', isNew),
    marcheInnovant: bool(r['marcheInnovant'], 'marcheInnovant', isNew),
    // Somebody answered, since there is a contract: 0 is « unknown ».
    offresRecues: offers && offers > 0 ? offers : undefined,
    attributionAvance: bool(r['attributionAvance'], 'attributionAvance', isNew),
    tauxAvance: rate(r['tauxAvance'], 'tauxAvance'),
    typeGroupementOperateurs: W.word(
      r['typeGroupementOperateurs'],
      W.GROUPEMENTS,
      'typeGroupementOperateurs',
      isNew,
    ),
    sousTraitanceDeclaree: bool(r['sousTraitanceDeclaree'], 'sousTraitanceDeclaree', isNew),
    actesSousTraitance:
      r['actesSousTraitance'] || r['modificationsActesSousTraitance']
        ? part('extras').subcontracts(r)
        : undefined,
    formePrix: oldForm ? undefined : form,
    typesPrix,
    origineUE,
    origineFrance,
    ligne: r['ligne'] as LigneTableau | undefined,
  };
  marche.anomalies = closeNotes();
  return marche;
}

/** « Sans objet », « 0 », « néant » in this field mean that there is no framework. */
function framework(value: unknown): string | undefined {
  const id = text(value, 'idAccordCadre', false, true);
  return id && /^(sans objet|n[ée]ant|non|aucune?|0+|-+|\/)$/i.test(id)
    ? note('non-communique', 'idAccordCadre', id)
    : id;
}

/** What a table says of the category, when the CPV does not. */
const said = (value: unknown): Marche['categorie'] =>
  (['travaux', 'fournitures', 'services'] as const).find((word) => word === value);
