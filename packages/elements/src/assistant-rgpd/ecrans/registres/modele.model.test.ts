import { deepEqual, doesNotMatch, equal, notEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { createRegistre, type Registre } from '@ternum/rgpd';
import { lireRegistre } from '@ternum/rgpd/schema';
import { modele } from './modele.model.ts';

const LE = '2026-11-23T10:00:00Z';
const dates = { creeLe: LE, modifieLe: LE };
const SECRET = 'SECRET';
const plein: Registre = {
  ...createRegistre({ nom: 'Chorey', type: 'commune', dpo: { nom: SECRET } }),
  reponses: { cantine: 'oui' },
  catalogue: '2026-11',
  ton: 'neutre',
  traitements: [
    {
      id: 'cantine',
      nom: 'Cantine',
      role: 'responsable',
      statut: 'valide',
      service: 'École',
      finalites: [{ texte: 'Repas', base: 'e' }],
      personnes: [{ categorie: 'Enfants', nombre: 42 }],
      mesures: [{ type: 'Mots de passe', etat: 'en-place' }],
      avec: [{ nom: SECRET }],
      information: { faite: 'oui', lien: SECRET },
      aipd: { decision: 'faite', motif: SECRET },
      sousTraitants: ['p'],
      pieces: ['piece'],
      note: SECRET,
      public: true,
      revueLe: '2026-01-01',
      ...dates,
      ...({ autre: SECRET } as object),
    },
    {
      id: 'v',
      nom: 'Vieille',
      role: 'responsable',
      statut: 'archive',
      finalites: [],
      ...dates,
    },
  ],
  sousTraitants: [
    {
      id: 'p',
      nom: 'Éditeur',
      contact: { nom: SECRET },
      clauses: { instruction: 'oui' },
      contratLe: '2025-01-01',
      note: SECRET,
      ...dates,
    },
  ],
  demandes: [{ id: 'd', recueLe: '2026-11-01', demandeur: { nom: SECRET }, ...dates }],
  violations: [{ id: 'x', titre: SECRET, connueLe: LE, ...dates }],
  pieces: [{ id: 'piece', nom: SECRET, type: 't', taille: 1, sha256: 'a'.repeat(64), ...dates }],
  actions: [{ id: 'a', texte: SECRET, ...dates }],
  obligations: { o: { etat: 'fait', note: SECRET } },
  securite: { s: { etat: 'fait' } },
};

test('sheets and names of processors come along; nothing of people, requests, breaches, attachments', () => {
  const copie = modele(plein, 'Bligny');
  notEqual(copie.id, plein.id);
  equal(copie.organisme.nom, 'Bligny');
  deepEqual(
    copie.traitements.map(({ id }) => id),
    ['cantine'],
  );
  const { demandes, violations, pieces, actions, reponses, obligations, securite } = copie;
  deepEqual(
    [demandes, violations, pieces, actions, reponses, obligations, securite],
    [[], [], [], [], {}, {}, {}],
  );
  doesNotMatch(JSON.stringify(copie), /SECRET/);
  deepEqual(Object.keys(copie.sousTraitants[0]!).sort(), ['creeLe', 'id', 'modifieLe', 'nom']);
  deepEqual([copie.catalogue, copie.ton], ['2026-11', 'neutre']);
});

test('a sheet starts again: to be completed, measures to be checked, nobody counted', () => {
  const [t] = modele(plein, 'Bligny').traitements;
  equal(t!.statut, 'brouillon');
  deepEqual(t!.mesures, [{ type: 'Mots de passe', etat: 'nsp' }]);
  deepEqual(t!.personnes, [{ categorie: 'Enfants' }]);
  deepEqual(t!.finalites, plein.traitements[0]!.finalites);
  deepEqual([t!.public, t!.revueLe, t!.aipd, t!.information], Array(4).fill(undefined));
});

test('« je ne sais pas » stays so', () => {
  const inconnu = { inconnu: true } as const;
  const [t] = plein.traitements;
  const de = { ...plein, traitements: [{ ...t!, personnes: inconnu, mesures: inconnu }] };
  const [copie] = modele(de, 'Bligny').traitements;
  deepEqual([copie!.personnes, copie!.mesures], [inconnu, inconnu]);
});

test('its file opens', () => {
  const copie = modele(plein, 'Bligny');
  deepEqual(lireRegistre(JSON.stringify(copie)), copie);
});
