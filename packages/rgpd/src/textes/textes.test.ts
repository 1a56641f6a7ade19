import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { isTernumError } from '@ternum/core';
import { ecrireHtml } from '@ternum/core/html';
import { ecrireOdt } from '@ternum/core/odt';
import { lireZip } from '@ternum/core/zip';
import type { Registre } from '../model/index.ts';
import { registre as unRegistre } from '../testing/arbitraires.ts';
import { ecrireTexte, texteBrut, TEXTES, type OptionsTexte, type TexteRgpd } from './index.ts';
import { inconnu, plein, vide } from './testing/plein.ts';

const IDS = {
  registre: undefined,
  traitement: 'cantine',
  demande: 'd',
  violation: 'v',
  sousTraitant: 'editeur',
} as const;
const OPTIONS: OptionsTexte = {
  aujourdhui: '2026-11-23',
  traceurs: [
    {
      nom: '_pk_id',
      finalite: 'Compter les visites',
      sorte: 'audience',
      mois: 14,
      moisDonnees: 25,
    },
    { nom: 'session', finalite: 'Rester connecté', sorte: 'necessaire', mois: 0 },
    { nom: 'video', finalite: 'Voir des vidéos', sorte: 'consentement', emetteur: 'Éditeur' },
  ],
};
const ecrire = (r: Registre, code: string, options = OPTIONS): Promise<TexteRgpd> =>
  ecrireTexte(r, code, IDS[TEXTES.find((t) => t.code === code)!.pour], options);
const brut = async (r: Registre, code: string): Promise<string> =>
  texteBrut(await ecrire(r, code)).replaceAll(/[\u00a0\u202f]/g, ' ');

