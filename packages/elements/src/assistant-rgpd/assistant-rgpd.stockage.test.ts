import { expect, fixture, html } from '@open-wc/testing';
import { apply, createRegistre, type Registre, type Traitement } from '@ternum/rgpd';
import { depotIndexedDB, depotMemoire, Session, type Depot } from '@ternum/rgpd/stockage';
import { fromZip, toZip } from '@ternum/rgpd/zip';
import { TernumError } from '@ternum/core';
import '../define/ternum-assistant-rgpd.ts';
import type { AssistantRgpd } from './assistant-rgpd.ts';
import { attendre, bouton, champ, taper, titre } from './testing/outils.ts';

const JOUR = 86_400_000;
const ilYA = (jours: number): string => new Date(Date.now() - jours * JOUR).toISOString();
const fiche = (id: string, plus: Partial<Traitement> = {}): Traitement => ({
  id,
  nom: id,
  role: 'responsable',
  statut: 'brouillon',
  finalites: [],
  creeLe: ilYA(10),
  modifieLe: ilYA(10),
  ...plus,
});
const poser = (r: Registre, valeur: Traitement): Registre =>
  apply(r, { type: 'poser', dans: 'traitements', valeur });

describe('ternum-assistant-rgpd, where the register is kept', () => {
  let base: string;
  let fichiers: File[];
  const monter = async (adaptateur?: Depot): Promise<AssistantRgpd> => {
    const el = await fixture<AssistantRgpd>(
      html`<ternum-assistant-rgpd base=${base} .adaptateur=${adaptateur}></ternum-assistant-rgpd>`,
    );
    el.telecharger = (nom, octets) => void fichiers.push(new File([octets as BlobPart], nom));
    await attendre(() => titre(el));
    return el;
  };
  const commencer = async (el: AssistantRgpd): Promise<void> => {
    taper(el, 'nom', 'Chorey');
    bouton(el, 'Commencer').click();
    await attendre(() => titre(el) === 'Qui tient ce registre ?');
  };
  const texte = (el: AssistantRgpd): string => el.shadowRoot!.textContent!.replace(/\s+/g, ' ');
  const alerte = (el: AssistantRgpd): string =>
    el.shadowRoot!.querySelector('header [role=alert] p')?.textContent ?? '';
  const partir = (): boolean =>
    !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  const dernierZip = async (): Promise<Registre> =>
    (await fromZip(new Uint8Array(await fichiers.at(-1)!.arrayBuffer()))).registre;
  const casser = (nom: string): void => {
    indexedDB.open = () => {
      throw new DOMException('no', nom);
    };
  };
  const reparer = (): void => void Reflect.deleteProperty(indexedDB, 'open');
  beforeEach(() => {
    [base, fichiers] = [`essai-${crypto.randomUUID()}`, []];
    history.replaceState(null, '');
  });
  afterEach(() => {
    reparer();
    for (const nom of [base, `${base}-fichiers`]) indexedDB.deleteDatabase(nom);
  });

  for (const nom of ['SecurityError', 'InvalidStateError'])
    it(`storage refused (${nom}): a sentence, the file in hand, work goes on, and is kept once allowed`, async () => {
      casser(nom);
      const el = await monter();
      expect(alerte(el)).to.contain('refuse de garder le registre');
      await commencer(el);
      expect(alerte(el)).to.contain('refuse de garder le registre');
      taper(el, 'adresse', '1 place de la Mairie');
      await expect(el).to.be.accessible();
      expect(partir(), 'leaving warns').to.equal(true);
      bouton(el, 'Télécharger le registre').click();
      await attendre(() => fichiers.length);
      expect((await dernierZip()).organisme.adresse).to.equal('1 place de la Mairie');
      await attendre(() => /Dernière sauvegarde : aujourd’hui/.test(texte(el)));
      expect(partir(), 'all of it is in the file').to.equal(false);

      bouton(el, 'Réessayer').click();
      await attendre(() => /Toujours pas/.test(texte(el)));
      expect(alerte(el)).to.contain('refuse');
      taper(el, 'adresse', '2 place de la Mairie');
      reparer();
      bouton(el, 'Réessayer').click();
      await attendre(() => !alerte(el), 'kept');
      expect(el.shadowRoot!.activeElement?.id, 'the button is gone').to.equal('ecran');
      await attendre(() => /Enregistré à/.test(texte(el)));
      const [garde] = await depotIndexedDB(base).lister();
      const relu = (await depotIndexedDB(base).ouvrir(garde!.id))!.registre;
      expect(relu.organisme.adresse).to.equal('2 place de la Mairie');
      expect(partir()).to.equal(false);
      expect(el.session!.annulable, 'undo stays').to.equal(true);
    });

  it('refused only for a moment: the next visit finds what was there', async () => {
    await (await Session.creer(depotIndexedDB(base), createRegistre({ nom: 'Chorey' }))).fermer();
    casser('UnknownError');
    const el = await monter();
    expect(titre(el)).to.equal('Commencer le registre de la commune');
    reparer();
    bouton(el, 'Réessayer').click();
    await attendre(() => titre(el) === 'Les registres de cet appareil');
    await attendre(() => /Chorey/.test(texte(el)));
  });

  it('full disk: a sentence, the file of what is on screen, attachments that do not come are named', async () => {
    const memoire = depotMemoire();
    let plein = false;
    const refuser = (): void => {
      if (plein)
        throw new TernumError({
          kind: 'input',
          code: 'plein',
          message: 'QuotaExceededError',
          hint: 'Il n’y a plus de place sur cet appareil : ce que vous venez d’écrire n’est pas enregistré. Téléchargez le registre, puis libérez de la place.',
        });
    };
    const depot: Depot = {
      ...memoire,
      ecrire: async (...a) => (refuser(), memoire.ecrire(...a)),
      noterSortie: async (...a) => (refuser(), memoire.noterSortie(...a)),
    };
    const el = await monter(depot);
    await commencer(el);
    const { creeLe } = el.registre;
    const piece = { id: 'p', nom: 'perdue.pdf', type: 'application/pdf', taille: 1 };
    el.appliquer({
      type: 'poser',
      dans: 'pieces',
      valeur: { ...piece, sha256: 'a'.repeat(64), creeLe, modifieLe: creeLe },
    });
    await attendre(() => /Enregistré à/.test(texte(el)));
    plein = true;
    taper(el, 'adresse', '12 rue Haute');
    await attendre(() => /plus de place/.test(alerte(el)));
    expect(texte(el)).to.contain('Non enregistré');
    expect(champ(el, 'adresse').value).to.equal('12 rue Haute');
    expect(partir()).to.equal(true);
    bouton(el, 'Télécharger le registre').click();
    await attendre(() => /perdue\.pdf/.test(texte(el)));
    expect((await dernierZip()).organisme.adresse).to.equal('12 rue Haute');
    expect(partir(), 'all of it is in the file').to.equal(false);
    taper(el, 'adresse', '14 rue Haute');
    expect(partir(), 'no more').to.equal(true);
    await expect(el).to.be.accessible();
    plein = false;
    bouton(el, 'Réessayer').click();
    await attendre(() => !alerte(el) && /Enregistré à/.test(texte(el)));
    expect((await depot.ouvrir(el.registre.id))!.registre.organisme.adresse).to.equal(
      '14 rue Haute',
    );
  });

  it('tells the last file at all times, reminds of it when it is old, and is silent once told « later »', async () => {
    const depot = depotIndexedDB(base);
    const r = { ...createRegistre({ nom: 'Chorey' }), creeLe: ilYA(40), modifieLe: ilYA(10) };
    await (await Session.creer(depot, { ...r, traitements: [fiche('a')] })).fermer();
    const el = await monter();
    expect(texte(el)).to.contain('Dernière sauvegarde : aucune pour l’instant');
    expect(texte(el)).to.contain('jamais été sauvegardé');
    await expect(el).to.be.accessible();
    bouton(el, 'Plus tard').click();
    await attendre(() => !/jamais été sauvegardé/.test(texte(el)));
    await attendre(() => el.shadowRoot!.activeElement?.id === 'ecran');
    await attendre(async () => (await depot.lister())[0]!.rappelApres);
    el.remove();
    const encore = await monter();
    expect(texte(encore)).not.to.contain('jamais été sauvegardé');
    bouton(encore, 'Sauvegarder dans un fichier').click();
    await attendre(() => /Dernière sauvegarde : aujourd’hui à/.test(texte(encore)));
    expect(fichiers.length).to.equal(1);
  });

  it('says what the browser promises, and asks it', async () => {
    await (await Session.creer(depotIndexedDB(base), createRegistre({ nom: 'Chorey' }))).fermer();
    const stockage = StorageManager.prototype;
    const { persisted, persist } = stockage;
    stockage.persisted = async () => false;
    stockage.persist = async () => false;
    try {
      const el = await monter();
      el.aller({ ecran: 'reglages' });
      await attendre(() => /Demander au navigateur/.test(texte(el)));
      bouton(el, 'Demander au navigateur de ne jamais l’effacer').click();
      await attendre(() => /ne s’engage pas/.test(texte(el)));
      stockage.persist = async () => true;
      bouton(el, 'Demander au navigateur de ne jamais l’effacer').click();
      await attendre(() => /s’est engagé/.test(texte(el)));
      await attendre(() => el.shadowRoot!.activeElement);
    } finally {
      Object.assign(stockage, { persisted, persist });
    }
  });

  describe('in a file of this computer', () => {
    type Page = { showSaveFilePicker?: () => Promise<FileSystemFileHandle> };
    let poignee: FileSystemFileHandle;
    const page = window as Page;
    const { showSaveFilePicker } = page;
    const noms = async (): Promise<string[]> => {
      const octets = new Uint8Array(await (await poignee.getFile()).arrayBuffer());
      return octets.length
        ? (await fromZip(octets)).registre.traitements.map(({ nom }) => nom).toSorted()
        : [];
    };
    beforeEach(async () => {
      const dossier = await navigator.storage.getDirectory();
      poignee = await dossier.getFileHandle(`${base}.zip`, { create: true });
      page.showSaveFilePicker = async () => poignee;
      const r = poser(createRegistre({ nom: 'Chorey' }), fiche('a'));
      await (await Session.creer(depotIndexedDB(base), r)).fermer();
    });
    afterEach(async () => {
      if (showSaveFilePicker) page.showSaveFilePicker = showSaveFilePicker;
      else delete page.showSaveFilePicker;
      await (await navigator.storage.getDirectory()).removeEntry(`${base}.zip`);
    });

    it('is written after each save, found again, merged when others wrote, and let go', async () => {
      const el = await monter();
      el.aller({ ecran: 'reglages' });
      await attendre(() => /Choisir un nouveau fichier/.test(texte(el)));
      bouton(el, 'Choisir un nouveau fichier').click();
      await attendre(() => /est à jour\. Écrit pour la dernière fois aujourd’hui/.test(texte(el)));
      expect(await noms()).to.deep.equal(['a']);
      expect(texte(el)).to.match(/Dernière sauvegarde : aujourd’hui/);
      await expect(el).to.be.accessible();
      el.appliquer({ type: 'poser', dans: 'traitements', valeur: fiche('b') });
      await attendre(() => /va être écrit/.test(texte(el)));
      el.remove();

      // Closed before the file was due: the next visit writes it.
      history.replaceState(null, '');
      const encore = await monter();
      await attendre(() => encore.garde.disque.fichier?.etat === 'pret', 'found again');
      expect(await noms()).to.deep.equal(['a', 'b']);

      const lu = await fromZip(new Uint8Array(await (await poignee.getFile()).arrayBuffer()));
      const flux = await poignee.createWritable();
      await flux.write((await toZip(poser(lu.registre, fiche('leur')))) as BufferSource);
      await flux.close();
      encore.appliquer({ type: 'poser', dans: 'traitements', valeur: fiche('c') });
      await attendre(() => /a été changé ailleurs/.test(texte(encore)), 'told everywhere');
      expect(await noms(), 'not written over').to.deep.equal(['a', 'b', 'leur']);
      bouton(encore, 'Voir le fichier').click();
      await attendre(() => titre(encore) === 'Réglages');
      bouton(encore, 'Voir ce qu’il apporte').click();
      await attendre(() => /1 fiche : ajout ou changement/.test(texte(encore)));
      await expect(encore).to.be.accessible();
      bouton(encore, 'Reprendre').click();
      await attendre(() => /est à jour/.test(texte(encore)));
      expect(await noms()).to.deep.equal(['a', 'b', 'c', 'leur']);
      expect(encore.registre.traitements.length).to.equal(4);
      await attendre(() => encore.shadowRoot!.activeElement);

      bouton(encore, 'Ne plus écrire dans ce fichier').click();
      await attendre(() => /Choisir un nouveau fichier/.test(texte(encore)));
    }).timeout(20_000);

    it('a browser that cannot says so in one sentence', async () => {
      delete page.showSaveFilePicker;
      const el = await monter();
      el.aller({ ecran: 'reglages' });
      await attendre(() => /ne sait pas tenir à jour un fichier/.test(texte(el)));
    });
  });
});
