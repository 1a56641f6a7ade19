import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { connu, type Traitement } from '../model/index.ts';
import { catalogue, comparer, etendre, ficheDe, majDeFiche, type Recette } from './index.ts';

const cantine = catalogue.recettes.find(({ code }) => code === 'cantine')!;
const horloge = { maintenant: () => '2026-11-23T10:00:00.000Z' };
const fiche = ficheDe(cantine, horloge);
const neuve: Recette = {
  ...cantine,
  version: '2027-05-01',
  modele: {
    ...cantine.modele,
    finalites: [
      { ...cantine.modele.finalites[0]!, fondement: 'Un texte nouveau' },
      { texte: 'Lutter contre le gaspillage', base: 'e' },
    ],
    donnees: connu(cantine.modele.donnees)!
      .filter(({ categorie }) => categorie !== 'vie-personnelle')
      .map((d) => (d.categorie === 'sante' ? { ...d, duree: { active: '1 an' } } : d)),
  },
  // The list of data is shorter: a source may not name what is no longer there.
  sources: cantine.sources.filter(({ champ }) => !champ?.startsWith('donnees.3')),
  aConfirmer: [],
};
const phrases = (liste: readonly { phrase: string }[]): string =>
  liste.map(({ phrase }) => phrase.replaceAll('\u202f', ' ')).join('\n');
const clair = (texte: string | undefined): string | undefined => texte?.replaceAll('\u202f', ' ');

test('the same catalogue has no difference', () => {
  deepEqual(comparer(catalogue, structuredClone(catalogue)), []);
});

test('a change shows recipe by recipe and field by field, in words', () => {
  const suite = {
    ...etendre(catalogue, { recettes: [neuve] }),
    questions: catalogue.questions.slice(1),
  };
  const ecarts = comparer(catalogue, suite);
  const ceux = (code: string) => ecarts.filter((e) => e.code === code);
  deepEqual(
    ceux('cantine')
      .filter(({ champ }) => !champ?.startsWith('Sources'))
      .map(({ sorte, champ, apres }) => [sorte, clair(champ), clair(apres)]),
    [
      [
        'ajout',
        'Finalités « ' + fiche.finalites[0]!.texte + ' », texte qui la fonde',
        'Un texte nouveau',
      ],
      [
        'ajout',
        'Finalités « Lutter contre le gaspillage »',
        'texte : Lutter contre le gaspillage, base légale : Mission d’intérêt public',
      ],
      ['ajout', 'Données « Données concernant la santé », durée', 'durée : 1 an'],
      [
        'retrait',
        'Données « Vie personnelle (habitudes de vie, situation familiale, etc.) »',
        undefined,
      ],
    ],
  );
  const [question] = ceux(catalogue.questions[0]!.code);
  ok(clair(question!.phrase)!.endsWith('retirée du catalogue.'), question!.phrase);
  ok(ecarts.every(({ phrase }) => !/undefined|\[object|finalites|aConfirmer/.test(phrase)));
});

test('a recipe that comes or goes is one difference', () => {
  const sans = { ...catalogue, recettes: catalogue.recettes.filter((r) => r !== cantine) };
  deepEqual(phrases(comparer(sans, catalogue)), 'Fiche « Cantine scolaire » : nouvelle.');
  equal(comparer(catalogue, sans)[0]!.sorte, 'retrait');
});

test('a sheet that nobody touched follows its recipe', () => {
  const { valeur, proposees, laissees } = majDeFiche(fiche, cantine, neuve);
  deepEqual(laissees, []);
  equal(proposees.length, 4);
  deepEqual({ ...valeur, origine: undefined }, { ...ficheDe(neuve, horloge), origine: undefined });
  equal(valeur.origine!.version, '2027-05-01');
});

test('what the commune edited, added, took away or does not know stays', () => {
  const donnees = connu(fiche.donnees)!;
  const sienne: Traitement = {
    ...fiche,
    nom: 'Restaurant scolaire',
    finalites: [{ ...fiche.finalites[0]!, fondement: 'Délibération du conseil' }],
    donnees: [
      ...donnees
        .filter(({ categorie }) => categorie !== 'economique')
        .map((d) => {
          if (d.categorie === 'sante') return { ...d, duree: { inconnu: true as const } };
          return d.categorie === 'vie-personnelle' ? { ...d, detail: 'Les menus choisis' } : d;
        }),
      { categorie: 'localisation', detail: 'Arrêt de car' },
    ],
    destinataires: { inconnu: true },
    note: 'À revoir',
  };
  const { valeur, proposees, laissees } = majDeFiche(sienne, cantine, neuve);
  equal(valeur.nom, 'Restaurant scolaire');
  equal(valeur.note, 'À revoir');
  deepEqual(valeur.destinataires, { inconnu: true });
  deepEqual(valeur.donnees, sienne.donnees);
  equal(valeur.finalites[0]!.fondement, 'Délibération du conseil');
  equal(valeur.finalites[1]!.texte, 'Lutter contre le gaspillage');
  deepEqual(
    laissees.map(({ champ }) => clair(champ)),
    [
      `Finalités « ${fiche.finalites[0]!.texte} », texte qui la fonde`,
      'Données « Données concernant la santé », durée',
      'Données « Vie personnelle (habitudes de vie, situation familiale, etc.) »',
    ].map((texte) => clair(texte)),
  );
  equal(proposees.length, 1);
});

test('« je ne sais pas » in place of a value is an answer: it is not mixed with the new value', () => {
  const avec = (active: string): Recette => ({
    ...cantine,
    modele: { ...cantine.modele, donnees: [{ categorie: 'sante', duree: { active } }] },
  });
  const sienne: Traitement = {
    ...ficheDe(avec('1 an'), horloge),
    donnees: [{ categorie: 'sante', duree: { inconnu: true } }],
  };
  const { valeur, laissees } = majDeFiche(sienne, avec('1 an'), avec('2 ans'));
  deepEqual(valeur.donnees, sienne.donnees);
  equal(clair(laissees[0]!.avant), 'je ne sais pas');
});

test('without the former recipe, only what is empty is filled', () => {
  const { personnes: _, ...vide } = fiche;
  const { valeur, proposees, laissees } = majDeFiche(vide, undefined, neuve);
  deepEqual(
    proposees.map(({ champ }) => champ),
    ['Personnes'],
  );
  deepEqual({ ...valeur, origine: fiche.origine }, fiche);
  ok(laissees.length >= 2);
});

test('the same recipe again proposes nothing, whatever the sheet became', () => {
  const recettes = fc.constantFrom(...catalogue.recettes);
  const champs = fc.subarray(['personnes', 'donnees', 'collecte', 'mesures', 'nom'] as const);
  fc.assert(
    fc.property(recettes, champs, (recette, otes) => {
      const mienne: Record<string, unknown> = { ...ficheDe(recette, horloge) };
      for (const champ of otes) mienne[champ] = champ === 'nom' ? 'Autre' : { inconnu: true };
      const traitement = mienne as unknown as Traitement;
      const maj = majDeFiche(traitement, recette, recette);
      deepEqual([maj.proposees, maj.laissees], [[], []]);
      deepEqual(maj.valeur, traitement);
    }),
  );
});
