import { expect } from '@open-wc/testing';
import { fromZip, sha256, toZip } from '../../formats/zip/index.ts';
import { apply, createRegistre, type Registre, type Traitement } from '../../model/index.ts';
import { depotIndexedDB, Session } from '../index.ts';
import type { Depot } from '../types.ts';
import { FichierDisque, type Poignee } from './index.ts';

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
const poser = (r: Registre, valeur: Traitement): Registre =>
  apply(r, { type: 'poser', dans: 'traitements', valeur });
const VITE = { repos: 20, auPlus: 100 };

// A file of the origin’s private system is a real one, with its handle; only the picker is left out.
describe('the register’s file on disk', () => {
  let base: string;
  let poignee: Poignee;
  let depot: Depot;
  let session: Session;
  const dossier = (): Promise<FileSystemDirectoryHandle> => navigator.storage.getDirectory();
  const lu = async (): Promise<Registre> =>
    (await fromZip(new Uint8Array(await (await poignee.getFile()).arrayBuffer()))).registre;
  const noms = async (): Promise<string[]> => (await lu()).traitements.map(({ nom }) => nom);
  /** As another program, or another computer on a shared folder. */
  const ailleurs = async (octets: Uint8Array): Promise<void> => {
    await new Promise((ok) => setTimeout(ok, 20));
    const flux = await poignee.createWritable();
    await flux.write(octets as Uint8Array<ArrayBuffer>);
    await flux.close();
  };
  const changer = async (valeur: Traitement): Promise<void> => {
    session.appliquer({ type: 'poser', dans: 'traitements', valeur });
    await session.enregistrer();
  };
  beforeEach(async () => {
    base = `essai-${crypto.randomUUID()}`;
    poignee = await (await dossier()).getFileHandle(`${base}.zip`, { create: true });
    depot = depotIndexedDB(base);
    session = await Session.creer(depot, poser(createRegistre({ nom: 'Chorey' }), fiche('a')));
  });
  afterEach(async () => {
    await session.fermer();
    for (const nom of [base, `${base}-fichiers`]) indexedDB.deleteDatabase(nom);
    await (await dossier()).removeEntry(`${base}.zip`).catch(() => {});
  });
  const lier = (): Promise<FichierDisque> =>
    FichierDisque.lier(depot, session.registre.id, poignee, base, VITE);

  it('holds the whole register, attachments included, after each save', async () => {
    const octets = new TextEncoder().encode('contrat');
    const { id, creeLe } = session.registre;
    await depot.ecrirePiece(id, 'p', octets);
    const empreinte = await sha256(octets);
    const piece = { id: 'p', nom: 'c.pdf', type: 'application/pdf', taille: octets.length };
    const valeur = { ...piece, sha256: empreinte, creeLe, modifieLe: creeLe };
    session.appliquer({ type: 'poser', dans: 'pieces', valeur });
    await session.enregistrer();
    const disque = await lier();
    await disque.ecrire();
    expect(disque.etat).to.equal('pret');
    expect(disque.ecritLe).to.be.a('string');
    // `modifieLe` alone is no change, and is not kept for itself.
    const modifieLe = '';
    expect({ ...(await lu()), modifieLe }).to.deep.equal({ ...session.registre, modifieLe });
    await changer(fiche('b'));
    disque.prevoir();
    expect(disque.etat).to.equal('attente');
    await new Promise((ok) => setTimeout(ok, 60));
    await disque.ecrire();
    expect(await noms()).to.deep.equal(['a', 'b']);
    disque.finir();
  });

  it('is found again by the next visit, and takes what was saved since', async () => {
    const avant = await lier();
    await avant.ecrire();
    avant.finir();
    await changer(fiche('b'));
    const disque = (await FichierDisque.retrouver(depot, session.registre.id, base, VITE))!;
    expect([disque.nom, disque.ecritLe]).to.deep.equal([`${base}.zip`, avant.ecritLe]);
    await disque.ecrire();
    expect(disque.etat).to.equal('pret');
    expect(await noms()).to.deep.equal(['a', 'b']);
    await disque.oublier();
    expect(await FichierDisque.retrouver(depot, session.registre.id, base)).to.equal(undefined);
    expect(await noms(), 'the file stays').to.deep.equal(['a', 'b']);
  });

  it('what somebody else wrote is never written over: it is merged from how it left', async () => {
    const disque = await lier();
    await disque.ecrire();
    const leur = poser(poser(await lu(), fiche('a', { note: 'd’ailleurs' })), fiche('leur'));
    await ailleurs(await toZip(leur));
    await changer(fiche('a', { nom: 'a', service: 'Écoles' }));
    await changer(fiche('mienne'));
    await disque.ecrire();
    expect(disque.etat).to.equal('change');
    expect((await noms()).sort()).to.deep.equal(['a', 'leur']);
    const { change, version, desaccords } = await disque.comparer(session.registre);
    expect(desaccords).to.deep.equal([]);
    session.appliquer(change);
    await session.enregistrer();
    await disque.accepter(version);
    expect(disque.etat).to.equal('pret');
    expect((await noms()).sort()).to.deep.equal(['a', 'leur', 'mienne']);
    const a = (await lu()).traitements.find(({ id }) => id === 'a')!;
    expect([a.note, a.service]).to.deep.equal(['d’ailleurs', 'Écoles']);
    disque.finir();
  });

  it('changed again between what was shown and « Reprendre »: looked at again', async () => {
    const disque = await lier();
    await disque.ecrire();
    await ailleurs(await toZip(poser(await lu(), fiche('un'))));
    const { version } = await disque.comparer(session.registre);
    await ailleurs(await toZip(poser(await lu(), fiche('deux'))));
    await disque.accepter(version);
    expect(disque.etat).to.equal('change');
    expect(await noms()).to.include('deux');
    await disque.ecrire(true);
    expect(disque.etat).to.equal('pret');
    expect(await noms(), 'replaced, as asked').to.deep.equal(['a']);
    disque.finir();
  });

  it('changed while it is being written: what the other wrote stays', async () => {
    const disque = await lier();
    await disque.ecrire();
    await changer(fiche('b'));
    const leur = await toZip(poser(await lu(), fiche('leur')));
    const { createWritable } = FileSystemFileHandle.prototype;
    // Once, just as ours is about to be written.
    FileSystemFileHandle.prototype.createWritable = async function (options) {
      FileSystemFileHandle.prototype.createWritable = createWritable;
      await ailleurs(leur);
      return createWritable.call(this, options);
    };
    await disque.ecrire();
    expect(disque.etat).to.equal('change');
    expect(await noms()).to.deep.equal(['a', 'leur']);
    disque.finir();
  });

  it('a file that was chosen and holds something else is not written, nor read as a register', async () => {
    await ailleurs(new TextEncoder().encode('une photo'));
    const disque = await lier();
    await disque.ecrire();
    expect(disque.etat).to.equal('change');
    let hint = '';
    await disque.comparer(session.registre).catch((e: { hint: string }) => (hint = e.hint));
    expect(hint).to.match(/archive|zip/);
    expect(await (await poignee.getFile()).text()).to.equal('une photo');
    disque.finir();
  });

  it('copied back by a synchronisation, the same bytes are no change', async () => {
    const disque = await lier();
    await disque.ecrire();
    await ailleurs(new Uint8Array(await (await poignee.getFile()).arrayBuffer()));
    await changer(fiche('b'));
    await disque.ecrire();
    expect(disque.etat).to.equal('pret');
    disque.finir();
  });

  it('ended between the write and its note: the file is still ours', async () => {
    const disque = await lier();
    await disque.ecrire();
    await changer(fiche('b'));
    const { put } = IDBObjectStore.prototype;
    let notes = 0;
    // The promise is noted; what follows the write is not.
    IDBObjectStore.prototype.put = function (valeur: unknown, cle?: IDBValidKey) {
      if (this.name === 'fichiers' && (notes += 1) > 1) throw new Error('ended');
      return put.call(this, valeur, cle);
    };
    await disque.ecrire();
    IDBObjectStore.prototype.put = put;
    disque.finir();
    expect(await noms()).to.deep.equal(['a', 'b']);
    await changer(fiche('c'));
    const encore = (await FichierDisque.retrouver(depot, session.registre.id, base, VITE))!;
    await encore.ecrire();
    expect(encore.etat).to.equal('pret');
    expect(await noms()).to.deep.equal(['a', 'b', 'c']);
    encore.finir();
  });

  it('two tabs write one after the other, and neither takes the other’s for a stranger’s', async () => {
    const [un, deux] = [await lier(), await lier()];
    await Promise.all([un.ecrire(), deux.ecrire(), un.ecrire()]);
    await changer(fiche('b'));
    await Promise.all([un.ecrire(), deux.ecrire()]);
    expect([un.etat, deux.etat]).to.deep.equal(['pret', 'pret']);
    expect(await noms()).to.deep.equal(['a', 'b']);
    un.finir();
    deux.finir();
  });

  it('gone, forbidden: said, and nothing else is lost', async () => {
    const disque = await lier();
    await disque.ecrire();
    await (await dossier()).removeEntry(`${base}.zip`);
    await changer(fiche('b'));
    await disque.ecrire();
    expect([disque.etat, disque.erreur?.code]).to.deep.equal(['panne', 'absent']);
    expect(disque.erreur!.hint).to.contain('plus à sa place');
    const droits = FileSystemFileHandle.prototype as Poignee;
    const { queryPermission, requestPermission } = droits;
    droits.queryPermission = async () => 'prompt';
    droits.requestPermission = async () => 'denied';
    await disque.ecrire();
    expect(disque.etat).to.equal('permission');
    await disque.demander();
    expect(disque.etat).to.equal('permission');
    if (queryPermission) droits.queryPermission = queryPermission;
    else delete droits.queryPermission;
    if (requestPermission) droits.requestPermission = requestPermission;
    else delete droits.requestPermission;
    disque.finir();
  });
});
