import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { createRegistre, type Registre } from '@ternum/rgpd';
import {
  continuer,
  ensemble,
  etat,
  groupes,
  suivant,
  themes,
  type Attendus,
} from './taches.model.ts';

const vide = createRegistre({ nom: 'Chorey' });
const ATTENDUS: Attendus = {
  questions: 2,
  obligations: [
    { code: 'a', priorite: 1 },
    { code: 'b', priorite: 3 },
  ],
  securite: ['s'],
};

test('an empty register begins with the commune', () => {
  const tous = themes(vide, ATTENDUS);
  equal(suivant(tous)?.nom, 'Ma commune');
  deepEqual(
    tous.map(({ fait }) => fait),
    [20, 0, undefined, undefined, 0, 0],
  );
  equal(ensemble(tous), 5);
});

test('« je ne sais pas » is not done; « sans objet » is; what the catalogue no longer asks is not counted', () => {
  const obligations = {
    a: { etat: 'nsp' },
    b: { etat: 'sans-objet' },
    vieille: { etat: 'fait' },
  } as const;
  const [, , , , o] = themes({ ...vide, obligations }, ATTENDUS);
  deepEqual([o!.fait, o!.quoi, etat(o!)], [50, '1 sur 2', 'En cours']);
});

test('more answers than questions are not more than all', () => {
  const [, q] = themes({ ...vide, reponses: { a: 'oui', b: 'non', c: 'nsp' } }, ATTENDUS);
  equal(q!.fait, 100);
});

const LE = '2026-11-23T10:00:00Z';
const fiche = (id: string, service: string, plus = {}): Registre['traitements'][number] => ({
  id,
  nom: id,
  service,
  role: 'responsable',
  statut: 'brouillon',
  finalites: [],
  creeLe: LE,
  modifieLe: LE,
  ...plus,
});

test('sheets by service, in order, archives aside; obligations by priority', () => {
  const r: Registre = {
    ...vide,
    traitements: [
      fiche('a', 'Mairie', { papier: 'oui' }),
      fiche('b', 'École'),
      fiche('c', ''),
      fiche('d', 'Fermé', { statut: 'archive' }),
    ],
    obligations: { b: { etat: 'fait' } },
  };
  const tous = themes(r, ATTENDUS);
  deepEqual(
    tous[2]!.parties!.map(({ nom, vers }) => [nom, vers.id]),
    [
      ['École', 'École'],
      ['Mairie', 'Mairie'],
      ['Toute la commune', undefined],
    ],
  );
  deepEqual(
    tous[4]!.parties!.map(({ nom, fait, vers }) => [nom, fait, vers.etape]),
    [
      ['D’abord', 0, 0],
      ['Puis', 100, 2],
    ],
  );
  deepEqual(themes(r, undefined)[4]!.parties, []);
});

test('the next thing is one thing: the least advanced sheet, then the least complete contract', () => {
  const r: Registre = {
    ...vide,
    traitements: [
      fiche('archive', '', { statut: 'archive' }),
      fiche('plus', 'Mairie', { papier: 'oui' }),
      fiche('moins', ''),
    ],
    sousTraitants: [{ id: 's', nom: 'Éditeur', creeLe: LE, modifieLe: LE }],
  };
  const tous = themes(r, ATTENDUS);
  deepEqual(continuer(tous.slice(2), r), {
    nom: 'la fiche «\u00a0moins\u00a0»',
    vers: { ecran: 'relecture', id: 'moins' },
  });
  deepEqual(continuer(tous.slice(3), r)?.vers, { ecran: 'prestataire', id: 's' });
  deepEqual(continuer(tous.slice(4), r), {
    nom: 'les obligations',
    vers: { ecran: 'obligations' },
  });
  equal(continuer([], r), undefined);
});

test('what is due: the first of each kind, with how many follow', () => {
  const due = (type: string, etat: 'passee' | 'proche', cle: string) =>
    ({ type, etat, cle, le: '2026-01-01', texte: cle, calcul: '' }) as const;
  deepEqual(
    groupes([
      due('revue', 'passee', 'a'),
      due('revue', 'passee', 'b'),
      due('demande', 'proche', 'c'),
      due('revue', 'proche', 'd'),
    ]).map(({ premiere, autres }) => [premiere.cle, autres]),
    [
      ['a', 1],
      ['c', 0],
      ['d', 0],
    ],
  );
});
