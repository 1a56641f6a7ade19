import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { connu, createRegistre, type Traitement } from '../../model/index.ts';
import { lireRegistre } from '../../schema/index.ts';
import { catalogue, ficheDe, majDeFiche, reprendre } from '../index.ts';

const cantine = catalogue.recettes.find(({ code }) => code === 'cantine')!;
const horloge = { maintenant: () => '2026-11-23T10:00:00.000Z' };
const vieille = { recette: 'cantine', version: 'vieille' };
const fiche: Traitement = { ...ficheDe(cantine, horloge), origine: vieille };
const [identite, ...autres] = connu(fiche.donnees)!;
const { detail: _d, ...sansDetail } = identite!;
const sienne: Traitement = {
  ...fiche,
  nom: 'Restaurant scolaire',
  personnes: undefined!,
  mesures: { inconnu: true },
  donnees: [{ ...sansDetail, duree: { inconnu: true } }, ...autres.slice(1)],
};
delete sienne.personnes;

test('only what is chosen is taken over; the rest is refused, and not proposed again', () => {
  const { proposees, laissees } = majDeFiche(sienne, undefined, cantine);
  deepEqual([...proposees, ...laissees].map(({ chemin }) => chemin!.slice(0, 1).join()).sort(), [
    'donnees',
    'donnees',
    'mesures',
    'nom',
    'personnes',
  ]);
  const detail = laissees.find(({ chemin }) => chemin!.at(-1) === 'detail')!;
  equal(laissees.find(({ champ }) => champ === 'Mesures de sécurité')!.avant, 'je ne sais pas');
  const suite = reprendre(sienne, cantine, [detail.chemin!]);
  deepEqual(suite.donnees, [{ ...identite, duree: { inconnu: true } }, ...autres.slice(1)]);
  deepEqual(suite.mesures, { inconnu: true });
  equal(suite.nom, 'Restaurant scolaire');
  equal('personnes' in suite, false);
  equal(suite.origine!.version, cantine.version);
});

test('a measure that the commune put in place is not « à préciser » again', () => {
  const mesures = connu(fiche.mesures)!.map((m) => ({ ...m, etat: 'en-place' as const }));
  deepEqual(majDeFiche({ ...fiche, mesures }, undefined, cantine).laissees, []);
});

test('nothing chosen: the sheet stays, its recipe is seen', () => {
  const { origine, ...reste } = reprendre(sienne, cantine, []);
  const { origine: _, ...avant } = sienne;
  deepEqual(reste, avant);
  deepEqual(origine, { recette: 'cantine', version: cantine.version });
});

test('whatever is chosen, the sheet holds; all that is proposed gives what `majDeFiche` gives', () => {
  const recettes = fc.constantFrom(...catalogue.recettes);
  const champs = fc.subarray(['personnes', 'donnees', 'collecte', 'mesures', 'logiciels'] as const);
  const sorts = fc.array(fc.constantFrom('ote', 'inconnu', 'court'), {
    minLength: 5,
    maxLength: 5,
  });
  fc.assert(
    fc.property(recettes, champs, sorts, fc.infiniteStream(fc.boolean()), (recette, vus, s, au) => {
      const mienne: Record<string, unknown> = {
        ...ficheDe(recette, horloge),
        origine: { recette: recette.code, version: 'vieille' },
      };
      vus.forEach((champ, i) => {
        const valeur = mienne[champ];
        if (s[i] === 'ote') delete mienne[champ];
        else if (s[i] === 'court' && Array.isArray(valeur)) mienne[champ] = valeur.slice(1);
        else if (champ !== 'collecte') mienne[champ] = { inconnu: true };
      });
      const t = mienne as unknown as Traitement;
      const maj = majDeFiche(t, undefined, recette);
      const chemins = (liste: typeof maj.proposees): (readonly string[])[] =>
        liste.map(({ chemin }) => chemin!);
      deepEqual(reprendre(t, recette, chemins(maj.proposees)), maj.valeur);
      const choisis = [...maj.proposees, ...maj.laissees].filter(() => au.next().value);
      const suite = reprendre(t, recette, chemins(choisis));
      const registre = { ...createRegistre({ nom: 'Chorey' }), traitements: [suite] };
      equal(lireRegistre(JSON.stringify(registre)).ecartes, undefined);
      const tout = reprendre(t, recette, chemins([...maj.proposees, ...maj.laissees]));
      deepEqual(majDeFiche(tout, undefined, recette).laissees, []);
    }),
  );
});
