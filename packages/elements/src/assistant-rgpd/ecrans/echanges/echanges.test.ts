import { expect, fixture, html } from '@open-wc/testing';
import { apply, createRegistre, type Registre, type Traitement } from '@ternum/rgpd';
import { depotIndexedDB, Session } from '@ternum/rgpd/stockage';
import { sha256 } from '@ternum/rgpd/zip';
import '../../../define/ternum-assistant-rgpd.ts';
import type { AssistantRgpd } from '../../assistant-rgpd.ts';
import { attendre, bouton, champ, titre } from '../../testing/outils.ts';

const fiche = (id: string, nom: string): Traitement => ({
  id,
  nom,
  role: 'responsable',
  statut: 'brouillon',
  finalites: [{ texte: 'Servir' }],
  creeLe: '2026-01-01T00:00:00Z',
  modifieLe: '2026-01-01T00:00:00Z',
});

describe('ternum-assistant-rgpd, in and out', () => {
  let base: string;
  let fichiers: File[];
  const monter = async (): Promise<AssistantRgpd> => {
    history.replaceState(null, '');
    const el = await fixture<AssistantRgpd>(
      html`<ternum-assistant-rgpd base=${base}></ternum-assistant-rgpd>`,
    );
    el.telecharger = (nom, octets, type) =>
      void fichiers.push(new File([octets as BlobPart], nom, { type }));
    await attendre(() => titre(el));
    return el;
  };
  const choisir = (el: AssistantRgpd, id: string, fichier: File): void => {
    const porteur = new DataTransfer();
    porteur.items.add(fichier);
    const ou = champ(el, id);
    ou.files = porteur.files;
    ou.dispatchEvent(new Event('change'));
  };
  const garder = async (): Promise<Registre> => {
    const depot = depotIndexedDB(base);
    const octets = new TextEncoder().encode('contrat');
    let r = createRegistre({ nom: 'Chorey' });
    r = apply(r, { type: 'poser', dans: 'traitements', valeur: fiche('a', 'Cantine') });
    const date = r.creeLe;
    const piece = {
      id: 'p',
      nom: 'contrat.pdf',
      type: 'application/pdf',
      taille: octets.length,
      sha256: await sha256(octets),
      creeLe: date,
      modifieLe: date,
    };
    r = apply(r, { type: 'poser', dans: 'pieces', valeur: piece });
    await depot.ecrirePiece(r.id, 'p', octets);
    await (await Session.creer(depot, r)).fermer();
    return r;
  };
  beforeEach(() => {
    [base, fichiers] = [`essai-${crypto.randomUUID()}`, []];
  });
  afterEach(() => void indexedDB.deleteDatabase(base));

  it('a saved file opens on another device, attachments included, and never over what is there', async () => {
    const r = await garder();
    const el = await monter();
    el.aller({ ecran: 'echanges' });
    await attendre(() => titre(el) === 'Importer, exporter');
    bouton(el, 'Télécharger une sauvegarde').click();
    await attendre(() => fichiers.length, 'the file');
    expect(fichiers[0]!.name).to.match(/^registre-rgpd-chorey-\d{4}-\d\d-\d\d\.zip$/);
    await attendre(
      async () => (await depotIndexedDB(base).lister())[0]!.sortiLe,
      'the day is noted',
    );

    el.aller({ ecran: 'registres' });
    await attendre(() => titre(el) === 'Les registres de cet appareil');
    choisir(el, 'fichier', fichiers[0]!);
    await attendre(() => titre(el) === 'Qui tient ce registre ?', 'the copy is open');
    await attendre(
      () => /Dernière sauvegarde : aujourd’hui/.test(el.shadowRoot!.textContent!),
      'the file that it comes from counts',
    );
    const gardes = await depotIndexedDB(base).lister();
    expect(gardes.length).to.equal(2);
    const autre = gardes.find(({ id }) => id !== r.id)!.id;
    const octets = await depotIndexedDB(base).lirePiece(autre, 'p');
    expect(new TextDecoder().decode(octets)).to.equal('contrat');
  });

  it('a copy that comes back is shown before it is merged, as one change that can be undone', async () => {
    await garder();
    const el = await monter();
    el.aller({ ecran: 'echanges' });
    await attendre(() => titre(el) === 'Importer, exporter');
    bouton(el, 'Préparer une copie pour un délégué partagé').click();
    await attendre(() => fichiers.length, 'the copy');
    // The delegate works elsewhere.
    const chez = `${base}-dpo`;
    const { fromZip, toZip } = await import('@ternum/rgpd/zip');
    const lu = await fromZip(new Uint8Array(await fichiers[0]!.arrayBuffer()));
    const fait = apply(lu.registre, {
      type: 'poser',
      dans: 'traitements',
      valeur: fiche('b', 'Vidéoprotection'),
    });
    const retour = new File(
      [(await toZip(fait, { piece: async (id) => lu.pieces.get(id) })) as BlobPart],
      `${chez}.zip`,
    );
    choisir(el, 'reprendre', retour);
    await attendre(() => el.shadowRoot!.querySelector('#reprise'), 'what comes');
    expect(el.registre.traitements.length, 'nothing yet').to.equal(1);
    expect(el.shadowRoot!.textContent!.replace(/\s+/g, ' ')).to.contain(
      '1 fiche : ajout ou changement',
    );
    bouton(el, 'Reprendre').click();
    await attendre(() => el.registre.traitements.length === 2, 'merged');
    bouton(el, 'Annuler').click();
    expect(el.registre.traitements.map(({ nom }) => nom)).to.deep.equal(['Cantine']);
  });

  it('a file of something else says so, and changes nothing', async () => {
    await garder();
    const el = await monter();
    el.aller({ ecran: 'echanges' });
    await attendre(() => titre(el) === 'Importer, exporter');
    choisir(el, 'reprendre', new File(['pas un zip'], 'photo.zip'));
    await attendre(() =>
      /registre|archive|JSON/.test(
        el.shadowRoot!.querySelector('.ecran [role=status]')?.textContent ?? '',
      ),
    );
    expect(el.registre.traitements.length).to.equal(1);
    await expect(el).to.be.accessible();
  });

  it('leaves in the formats of others', async () => {
    await garder();
    const el = await monter();
    el.aller({ ecran: 'echanges' });
    await attendre(() => titre(el) === 'Importer, exporter');
    for (const mots of ['Modèle CNIL (.ods)', 'Madis (.csv)', 'Tableau (.csv)']) {
      const avant = fichiers.length;
      bouton(el, mots).click();
      await attendre(() => fichiers.length > avant, mots);
      await attendre(() => !bouton(el, mots).matches(':disabled'));
      await new Promise((ok) => setTimeout(ok, 50));
    }
    expect(fichiers.map(({ name }) => name.replace(/.*\d\d(?=[.-])/, ''))).to.deep.equal([
      '.ods',
      '-madis.csv',
      '.csv',
    ]);
  });
});
