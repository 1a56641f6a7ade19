import type { Concession } from '../model.ts';
import { modifications } from './changes.ts';
import { executions } from './executions.ts';
import { buyer, checkOrder, subject, uidOf, type Rules } from './common.ts';
import { closeNotes } from './notes.ts';
import { organismes } from './organismes.ts';
import { place } from './places.ts';
import type { Brut } from './shared.ts';
import { date, number, text } from './values.ts';
import * as W from './words.ts';

/** Schema 2.0.4, as in `words.ts`. */
const PROCEDURES = W.list(
  'Procédure négociée ouverte|Procédure non négociée ouverte|Procédure négociée restreinte|Procédure non négociée restreinte',
);

export function concession(r: Brut, rules: Rules): Concession {
  const { old } = rules;
  const id = text(r['id'], 'id', true, true) ?? '';
  const acheteur = buyer(r, rules, true);
  const day = date(r['dateSignature'] ?? r['dateNotification'], 'dateSignature', true);
  const published = date(r['datePublicationDonnees'], 'datePublicationDonnees', true);
  checkOrder(day, published);
  const people = r['concessionnaires'] ?? r['titulaires'];
  const wrapper = 'concessionnaires' in r ? 'concessionnaire' : 'titulaire';
  const concession: Concession = {
    format: rules.format,
    rang: rules.rang,
    id,
    uid: uidOf(r, acheteur, id),
    acheteur,
    nature: W.word(r['nature'], W.NATURES_CONCESSION, 'nature', true),
    objet: subject(r, rules),
    procedure: W.word(r['procedure'], PROCEDURES, 'procedure', true),
    dureeMois: number(r['dureeMois'], 'dureeMois', true, 1),
    date: day,
    datePublicationDonnees: published,
    lieu: place(r, old, old),
    montant: number(r['valeurGlobale'] ?? r['montant'], 'valeurGlobale', true, old ? 0 : 1),
    titulaires: organismes(people, wrapper, 'concessionnaires', true, old),
    considerationsSociales: W.manyWords(
      r['considerationsSociales'],
      W.SOCIALES,
      'considerationsSociales',
      !old,
    ),
    considerationsEnvironnementales: W.manyWords(
      r['considerationsEnvironnementales'],
      W.ENVIRONNEMENTALES,
      'considerationsEnvironnementales',
      !old,
    ),
    modifications: modifications(r, old, true),
    source: text(r['source'], 'source', false, true),
    anomalies: [],
    dateDebutExecution: date(r['dateDebutExecution'], 'dateDebutExecution', true),
    montantSubventionPublique: number(
      r['montantSubventionPublique'],
      'montantSubventionPublique',
      true,
      0,
    ),
    donneesExecution: executions(r),
  };
  concession.anomalies = closeNotes();
  return concession;
}
