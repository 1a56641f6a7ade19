import { expect } from '@open-wc/testing';
import { isTernumError } from '@ternum/core';
import { apply, createRegistre, type Registre, type Traitement } from '../model/index.ts';
import { decouper } from './fragments.ts';
import { depotIndexedDB, Session } from './index.ts';
import type { Depot } from './types.ts';

const bases: string[] = [];
const base = (): string => {
  const nom = `essai-${crypto.randomUUID()}`;
  bases.push(nom);
  return nom;
};
afterEach(() => {
  for (const nom of bases.splice(0)) indexedDB.deleteDatabase(nom);
});

const fiche = (id: string, plus: Partial<Traitement> = {}): Traitement => ({
  id,
  nom: id,
  role: 'responsable',
  statut: 'brouillon',
  finalites: [],
  creeLe: '2026-01-01T00:00:00Z',
  modifieLe: '2026-01-01T00:00:00Z',
  ...plus,
});

const avec = (...fiches: Traitement[]): Registre =>
  fiches.reduce(
    (r, valeur) => apply(r, { type: 'poser', dans: 'traitements', valeur }),
    createRegistre({ nom: 'Chorey' }),
  );

const code = async (promesse: Promise<unknown>): Promise<string | undefined> => {
  try {
    await promesse;
    return undefined;
  } catch (erreur) {
    return isTernumError(erreur) ? erreur.code : String(erreur);
  }
};

const pose = (session: Session, valeur: Traitement): void =>
  session.appliquer({ type: 'poser', dans: 'traitements', valeur });

const relu = async (depot: Depot, id: string): Promise<Registre> =>
  (await depot.ouvrir(id))!.registre;