function controler(texte: TexteRgpd, nom: string): void {
  const tout = JSON.stringify(texte.blocs);
  ok(
    !/undefined|NaN|null|\[object|\.\.[" ]|,,| ,|: \./.test(tout),
    `${nom} : ${/.{40}(undefined|NaN|null|\[object|\.\.[" ]|,,| ,|: \.).{0,20}/.exec(tout)?.[0]}`,
  );
  equal(texte.blocs.filter((b) => b.type === 'titre' && b.niveau === 1).length, 1, nom);
  texte.blocs.forEach((b, i) => {
    const suivant = texte.blocs[i + 1];
    if (b.type === 'titre')
      ok(
        suivant && (suivant.type !== 'titre' || suivant.niveau > b.niveau),
        `${nom} : titre sans suite « ${b.texte} »`,
      );
    for (const t of b.type === 'liste'
      ? b.elements
      : b.type === 'tableau'
        ? [...b.entetes, ...b.lignes.flat()]
        : [b.texte])
      ok(t.trim(), `${nom} : texte vide`);
  });
  equal(texteBrut(texte).split('………').length - 1, texte.blancs.length, nom);
}

for (const [quel, registre] of Object.entries({ plein, vide, inconnu }))
  test(`every text, register « ${quel} »: whole, blanks marked and counted, French, ready for every writer`, async () => {
    for (const { code } of TEXTES) {
      const texte = await ecrire(registre, code);
      const nom = `${code} (${quel})`;
      controler(texte, nom);
      if (quel !== 'plein' && code !== 'cookies') ok(texte.blancs.length > 0, nom);
      const lisible = texteBrut(texte).replaceAll(/……… \(à compléter : [^)]*\)/g, 'X');
      ok(
        !/['"]| [;:?!»]|« |\.\.|  /.test(lisible),
        `${nom} : ${/.{30}(['"]| [;:?!»]|« |\.\.|  ).{0,20}/.exec(lisible)?.[0]}`,
      );
      for (const [sigle, long] of [
        ['CNIL', 'Commission nationale de l’informatique et des libertés'],
        ['RGPD', 'règlement général sur la protection des données'],
      ] as const)
        if (lisible.includes(sigle))
          ok(
            lisible.indexOf(long) >= 0 && lisible.indexOf(long) < lisible.indexOf(sigle),
            `${nom} : ${sigle}`,
          );
      ok(!/\b(AIPD|DPO|DPD|PIA)\b(?!-)/.test(lisible), nom);
      equal(
        ecrireHtml({ ...texte, blocs: texte.corps }).split('<mark>').length - 1,
        texte.blancs.length,
        nom,
      );
      ok(lireZip(ecrireOdt(texte))['content.xml'], nom);
      for (const { revueLe } of texte.sources) match(revueLe, /^\d{4}-/);
      ok(texte.sources.length > 0, nom);
    }
  });

test('the part for the town hall says what is to be confirmed, and never goes to the clipboard', async () => {
  const texte = await ecrire(plein, 'mention-13');
  ok(JSON.stringify(texte.blocs).includes('à confirmer'));
  ok(!texteBrut(texte).includes('à confirmer'));
  ok(!texteBrut(texte).includes('Pour la mairie'));
});

test('a mention says the rights of its bases only, each for its purpose', async () => {
  const avec = async (base: 'a' | 'b' | 'c' | 'e'): Promise<string> =>
    brut(
      {
        ...plein,
        traitements: [{ ...plein.traitements[0]!, finalites: [{ texte: 'Agir', base }] }],
      },
      'mention-13',
    );
  const trouve = (texte: string): string[] =>
    [
      'accès',
      'rectification',
      'limitation',
      'effacement',
      'portabilité',
      'opposition',
      'retrait',
    ].filter((d) => texte.includes(`(${d})`));
  deepEqual(trouve(await avec('a')), [
    'accès',
    'rectification',
    'limitation',
    'effacement',
    'portabilité',
    'retrait',
  ]);
  deepEqual(trouve(await avec('b')), [
    'accès',
    'rectification',
    'limitation',
    'effacement',
    'portabilité',
  ]);
  deepEqual(trouve(await avec('c')), ['accès', 'rectification', 'limitation']);
  deepEqual(trouve(await avec('e')), ['accès', 'rectification', 'limitation', 'opposition']);
  const deux = await brut(plein, 'mention-13');
  match(deux, /\(opposition\), pour « Inscrire les enfants »/);
  match(deux, /\(retrait\), pour « Envoyer la lettre d’information »/);
  match(deux, /\(accès\) ;/);
  deepEqual(trouve(await brut(inconnu, 'mention-13')), ['accès', 'rectification', 'limitation']);
});

test('article 13 asks whether to answer, article 14 where data come from', async () => {
  const [treize, quatorze] = [await brut(plein, 'mention-13'), await brut(plein, 'mention-14')];
  match(treize, /Répondre est obligatoire\. Sinon : l’enfant/);
  ok(!treize.includes('D’où viennent-elles') && !quatorze.includes('Répondre est'));
  match(quatorze, /viennent de : École \(non accessible au public\)/);
  match(quatorze, /Nom, prénom, classe/);
  const directe = {
    ...plein,
    traitements: [{ ...plein.traitements[0]!, collecte: { mode: 'directe' as const } }],
  };
  match(
    JSON.stringify((await ecrire(directe, 'mention-14')).blocs),
    /mention de l’article 13 qu’il faut/,
  );
});

test('letters: the delay, the reason, the remedies', async () => {
  match(await brut(plein, 'demande-recue'), /au plus tard le 3 décembre 2026/);
  match(await brut(plein, 'demande-prolongation'), /archives papier.*3 février 2027/s);
  for (const code of ['demande-refusee', 'demande-partielle'])
    match(await brut(plein, code), /des tiers y sont nommés.*réclamation.*saisir le juge/s);
  match(await brut(plein, 'demande-satisfaite'), /copie de vos données.*Service scolaire/s);
  const tard = await ecrireTexte(plein, 'demande-prolongation', 'd', { aujourdhui: '2026-12-04' });
  match(JSON.stringify(tard.blocs), /prolongation ne compte pas/);
});

test('breach: what is unknown is said, what is late is asked', async () => {
  const notice = await brut(plein, 'violation-cnil');
  match(notice, /Nombre approximatif d’enregistrements\n\nPas encore connu/);
  match(notice, /Environ 120/);
  match(notice, /Motifs du retard/);
  match(await brut(inconnu, 'violation-cnil'), /Catégories de personnes\n\nPas encore connu/);
  const atemps = {
    ...plein,
    violations: [{ ...plein.violations[0]!, notifieeLe: '2026-03-30T18:30:00+02:00' }],
  };
  const texte = await brut(atemps, 'violation-cnil');
  ok(!texte.includes('Motifs du retard'));
  match(texte, /Notification complémentaire\./);
  match(await brut(plein, 'violation-fiche'), /avant le lundi 30 mars 2026 à 18 h 30/);
  ok(!/article \d/.test(await brut(plein, 'violation-personnes')));
});

test('cookies: an audience measure over 13 months is told; no tracker, no table', async () => {
  match(JSON.stringify((await ecrire(plein, 'cookies')).blocs), /_pk_id.*dépasse 13 mois/);
  const aucun = texteBrut(await ecrire(plein, 'cookies', { traceurs: [] }));
  match(aucun, /ne dépose aucun traceur/);
  ok(!aucun.includes('Votre choix'));
});

test('clauses: eleven points; archives: what is destroyed or sorted only', async () => {
  equal((await brut(plein, 'clauses')).match(/^Article \d+\./gm)!.length, 11);
  match(
    JSON.stringify((await ecrire(plein, 'clauses')).blocs),
    /Absentes du contrat actuel[^.]*contrôle/,
  );
  const garde = {
    ...plein,
    traitements: [
      {
        ...plein.traitements[0]!,
        donnees: [{ categorie: 'identite' as const, detail: 'Actes', sort: 'conserver' as const }],
      },
    ],
  };
  ok(!(await brut(garde, 'archives-elimination')).includes('Actes'));
  match(await brut(plein, 'archives-elimination'), /Allergies/);
});

test('property: any register, any sheet, no hole in a text', async () => {
  await fc.assert(
    fc.asyncProperty(unRegistre, async (r) => {
      for (const { code, pour, faire } of TEXTES) {
        if (pour === 'registre')
          ok(!/undefined|\[object/.test(JSON.stringify(await faire(r, undefined, OPTIONS))), code);
        if (pour === 'traitement')
          for (const t of r.traitements)
            ok(!/undefined|\[object/.test(JSON.stringify(await faire(r, t, OPTIONS))), code);
      }
    }),
    { numRuns: 25 },
  );
});

test('codes are unique; an unknown text and an unknown item say so', async () => {
  equal(new Set(TEXTES.map(({ code }) => code)).size, TEXTES.length);
  for (const [code, id] of [
    ['inconnu', undefined],
    ['mention-13', 'absente'],
    ['clauses', undefined],
  ] as const)
    await rejects(
      ecrireTexte(plein, code, id),
      (e) => isTernumError(e) && e.kind === 'input' && Boolean(e.hint),
    );
});
