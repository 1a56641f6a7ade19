import { deepEqual, match } from 'node:assert/strict';
import { test } from 'node:test';
import { createRegistre, type Traitement } from '@ternum/rgpd';
import { catalogue, ficheDe, majDeFiche } from '@ternum/rgpd/catalogue';
import { aRevoir, champs } from './nouveautes.model.ts';

const recette = catalogue.recettes.find(({ code }) => code === 'cantine')!;
const neuve = ficheDe(recette);
const vieille: Traitement = { ...neuve, origine: { recette: 'cantine', version: 'vieille' } };
const avec = (...traitements: Traitement[]): string[] =>
  aRevoir({ ...createRegistre({ nom: 'Chorey' }), traitements }, catalogue).map(({ t }) => t.id);

test('a sheet of an older recipe is to be looked at; one of today, archived or written by hand is not', () => {
  const { origine: _, ...main } = neuve;
  deepEqual(
    avec(
      { ...neuve, id: 'jour' },
      { ...vieille, id: 'vieille' },
      { ...vieille, id: 'archive', statut: 'archive' },
      { ...main, id: 'main' },
      { ...vieille, id: 'inconnue', origine: { recette: 'retirée', version: 'x' } },
    ),
    ['vieille'],
  );
});

test('what is empty comes first, chosen; each says what the sheet and the recipe say', () => {
  const { personnes: _, ...sans } = vieille;
  const liste = champs(majDeFiche({ ...sans, nom: 'Restaurant' }, undefined, recette));
  deepEqual(
    liste.map(({ chemin, vide }) => [chemin.join(), vide]),
    [
      ['personnes', true],
      ['nom', false],
    ],
  );
  match(liste[0]!.aide, /Votre fiche dit\s: rien\./);
  match(liste[1]!.aide, /Le modèle dit\s: Cantine scolaire\. Votre fiche dit\s: Restaurant\./);
});
