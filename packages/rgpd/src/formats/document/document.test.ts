import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { echapperHtml } from '@ternum/core/html';
import { createRegistre, type Registre, type Traitement } from '../../model/index.ts';
import { lireRegistre } from '../../schema/lire.ts';
import { registre as unRegistre } from '../../testing/arbitraires.ts';
import { convertir, sansWriter } from '../../testing/soffice.ts';
import { documentRegistre, ecrireRegistre, registrePublic } from './index.ts';

const horloge = { maintenant: () => '2026-11-23T10:00:00.000Z', id: () => 'r' };
const instant = '2026-11-20T12:00:00.000Z';
const base = {
  role: 'responsable',
  statut: 'valide',
  creeLe: instant,
  modifieLe: instant,
} as const;

const cantine: Traitement = {
  ...base,
  id: 'a',
  nom: 'Cantine <b>',
  finalites: [
    { texte: 'Servir', base: 'e' },
    { texte: 'Lettre', base: { inconnu: true } },
    { texte: 'Aider' },
  ],
  donnees: [{ categorie: 'sante', duree: { inconnu: true } }, { categorie: 'identite' }],
  personnes: { inconnu: true },
  transferts: [],
  destinataires: { sansObjet: 'aucun envoi' },
  papier: 'nsp',
  sousTraitants: ['s'],
};
const registre: Registre = {
  ...createRegistre(
    { nom: 'Chorey', dpo: { nom: 'Paul Petit', organisme: 'Centre de gestion' } },
    horloge,
  ),
  traitements: [
    cantine,
    { ...base, id: 'b', nom: 'Paie pour le CCAS', role: 'sous-traitant', finalites: [] },
    { ...base, id: 'c', nom: 'Ancien fichier', statut: 'archive', finalites: [] },
  ],
  sousTraitants: [
    {
      id: 's',
      nom: 'Logi',
      clauses: { objet: 'oui', audit: 'non', fin: 'nsp' },
      creeLe: instant,
      modifieLe: instant,
    },
  ],
};
const page = async (r: Registre, options = {}): Promise<string> =>
  new TextDecoder().decode(await ecrireRegistre(r, 'html', { horloge, ...options }));

test('first page, list, one part a processing, processors; article 30 apart from the complements', async () => {
  const html = await page(registre);
  match(
    html,
    /<h1>Registre des activités de traitement<\/h1>\s*<p>Chorey – édité le 23 novembre 2026<\/p>/,
  );
  match(html, /Paul Petit, Centre de gestion/);
  const titres = Array.from(html.matchAll(/<h([23])>(.*?)<\/h\1>/g), ([, , t]) => t);
  deepEqual(titres, [
    'Liste des traitements',
    'Cantine &lt;b&gt;',
    'Ce que demande l’article 30, paragraphe 1',
    'Complément de documentation (non exigé par l’article 30)',
    'Paie pour le CCAS',
    'Ce que demande l’article 30, paragraphe 2',
    'Ancien fichier',
    'Ce que demande l’article 30, paragraphe 1',
    'Sous-traitants',
  ]);
  // The legal basis is no demand of article 30.
  ok(html.indexOf('Mission d’intérêt public') > html.indexOf('Complément de documentation'));
  match(html, /1 sur 11\. absentes : Il fournit.*Je ne sais pas : 1/);
  match(html, /Ce traitement est arrêté/);
});

test('« Je ne sais pas » is written as such, a blank stands out, an empty list is no blank', async () => {
  const html = await page(registre);
  match(html, /Personnes concernées<\/strong><\/p>\s*<p>Je ne sais pas<\/p>/);
  match(html, /<td>Lettre|<th scope="row">Lettre<\/th><td>Je ne sais pas<\/td>/);
  match(html, /<mark>……… \(à compléter : la base légale\)<\/mark>/);
  match(html, /<mark>……… \(à compléter : la durée\)<\/mark>/);
  match(html, /<mark>……… \(à compléter : les mesures de sécurité\)<\/mark>/);
  match(html, /Aucun transfert\./);
  match(html, /Sans objet : aucun envoi/);
  match(html, /Papier : Je ne sais pas/);
});

test('one sheet alone', async () => {
  const html = await page(registre, { traitements: ['b'] });
  ok(html.includes('Paie pour le CCAS') && !html.includes('Cantine'));
});

test('any register: every processing is there, and text is text', async () => {
  await fc.assert(
    fc.asyncProperty(unRegistre, async (r) => {
      const html = await page(r);
      for (const { nom } of r.traitements) ok(html.includes(`<h2>${echapperHtml(nom)}</h2>`));
      ok(!html.includes('<script') && !html.includes('undefined') && !html.includes('[object'));
    }),
    { numRuns: 40 },
  );
});

