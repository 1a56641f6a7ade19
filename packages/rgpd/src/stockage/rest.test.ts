import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import * as fc from 'fast-check';
import { isTernumError } from '@ternum/core';
import { apply, createRegistre, type Registre, type Traitement } from '../model/index.ts';
import { decouper } from './fragments.ts';
import { depotRest, Session, type Depot } from './index.ts';
import { serveurRest, type ServeurRest } from './testing/serveur-rest.ts';

let serveur: ServeurRest;
before(async () => (serveur = await serveurRest()));
after(() => serveur.fermer());
const ouvertes: Session[] = [];
afterEach(async () => {
  [serveur.avant, serveur.perdre] = [undefined, undefined];
  for (const session of ouvertes.splice(0)) await session.fermer();
});

const LE = '2026-01-01T00:00:00Z';
const fiche = (id: string, plus: Partial<Traitement> = {}): Traitement => ({
  id,
  nom: id,
  role: 'responsable',
  statut: 'brouillon',
  finalites: [],
  creeLe: LE,
  modifieLe: LE,
  ...plus,
});
const avec = (...fiches: Traitement[]): Registre =>
  fiches.reduce(
    (r, valeur) => apply(r, { type: 'poser', dans: 'traitements', valeur }),
    createRegistre({ nom: 'Chorey' }),
  );
const depot = (plus = {}): ReturnType<typeof depotRest> =>
  depotRest({ base: serveur.base, intervalle: 0, ...plus });
const creer = async (d: Depot, r: Registre, change?: () => void): Promise<Session> => {
  const session = await Session.creer(d, r, change);
  ouvertes.push(session);
  return session;
};
const ouvrir = async (d: Depot, id: string, change?: () => void): Promise<Session> => {
  const session = (await Session.ouvrir(d, id, change))!;
  ouvertes.push(session);
  return session;
};
const pose = (s: Session, valeur: Traitement): void =>
  s.appliquer({ type: 'poser', dans: 'traitements', valeur });
const relu = async (id: string): Promise<Registre> => (await depot().ouvrir(id))!.registre;
const de = (r: Registre, id: string): Traitement => r.traitements.find((t) => t.id === id)!;
const refus = async (promesse: Promise<unknown>): Promise<[string?, string?, number?]> => {
  try {
    await promesse;
    return [];
  } catch (erreur) {
    ok(isTernumError(erreur), String(erreur));
    ok(erreur.hint, 'a sentence');
    return [erreur.code, erreur.kind, erreur.status];
  }
};
const attendre = async (vrai: () => boolean): Promise<void> => {
  for (let i = 0; i < 500 && !vrai(); i += 1) await new Promise((f) => setTimeout(f, 10));
  ok(vrai());
};

test('keeps what a session wrote, and sends only what changed', async () => {
  const d = depot();
  const s = await creer(d, avec(fiche('a'), fiche('b')));
  pose(s, fiche('a', { nom: 'Cantine' }));
  await s.enregistrer();
  equal(s.etat, 'enregistre');
  const { registre, revisions } = (await depot().ouvrir(s.registre.id))!;
  deepEqual(
    registre.traitements.map(({ nom }) => nom),
    ['Cantine', 'b'],
  );
  deepEqual([revisions['traitements/a'], revisions['traitements/b']], [2, 1]);
  const resume = (await d.lister()).find(({ id }) => id === s.registre.id)!;
  deepEqual([resume.nom, resume.traitements, resume.sortiLe], ['Chorey', 2, undefined]);
  await d.noterSortie(s.registre.id);
  ok((await d.lister()).find(({ id }) => id === s.registre.id)!.sortiLe);
});

test('attachments are bytes, kept before they are named, gone with their fragment', async () => {
  const d = depot();
  const octets = Uint8Array.from({ length: 100_000 }, (_, i) => i % 251);
  const r = avec();
  await d.ecrirePiece(r.id, 'é/..', octets);
  await creer(d, r);
  deepEqual(await d.lirePiece(r.id, 'é/..'), octets);
  equal(await d.lirePiece(r.id, 'autre'), undefined);
});