describe('registers in the browser', () => {
  it('keeps what a session wrote, and only what changed', async () => {
    const depot = depotIndexedDB(base());
    const r = avec(fiche('a'), fiche('b'));
    const session = await Session.creer(depot, r);
    pose(session, fiche('a', { nom: 'Cantine' }));
    expect(session.etat).to.equal('attente');
    await session.enregistrer();
    expect(session.etat).to.equal('enregistre');
    const { registre, revisions } = (await depot.ouvrir(r.id))!;
    expect(registre.traitements.map(({ nom }) => nom)).to.deep.equal(['Cantine', 'b']);
    expect([revisions['traitements/a'], revisions['traitements/b']]).to.deep.equal([2, 1]);
    expect((await depot.lister())[0]).to.include({ nom: 'Chorey', traitements: 2 });
    await session.fermer();
  });

  it('writes by itself within a second, also while somebody types without a pause', async () => {
    const depot = depotIndexedDB(base());
    const session = await Session.creer(depot, avec(fiche('a')));
    for (let i = 0; i < 12; i += 1) {
      pose(session, fiche('a', { nom: `frappe ${i}` }));
      await new Promise((ok) => setTimeout(ok, 100));
    }
    const vu = (await relu(depot, session.registre.id)).traitements[0]!.nom;
    expect(Number(vu.slice(7))).to.be.greaterThan(0);
    await session.fermer();
    expect((await relu(depot, session.registre.id)).traitements[0]!.nom).to.equal('frappe 11');
  });

  it('undoes and does again, and keeps what is shown', async () => {
    const depot = depotIndexedDB(base());
    const session = await Session.creer(depot, avec(fiche('a')));
    session.appliquer({ type: 'retirer', dans: 'traitements', id: 'a' });
    await session.enregistrer();
    expect((await relu(depot, session.registre.id)).traitements).to.have.length(0);
    session.annuler();
    expect(session.retablissable).to.equal(true);
    await session.enregistrer();
    expect((await relu(depot, session.registre.id)).traitements).to.have.length(1);
    session.retablir();
    expect(session.registre.traitements).to.have.length(0);
    await session.fermer();
  });

  it('two tabs: changes of different fields both stay; of one field, the one set aside becomes an action', async () => {
    const nom = base();
    const [un, deux] = [depotIndexedDB(nom), depotIndexedDB(nom)];
    const a = await Session.creer(un, avec(fiche('x'), fiche('y')));
    const b = (await Session.ouvrir(deux, a.registre.id))!;
    pose(a, fiche('x', { service: 'Écoles', note: 'de A' }));
    pose(b, fiche('x', { description: 'Repas', note: 'de B' }));
    b.appliquer({ type: 'retirer', dans: 'traitements', id: 'y' });
    await Promise.all([a.enregistrer(), b.enregistrer()]);
    await a.fermer();
    await b.fermer();
    const r = await relu(un, a.registre.id);
    const x = r.traitements.find(({ id }) => id === 'x')!;
    expect(x).to.include({ service: 'Écoles', description: 'Repas' });
    expect(r.traitements).to.have.length(1);
    expect(r.actions).to.have.length(1);
    const autre = x.note === 'de A' ? 'de B' : 'de A';
    expect(r.actions[0]!.note).to.contain(`Écarté : ${autre}`);
  });

  it('two tabs: what one took away and the other changed stays', async () => {
    const nom = base();
    const [un, deux] = [depotIndexedDB(nom), depotIndexedDB(nom)];
    const a = await Session.creer(un, avec(fiche('x')));
    const b = (await Session.ouvrir(deux, a.registre.id))!;
    a.appliquer({ type: 'retirer', dans: 'traitements', id: 'x' });
    await a.enregistrer();
    pose(b, fiche('x', { note: 'utile' }));
    await b.enregistrer();
    expect((await relu(un, a.registre.id)).traitements[0]?.note).to.equal('utile');
    await a.fermer();
    await b.fermer();
  });

  it('a tab at rest shows what another wrote', async () => {
    const nom = base();
    const a = await Session.creer(depotIndexedDB(nom), avec(fiche('x')));
    let vu = (): void => {};
    const change = new Promise<void>((ok) => (vu = ok));
    const b = (await Session.ouvrir(depotIndexedDB(nom), a.registre.id, () => vu()))!;
    pose(a, fiche('x', { nom: 'Vu' }));
    await a.fermer();
    await change;
    expect(b.registre.traitements[0]!.nom).to.equal('Vu');
    await b.fermer();
  });

  it('a write that finds another revision writes nothing at all', async () => {
    const depot = depotIndexedDB(base());
    const r = avec(fiche('a'), fiche('b'));
    await depot.ecrire(r.id, { poser: decouper(r), retirer: [], revisions: {} });
    const resultat = await depot.ecrire(r.id, {
      poser: [
        { cle: 'traitements/a', valeur: fiche('a', { nom: 'A' }) },
        { cle: 'traitements/b', valeur: fiche('b', { nom: 'B' }) },
      ],
      retirer: [],
      revisions: { 'traitements/a': 1, 'traitements/b': 7 },
    });
    expect(resultat).to.deep.include({ fait: false });
    expect((await relu(depot, r.id)).traitements.map(({ nom }) => nom)).to.deep.equal(['a', 'b']);
  });

  it('attachments: kept beside, gone with their fragment', async () => {
    const depot = depotIndexedDB(base());
    const r = avec();
    await depot.ecrire(r.id, { poser: decouper(r), retirer: [], revisions: {} });
    await depot.ecrirePiece(r.id, 'p', Uint8Array.of(1, 2, 3));
    expect([...(await depot.lirePiece(r.id, 'p'))!]).to.deep.equal([1, 2, 3]);
    await depot.ecrire(r.id, { poser: [], retirer: ['pieces/p'], revisions: {} });
    expect(await depot.lirePiece(r.id, 'p')).to.equal(undefined);
  });

  it('a passphrase hides everything, opens with itself only, and can be changed or taken away', async () => {
    const nom = base();
    const depot = depotIndexedDB(nom);
    const r = avec(fiche('a', { note: 'TRÈS SECRET' }));
    await depot.ecrire(r.id, { poser: decouper(r), retirer: [], revisions: {} });
    await depot.ecrirePiece(r.id, 'p', new TextEncoder().encode('TRÈS SECRET'));
    await depot.proteger!(r.id, 'un petit café à dix heures');
    expect(await brut(nom)).not.to.contain('SECRET');

    const autre = depotIndexedDB(nom);
    expect(await code(autre.ouvrir(r.id))).to.equal('verrouille');
    expect(await code(autre.deverrouiller!(r.id, 'un grand café'))).to.equal('phrase');
    expect((await autre.lister())[0]!.chiffre).to.equal(true);
    // The same words, with the accent typed apart.
    await autre.deverrouiller!(r.id, 'un petit café à dix heures'.normalize('NFD'));
    expect((await relu(autre, r.id)).traitements[0]!.note).to.equal('TRÈS SECRET');
    expect(new TextDecoder().decode(await autre.lirePiece(r.id, 'p'))).to.equal('TRÈS SECRET');

    await autre.proteger!(r.id, 'une autre phrase bien longue');
    // The first tab has the key of a lock that is gone: it must write nothing with it.
    const { revisions } = (await autre.ouvrir(r.id))!;
    const ecriture = { poser: [], retirer: [], revisions };
    expect(await code(depot.ecrire(r.id, ecriture))).to.equal('verrouille');
    await autre.proteger!(r.id, undefined);
    expect((await relu(depotIndexedDB(nom), r.id)).traitements[0]!.note).to.equal('TRÈS SECRET');
  });

  it('an old tab joins nothing in the clear to a register that was protected since', async () => {
    const nom = base();
    const [un, deux] = [depotIndexedDB(nom), depotIndexedDB(nom)];
    const r = avec(fiche('a'));
    await (await Session.creer(un, r)).fermer();
    await deux.ecrirePiece(r.id, 'avant', new Uint8Array([1]));
    await un.proteger!(r.id, 'un petit café à dix heures');
    expect(await code(deux.ecrirePiece(r.id, 'apres', new Uint8Array([2])))).to.equal('verrouille');
    expect(await un.lirePiece(r.id, 'apres')).to.equal(undefined);
    expect(await un.lirePiece(r.id, 'avant')).to.deep.equal(new Uint8Array([1]));
    await un.ecrirePiece(r.id, 'apres', new Uint8Array([2]));
    expect(await un.lirePiece(r.id, 'apres')).to.deep.equal(new Uint8Array([2]));
  });

  it('erases all, and a tab that is open says so instead of writing it back', async () => {
    const nom = base();
    const depot = depotIndexedDB(nom);
    const session = await Session.creer(depot, avec(fiche('a')));
    await depotIndexedDB(nom).effacer();
    expect(await depot.lister()).to.deep.equal([]);
    await new Promise((ok) => setTimeout(ok, 200));
    expect([session.etat, session.erreur?.code]).to.deep.equal(['panne', 'ferme']);
    pose(session, fiche('a', { nom: 'revenant' }));
    await session.fermer();
    expect(await depot.lister()).to.deep.equal([]);
  });
});

/** Everything that the database holds, as text. */
async function brut(nom: string): Promise<string> {
  const ouverte = await new Promise<IDBDatabase>((ok, non) => {
    const demande = indexedDB.open(nom);
    demande.onsuccess = () => ok(demande.result);
    demande.onerror = () => non(demande.error);
  });
  const textes: string[] = [];
  for (const magasin of ouverte.objectStoreNames) {
    const tout = ouverte.transaction(magasin).objectStore(magasin).getAll();
    await new Promise((ok) => (tout.onsuccess = ok));
    textes.push(
      JSON.stringify(tout.result, (_, v: unknown) =>
        v instanceof Uint8Array ? new TextDecoder('latin1').decode(v) : v,
      ),
      JSON.stringify(tout.result),
    );
  }
  ouverte.close();
  return textes.join();
}
