import { equal, notEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { correspond, lireBoamp, nomDAcheteur } from './index.ts';
import { fnsimple, record, SIRET } from './testing/avis.ts';

const parNom = (voulu: string, publie: string, departements = ['21']): string | undefined =>
  correspond({ nom: voulu, departements }, lireBoamp(record({ nomacheteur: publie })));

test('by SIRET or SIREN, whatever the name', () => {
  const avis = lireBoamp(fnsimple());
  equal(correspond({ siret: SIRET }, avis), 'siret');
  equal(correspond({ siret: SIRET.slice(0, 9) }, avis), 'siret');
  // Another body with the same name: the number settles it.
  equal(
    correspond({ siret: '35600000000048', nom: avis.acheteur.nom, departements: ['21'] }, avis),
    undefined,
  );
  equal(correspond({ siret: SIRET }, lireBoamp(record())), undefined);
  equal(
    correspond(
      { siret: SIRET, nom: 'Clairvigne-sur-Ouche', departements: ['21'] },
      lireBoamp(record()),
    ),
    'nom',
  );
});

test('two communes of one name in two départements', () => {
  equal(parNom('Saint-Julien', 'COMMUNE DE SAINT JULIEN'), 'nom');
  equal(parNom('Saint-Julien', 'COMMUNE DE SAINT JULIEN', ['39']), undefined);
  equal(parNom('Saint-Julien', 'COMMUNE DE SAINT JULIEN', []), undefined);
  equal(
    correspond({ nom: 'Saint-Julien' }, lireBoamp(record({ nomacheteur: 'Saint-Julien' }))),
    undefined,
  );
});

test('a name inside a longer one is another name', () => {
  equal(parNom('Saint-Julien', 'Commune de Saint-Julien-sur-Dheune'), undefined);
  equal(parNom('Saint-Julien-sur-Dheune', 'Mairie de St Julien s/Dheune (71)'), 'nom');
  equal(parNom('', 'Commune de'), undefined);
});

test('spellings of one body', () => {
  for (const [a, b] of [
    ['Le Creusot', 'VILLE DU CREUSOT'],
    ['Le Creusot', 'Mairie de Le Creusot'],
    ['Les Ormes', 'Commune des Ormes'],
    ['L’Isle-sur-Serein', "Commune de l'Isle sur Serein"],
    ['Autun', 'Ville d’Autun'],
    ['Sainte-Colombe', 'commune de ste colombe'],
    ['CC du Pays d’Arnay', 'Communauté de communes du pays d’Arnay'],
    ['Conseil départemental de la Côte-d’Or', 'Département de la Côte d’Or'],
    ['Commune nouvelle de Œuilly', 'OEUILLY'],
  ] as const)
    equal(nomDAcheteur(a), nomDAcheteur(b), `${a} / ${b}`);
});

test('bodies that share a name', () => {
  for (const [a, b] of [
    ['Ville de Dijon', 'CCAS de Dijon'],
    ['Ville d’Auxonne', 'Communauté de communes d’Auxonne'],
    ['Les Bordes', 'Bordes'],
    ['Dijon', 'Dijon Métropole'],
    ['Département de la Nièvre', 'Nièvre'],
  ] as const)
    notEqual(nomDAcheteur(a), nomDAcheteur(b), `${a} / ${b}`);
});