test('erased: nothing is left, and a page that is still open does not bring it back', async () => {
  const s = await creer(depot(), avec(fiche('a')));
  await depot().effacer(s.registre.id);
  equal(await depot().ouvrir(s.registre.id), undefined);
  pose(s, fiche('neuve'));
  await s.enregistrer();
  deepEqual([s.etat, s.erreur?.code], ['panne', 'ferme']);
  equal(await depot().ouvrir(s.registre.id), undefined);
});

test('two writers at once: no change is lost, of one field the other becomes an action', async () => {
  const a = await creer(depot(), avec(fiche('x'), fiche('y')));
  const b = await ouvrir(depot(), a.registre.id);
  pose(a, fiche('x', { service: 'Écoles', note: 'de A' }));
  pose(b, fiche('x', { description: 'Repas', note: 'de B' }));
  b.appliquer({ type: 'retirer', dans: 'traitements', id: 'y' });
  await Promise.all([a.enregistrer(), b.enregistrer()]);
  const r = await relu(a.registre.id);
  const x = de(r, 'x');
  deepEqual([x.service, x.description, r.traitements.length], ['Écoles', 'Repas', 1]);
  equal(r.actions.length, 1);
  match(r.actions[0]!.note!, new RegExp(`Écarté : ${x.note === 'de A' ? 'de B' : 'de A'}`));
});

test('whatever the order of writes and of lost answers, what was typed is there', async () => {
  const pas = fc.record({
    qui: fc.nat(1),
    fiche: fc.constantFrom('x', 'y'),
    enregistre: fc.boolean(),
    perdu: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(pas, { minLength: 1, maxLength: 8 }), async (etapes) => {
      const a = await creer(depot(), avec(fiche('x'), fiche('y')));
      const deux = [a, await ouvrir(depot(), a.registre.id)];
      const ecrits: [string, string, string][] = [];
      for (const [n, { qui, fiche: id, enregistre, perdu }] of etapes.entries()) {
        // Each writes its own field: nothing may have to be decided by a person.
        const champ = qui ? 'note' : 'description';
        pose(deux[qui]!, { ...de(deux[qui]!.registre, id), [champ]: `${n}` });
        ecrits.push([id, champ, `${n}`]);
        serveur.perdre = perdu ? ({ method }) => method === 'PATCH' : undefined;
        if (enregistre) await deux[qui]!.enregistrer();
      }
      serveur.perdre = undefined;
      for (const s of [...deux, ...deux]) await s.enregistrer();
      const r = await relu(a.registre.id);
      for (const [id, champ, valeur] of new Map(ecrits.map((e) => [e[0] + e[1], e])).values())
        equal(de(r, id)[champ as 'note'], valeur);
      deepEqual(r.actions, []);
    }),
    { numRuns: 4 },
  );
});

test('a lost answer: the same write goes again, and is done once', async () => {
  const s = await creer(depot(), avec(fiche('a')));
  let perdus = 1;
  serveur.perdre = ({ method }) => method === 'PATCH' && perdus-- > 0;
  pose(s, fiche('a', { nom: 'une fois' }));
  await s.enregistrer();
  equal(s.etat, 'enregistre');
  equal((await depot().ouvrir(s.registre.id))!.revisions['traitements/a'], 2);
});

test('answers lost for long while somebody goes on: nothing is lost, nothing asked, undo stays', async () => {
  const s = await creer(depot(), avec(fiche('a')));
  serveur.perdre = ({ method }) => method === 'PATCH';
  pose(s, fiche('a', { nom: 'un' }));
  await s.enregistrer();
  deepEqual([s.etat, s.erreur?.code], ['panne', 'hors-ligne']);
  pose(s, fiche('a', { nom: 'deux' }));
  serveur.perdre = undefined;
  await s.enregistrer();
  equal(s.etat, 'enregistre');
  const r = await relu(s.registre.id);
  deepEqual([de(r, 'a').nom, r.actions.length, s.annulable], ['deux', 0, true]);
  // Taken back while the answer was lost: what is shown is what is kept.
  serveur.perdre = ({ method }) => method === 'PATCH';
  pose(s, fiche('a', { nom: 'trois' }));
  await s.enregistrer();
  s.annuler();
  serveur.perdre = undefined;
  await s.enregistrer();
  deepEqual([de(await relu(s.registre.id), 'a').nom, de(s.registre, 'a').nom], ['deux', 'deux']);
});

