/** A register of which nothing is missing, and what the check says once it is changed. */
import { equal } from 'node:assert/strict';
import { CRITERES } from '../../aipd/index.ts';
import {
  CLAUSES,
  createRegistre,
  type Registre,
  type SousTraitant,
  type Traitement,
} from '../../model/index.ts';
import { verifier } from '../index.ts';
import type { Manque, OptionsVerifier } from '../types.ts';

export const LE = '2026-11-23T09:00:00.000Z';
export const dates = { creeLe: LE, modifieLe: LE };
export const INCONNU = { inconnu: true } as const;

/** A sheet of which nothing is missing. */
export const entiere: Traitement = {
  id: 't',
  nom: 'Cantine',
  role: 'responsable',
  statut: 'complet',
  finalites: [{ texte: 'Inscrire les enfants', base: 'e', art9: 'g', fondement: 'Un texte' }],
  personnes: [{ categorie: 'Enfants', vulnerables: 'oui' }],
  donnees: [
    {
      categorie: 'sante',
      detail: 'Allergies',
      duree: { active: 'L’année scolaire' },
      sort: 'detruire',
      visa: 'oui',
    },
  ],
  destinataires: [{ type: 'interne', nom: 'Cantine' }],
  sousTraitants: ['s'],
  transferts: [],
  mesures: [{ type: 'Armoire fermée', etat: 'en-place' }],
  collecte: { mode: 'directe' },
  information: { faite: 'oui', ou: 'Formulaire' },
  aipd: {
    criteres: Object.fromEntries(CRITERES.map(({ code }) => [code, 'non'])),
    decision: 'faite',
  },
  pieces: ['p'],
  ...dates,
};
/** A sheet just begun. */
export const nue: Traitement = {
  id: 't',
  nom: 'Cantine',
  role: 'responsable',
  statut: 'brouillon',
  finalites: [],
  ...dates,
};
export const prestataire: SousTraitant = {
  id: 's',
  nom: 'Éditeur',
  pays: 'France',
  contratLe: '2026-01-01',
  clauses: Object.fromEntries(Object.keys(CLAUSES).map((c) => [c, 'oui'])),
  ...dates,
};
export const complet: Registre = {
  ...createRegistre({
    nom: 'Val-aux-Lilas',
    adresse: '1 place de la Mairie',
    representant: { nom: 'Camille Martin' },
    dpo: { nom: 'Dominique Petit', mel: 'dpo@example.org', designation: 'DPO-1' },
  }),
  traitements: [entiere],
  sousTraitants: [prestataire],
  pieces: [
    {
      id: 'p',
      nom: 'aipd.odt',
      type: '',
      taille: 1,
      sha256: 'a'.repeat(64),
      ...dates,
    },
  ],
};

export const codes = (registre: Partial<Registre>, options?: OptionsVerifier): string[] =>
  verifier({ ...complet, ...registre }, options).map(({ code }) => code);
export const fiche = (change: Partial<Traitement>): string[] =>
  codes({ traitements: [{ ...entiere, ...change }] });
export const sans = (champ: keyof Traitement): string[] => {
  const { [champ]: _, ...reste } = entiere;
  return codes({ traitements: [reste as Traitement] });
};
export const un = (registre: Partial<Registre>, options?: OptionsVerifier): Manque => {
  const manques = verifier({ ...complet, ...registre }, options);
  equal(manques.length, 1, JSON.stringify(manques));
  return manques[0]!;
};