/** Every text of a value becomes a mark, except what stays a code or an identifier. */
function marquer(valeur: unknown, chemin: string): unknown {
  if (Array.isArray(valeur)) return valeur.map((v) => marquer(v, chemin));
  if (typeof valeur === 'object' && valeur !== null)
    return Object.fromEntries(
      Object.entries(valeur).map(([k, v]) => [
        k,
        /^(id|role|statut|base|art9|sort|categorie|mode|etat|type|inconnu|creeLe|modifieLe|version|schema)$/.test(
          k,
        ) && !chemin.endsWith('personnes')
          ? v
          : marquer(v, `${chemin}.${k}`),
      ]),
    );
  return typeof valeur === 'string' ? `[${chemin}]` : valeur;
}

test('the public register: white-listed fields only', async () => {
  const plein: Traitement = {
    ...cantine,
    ref: 'x',
    service: 'x',
    description: 'x',
    note: 'x',
    avec: [{ nom: 'x', adresse: 'x', mel: 'x' }],
    finalites: [
      { texte: 'x', base: 'e', fondement: 'x', art9: 'g' },
      { texte: 'x', base: { sansObjet: 'x' } },
    ],
    personnes: [{ categorie: 'x', precision: 'x' }],
    donnees: [
      {
        categorie: 'sante',
        detail: 'x',
        duree: { active: 'x', declencheur: 'x' },
        sort: { sansObjet: 'x' },
        visa: 'oui',
        source: 'x',
      },
    ],
    collecte: { source: 'x', consequences: 'x', canaux: ['x'] },
    destinataires: [{ type: 'interne', nom: 'x', precision: 'x' }],
    logiciels: ['x'],
    transferts: [{ destinataire: 'x', pays: 'x', garantie: 'x', lien: 'x' }],
    mesures: [{ type: '[t.mesures.type]', etat: 'en-place', precision: 'x' }],
    information: { ou: 'x', lien: 'x' },
    aipd: { motif: 'x' },
    pieces: ['p'],
  };
  const tout = {
    ...registre,
    organisme: marquer(
      {
        nom: 'x',
        siren: 'x',
        adresse: 'x',
        telephone: 'x',
        mel: 'x',
        representant: { nom: 'x' },
        dpo: { nom: 'x', organisme: 'x', mel: 'x', designation: 'x', fonction: 'x' },
      },
      'o',
    ) as Registre['organisme'],
    traitements: [
      { ...(marquer(plein, 't') as Traitement), public: true },
      { ...cantine, id: 'z', nom: 'PRIVÉ' },
      { ...cantine, id: 'y', nom: 'ARRÊTÉ', public: true, statut: 'archive' as const },
    ],
    sousTraitants: [{ id: 's', nom: 'SECRET', creeLe: instant, modifieLe: instant }],
    pieces: [
      {
        id: 'p',
        nom: 'SECRET',
        type: 'x',
        taille: 1,
        sha256: '0'.repeat(64),
        creeLe: instant,
        modifieLe: instant,
      },
    ],
  };
  const admis = [
    'o.nom',
    'o.adresse',
    'o.telephone',
    'o.mel',
    'o.dpo.organisme',
    'o.dpo.mel',
    't.nom',
    't.service',
    't.avec.nom',
    't.finalites.texte',
    't.finalites.fondement',
    't.personnes.categorie',
    't.donnees.duree.active',
    't.donnees.duree.declencheur',
    't.destinataires.nom',
    't.transferts.destinataire',
    't.transferts.pays',
    't.transferts.garantie',
    't.information.lien',
  ];
  const projete = registrePublic(tout);
  const json = JSON.stringify(projete);
  const html = await page(tout, { public: true });
  for (const [nom, sortie] of [
    ['json', json],
    ['html', html],
  ] as const) {
    const vus = new Set(
      Array.from(sortie.matchAll(/\[([ot]\.[\w.]+)\]/g), ([, chemin]) => chemin!),
    );
    deepEqual(
      [...vus].filter((c) => !admis.includes(c)),
      [],
      nom,
    );
    ok(!/PRIVÉ|ARRÊTÉ|SECRET/.test(sortie), nom);
  }
  ok(admis.every((c) => c === 't.avec.nom' || html.includes(`[${c}]`)));
  equal(lireRegistre(json).ecartes, undefined);
  ok(!/Mesures de sécurité|Sous-traitants/.test(html));
  equal(
    documentRegistre({ ...registre, traitements: [] }, { public: true }).blocs.some(
      (b) => b.type === 'paragraphe' && b.texte === 'Aucun traitement n’est publié.',
    ),
    true,
  );
});

test('the ODT opens in LibreOffice', { skip: sansWriter() }, async () => {
  const odt = await ecrireRegistre(registre, 'odt', { horloge });
  const texte = new TextDecoder().decode(await convertir(odt, 'odt', 'txt:Text (encoded):UTF8'));
  match(texte, /Chorey – édité le 23 novembre 2026/);
  match(texte, /Cantine <b>/);
  match(texte, /……… \(à compléter : les mesures de sécurité\)/);
});