test('refusals each have their sentence, and what was typed goes on later', async () => {
  const s = await creer(depot(), avec(fiche('a')));
  const cas = [
    [401, 'identite'],
    [403, 'droits'],
    [413, 'trop-gros'],
    [507, 'service-plein'],
    [500, 'service'],
  ] as const;
  for (const [statut, code] of cas) {
    serveur.avant = (_, reponse) => Boolean(reponse.writeHead(statut).end('<h1>non</h1>'));
    pose(s, fiche('a', { nom: code }));
    await s.enregistrer();
    deepEqual([s.etat, s.erreur?.code, s.erreur?.status], ['panne', code, statut]);
    ok(!/[<{]/.test(s.erreur!.hint!));
    deepEqual(await refus(depot().ouvrir(s.registre.id)), [code, 'http', statut]);
  }
  serveur.avant = undefined;
  await s.enregistrer();
  deepEqual([s.etat, s.erreur], ['enregistre', undefined]);
  equal(de(await relu(s.registre.id), 'a').nom, 'service');
});

test('a sign-in page in the place of the service is a session that ended, and gets nothing', async () => {
  const ailleurs = await serveurRest();
  serveur.avant = (_, reponse) =>
    Boolean(reponse.writeHead(302, { location: `${ailleurs.base}registres` }).end());
  const d = depot({ headers: () => ({ 'x-csrf': 'secret' }) });
  deepEqual(await refus(d.lister()), ['identite', 'http', 401]);
  deepEqual(ailleurs.vus, []);
  await ailleurs.fermer();
});

test('headers of the host go with each request, asked each time', async () => {
  const recus: unknown[] = [];
  serveur.avant = (demande) => (recus.push(demande.headers['x-csrf']), false);
  let n = 0;
  const d = depot({ headers: async () => ({ 'x-csrf': `${(n += 1)}` }) });
  await d.lister();
  await d.lister();
  deepEqual(recus, ['1', '2']);
});

test('no service: said as such; only what may be done twice is tried again', async () => {
  const parti = await serveurRest();
  const d = depotRest({ base: parti.base, intervalle: 0 });
  let essais = 0;
  parti.avant = (demande) => ((essais += 1), demande.socket.destroy(), true);
  const r = avec();
  const ecriture = { poser: decouper(r), retirer: [], revisions: {} };
  deepEqual(await refus(d.ecrire(r.id, ecriture)), ['hors-ligne', 'network', undefined]);
  equal(essais, 3);
  await parti.fermer();
  deepEqual((await refus(d.ouvrir(r.id)))[0], 'hors-ligne');
});

test('slow and hostile answers end in a sentence', async () => {
  const s = await creer(depot(), avec(fiche('a')));
  const { id } = s.registre;
  const dire = (corps: unknown, statut = 200): void => {
    serveur.avant = (_, reponse) =>
      Boolean(
        reponse
          .writeHead(statut, { 'content-type': 'application/json' })
          .end(JSON.stringify(corps)),
      );
  };
  const tete = { ...decouper(s.registre)[0], revision: 1 };
  dire({ fragments: [tete] });
  equal((await depot().ouvrir(id))?.registre.id, id);
  const mauvais: unknown[] = [
    null,
    [],
    'oui',
    { fragments: [tete, { cle: '__proto__', revision: 1, valeur: {} }] },
    { fragments: [tete, { cle: 'traitements/a', revision: 1, valeur: fiche('b') }] },
    { fragments: [tete, { cle: 'traitements/a', revision: -1, valeur: fiche('a') }] },
    { fragments: [tete, tete] },
    { fragments: [{ cle: 'tete', revision: 1, valeur: { id: 'autre' } }] },
    { fragments: [] },
  ];
  for (const corps of mauvais) {
    dire(corps);
    ok(['service', 'abime'].includes((await refus(depot().ouvrir(id)))[0]!), JSON.stringify(corps));
  }
  // Said to be written, without its revision: not believed.
  for (const corps of [{}, { revisions: { 'traitements/a': '2' }, le: LE }, { conflits: [1] }]) {
    dire(corps);
    pose(s, fiche('a', { note: JSON.stringify(corps) }));
    await s.enregistrer();
    deepEqual([s.etat, s.erreur?.code], ['panne', 'service']);
  }
  serveur.avant = (_, reponse) => Boolean(reponse.writeHead(200).write('{"fragments":['));
  equal((await refus(depot({ timeout: 100, totalTimeout: 300 }).ouvrir(id)))[0], 'hors-ligne');
  serveur.avant = (_, reponse) => Boolean(reponse.writeHead(200).end('x'.repeat(50_000)));
  equal((await refus(depot({ auPlus: 10_000 }).lirePiece(id, 'p')))[0], 'service');
  serveur.avant = undefined;
  await s.enregistrer();
  equal(s.etat, 'enregistre');
});

test('an item that does not hold is set aside with its reason, the rest opens', async () => {
  const d = depot();
  const r = avec(fiche('a'));
  await creer(d, r);
  const faux = { ...fiche('z'), role: 'chef' } as unknown as Traitement;
  await d.ecrire(r.id, {
    poser: [{ cle: 'traitements/z', valeur: faux }],
    retirer: [],
    revisions: { tete: 1 },
  });
  const lu = await relu(r.id);
  deepEqual([lu.traitements.length, lu.ecartes?.length], [1, 1]);
});

test('a page at rest shows what another wrote, asks for nothing heavy, and can be paused', async () => {
  const a = await creer(depot(), avec(fiche('x')));
  const regarde = depot({ intervalle: 20 });
  let change = 0;
  const b = await ouvrir(regarde, a.registre.id, () => (change += 1));
  await new Promise((f) => setTimeout(f, 150));
  serveur.vus.length = 0;
  await new Promise((f) => setTimeout(f, 150));
  ok(serveur.vus.length > 0);
  ok(
    serveur.vus.every((v) => v.endsWith('?valeurs=non')),
    serveur.vus.join(),
  );
  equal(change, 0);
  pose(a, fiche('x', { nom: 'Vu' }));
  await a.enregistrer();
  await attendre(() => de(b.registre, 'x').nom === 'Vu');
  // Its own writes are no news: what can be undone stays so.
  pose(b, fiche('x', { nom: 'De B' }));
  await b.enregistrer();
  await new Promise((f) => setTimeout(f, 150));
  ok(b.annulable);
  regarde.suspendre();
  await new Promise((f) => setTimeout(f, 60));
  serveur.vus.length = 0;
  await new Promise((f) => setTimeout(f, 100));
  deepEqual(serveur.vus, []);
  regarde.reprendre();
  await attendre(() => serveur.vus.length > 0);
});

test('a page that nobody sees asks nothing; seen again, it asks at once', async () => {
  const a = await creer(depot(), avec(fiche('x')));
  // What a browser has, and Node has not.
  const vue = Object.assign(new EventTarget(), { visibilityState: 'hidden' });
  Object.assign(globalThis, { document: vue });
  try {
    await ouvrir(depot({ intervalle: 20 }), a.registre.id);
    serveur.vus.length = 0;
    await new Promise((f) => setTimeout(f, 100));
    deepEqual(serveur.vus, []);
    vue.visibilityState = 'visible';
    vue.dispatchEvent(new Event('visibilitychange'));
    await attendre(() => serveur.vus.length > 0);
  } finally {
    for (const session of ouvertes.splice(0)) await session.fermer();
    Reflect.deleteProperty(globalThis, 'document');
  }
});

test('what another wrote while this page was writing is shown after', async () => {
  const a = await creer(depot(), avec(fiche('x'), fiche('y')));
  const b = await ouvrir(depot({ intervalle: 20 }), a.registre.id);
  pose(a, fiche('x', { nom: 'de A' }));
  await a.enregistrer();
  for (let n = 0; n < 10; n += 1) {
    pose(b, fiche('y', { nom: `de B ${n}` }));
    await new Promise((f) => setTimeout(f, 20));
  }
  await b.enregistrer();
  await attendre(() => de(b.registre, 'x').nom === 'de A');
  equal(de(b.registre, 'y').nom, 'de B 9');
});

test('an address that is none is refused at once', async () => {
  await rejects(depotRest({ base: 'ftp://x/', intervalle: 0 }).lister());
});
