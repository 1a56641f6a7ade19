import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { TernumError } from '@ternum/core';
import type { AssistantRgpd } from '../../assistant-rgpd.ts';
import { attendre, bouton, champ, taper, titre } from '../../testing/outils.ts';
import { monter } from '../../testing/registre.ts';

function donner(el: AssistantRgpd, nom: string, contenu: string): void {
  const fichiers = new DataTransfer();
  fichiers.items.add(new File([contenu], nom, { type: 'application/pdf' }));
  const ou = champ(el, 'joindre');
  ou.files = fichiers.files;
  ou.dispatchEvent(new Event('change', { bubbles: true }));
}
const dit = (el: AssistantRgpd): string => champ(el, 'joindre-dit').textContent!;

describe('ternum-assistant-rgpd, processors and attachments', () => {
  it('a processor: eleven points, its contract joined, taken away and brought back', async () => {
    const el = await monter();
    el.aller({ ecran: 'prestataires' });
    await attendre(() => titre(el) === 'Les prestataires');
    await expect(el).to.be.accessible();
    bouton(el, 'Ajouter un prestataire').click();
    await attendre(() => /Qui est-ce/.test(titre(el)));
    bouton(el, 'Continuer').click();
    await attendre(() => el.shadowRoot!.activeElement?.id === 'erreurs');
    taper(el, 'nom', 'Éditeur SAS');
    champ(el, 'pays-nsp').click();
    await expect(el).to.be.accessible();
    bouton(el, 'Continuer').click();
    await attendre(() => /contrat/.test(titre(el)));
    champ(el, 'clause-objet').click();
    await el.updateComplete;
    champ(el, 'clause-audit-nsp').click();
    await expect(el).to.be.accessible();
    bouton(el, 'Continuer').click();
    await attendre(() => titre(el) === 'Éditeur SAS');
    expect(el.shadowRoot!.textContent).to.contain('1 point sur 11, 1 à vérifier');
    donner(el, 'contrat.pdf', 'abc');
    await attendre(() => /1 fichier joint/.test(dit(el)));
    const { id, pieces } = el.registre;
    expect(el.registre.sousTraitants[0]!.pieces).to.deep.equal([pieces[0]!.id]);
    await expect(el).to.be.accessible();
    await setViewport({ width: 375, height: 800 });
    expect(document.documentElement.scrollWidth).to.be.lessThan(376);
    await setViewport({ width: 1100, height: 800 });
    [...el.shadowRoot!.querySelectorAll<HTMLElement>('.outils .lien')]
      .find((b) => b.textContent!.includes('contrat.pdf'))!
      .click();
    expect(el.registre.pieces.length).to.equal(0);
    await el.session!.enregistrer();
    el.session!.annuler();
    await el.session!.enregistrer();
    const octets = await el.depot.lirePiece(id, pieces[0]!.id);
    expect(new TextDecoder().decode(octets)).to.equal('abc');
  });

  it('a sheet names a processor that is in no list yet, without leaving its step', async () => {
    const creeLe = '2026-11-23T10:00:00Z';
    const el = await monter({
      type: 'poser',
      dans: 'traitements',
      valeur: {
        id: 't',
        nom: 'Cantine',
        role: 'responsable',
        statut: 'brouillon',
        finalites: [],
        creeLe,
        modifieLe: creeLe,
      },
    });
    const dits = (): unknown => el.registre.traitements[0]!.sousTraitants;
    el.aller({ ecran: 'fiche', id: 't', etape: 3 });
    await attendre(() => /Qui voit/.test(titre(el)));
    bouton(el, 'Ajouter ce prestataire').click();
    await attendre(() => el.shadowRoot!.activeElement?.id === 'erreurs');
    champ(el, 'sous-traitants-nsp').click();
    expect(dits()).to.deep.equal({ inconnu: true });
    taper(el, 'prestataire-nom', 'Éditeur SAS');
    bouton(el, 'Ajouter ce prestataire').click();
    const [cree] = el.registre.sousTraitants;
    expect(cree!.nom).to.equal('Éditeur SAS');
    expect(dits()).to.deep.equal([cree!.id]);
    await el.updateComplete;
    expect(champ(el, 'prestataire-nom').value).to.equal('');
    taper(el, 'prestataire-nom', ' editeur sas');
    bouton(el, 'Ajouter ce prestataire').click();
    expect(el.registre.sousTraitants.length).to.equal(1);
    await expect(el).to.be.accessible();
    el.session!.annuler();
    el.session!.annuler();
    expect(el.registre.sousTraitants.length).to.equal(0);
    expect(dits()).to.deep.equal({ inconnu: true });
  });

  it('every attachment; a full device keeps the file out and says so', async () => {
    const el = await monter();
    el.aller({ ecran: 'pieces' });
    await attendre(() => titre(el) === 'Les pièces jointes');
    donner(el, 'vide.pdf', '');
    await attendre(() => /vide/.test(dit(el)));
    const vraie = el.depot.ecrirePiece;
    el.depot.ecrirePiece = () =>
      Promise.reject(
        new TernumError({ kind: 'input', code: 'plein', message: 'x', hint: 'Plus de place.' }),
      );
    donner(el, 'a.pdf', 'abc');
    await attendre(() => /« a.pdf » n’est pas joint : Plus de place/.test(dit(el)), 'why not');
    expect(el.registre.pieces.length).to.equal(0);
    el.depot.ecrirePiece = vraie;
    bouton(el, 'Réessayer avec ce fichier').click();
    expect(el.shadowRoot!.activeElement?.id).to.equal('joindre');
    await attendre(() => el.registre.pieces.length === 1, 'the same file, kept in hand');
    await expect(el).to.be.accessible();
    expect(el.shadowRoot!.textContent).to.contain('3 octets');
  });

  it('an attachment renamed, joined to a processor and parted; what is not whole is counted', async () => {
    const creeLe = '2026-11-23T10:00:00Z';
    const commun = { creeLe, modifieLe: creeLe };
    const el = await monter({
      type: 'poser',
      dans: 'sousTraitants',
      valeur: { id: 's', nom: 'Éditeur', ...commun },
    });
    el.session!.appliquer({
      type: 'suivre',
      dans: 'obligations',
      code: 'maison',
      suivi: { etat: 'fait' },
    });
    const actif = (): string | undefined => el.shadowRoot!.activeElement?.id;
    el.aller({ ecran: 'pieces' });
    await attendre(() => titre(el) === 'Les pièces jointes');
    donner(el, 'scan001.pdf', 'abc');
    await attendre(() => el.registre.pieces.length === 1);
    donner(el, 'b.odt', 'def');
    await attendre(() => el.registre.pieces.length === 2);
    const [a, b] = el.registre.pieces.map(({ id }) => id);
    champ(el, `piece-${a}`).focus();
    await sendKeys({ press: 'Enter' });
    await attendre(() => actif() === 'piece-nom', 'the focus goes to the name');
    taper(el, 'piece-nom', '');
    await el.updateComplete;
    bouton(el, 'Terminé :').click();
    await attendre(() => actif() === 'erreurs');
    taper(el, 'piece-nom', 'Contrat 2026.pdf');
    const liste = champ(el, 'piece-lien');
    liste.value = '0';
    liste.dispatchEvent(new Event('change', { bubbles: true }));
    expect(el.registre.sousTraitants[0]!.pieces).to.deep.equal([a]);
    await el.updateComplete;
    // Taken by its words: the processor, now joined, is no longer offered.
    expect(liste.value, 'nothing stays chosen').to.equal('');
    const proposees = [...liste.querySelectorAll('option')].map((o) => o.textContent!.trim());
    expect(proposees).to.deep.equal(['Choisir…', 'Obligation : maison']);
    liste.value = '0';
    liste.dispatchEvent(new Event('change', { bubbles: true }));
    expect(el.registre.obligations['maison']).to.deep.equal({ etat: 'fait', pieces: [a] });
    await el.updateComplete;
    await expect(el).to.be.accessible();
    await setViewport({ width: 375, height: 800 });
    expect(document.documentElement.scrollWidth).to.be.lessThan(376);
    await setViewport({ width: 1100, height: 800 });
    bouton(el, 'Terminé : Contrat 2026.pdf').click();
    await attendre(() => actif() === `piece-${a}`, 'the focus comes back');
    expect(el.shadowRoot!.textContent).to.contain('Prestataire : Éditeur');
    await el.depot.ecrirePiece(el.registre.id, b!, new TextEncoder().encode('changed'));
    const lire = el.depot.lirePiece.bind(el.depot);
    el.depot.lirePiece = (r, id) => (id === a ? Promise.resolve(undefined) : lire(r, id));
    bouton(el, 'Vérifier que rien ne manque').click();
    await attendre(() => /Il en manque 1, 1 a changé/.test(dit(el)));
    await attendre(() => /contenu absent/.test(el.shadowRoot!.textContent!));
    champ(el, `piece-${a}`).click();
    await attendre(() => actif() === 'piece-nom');
    bouton(el, 'Détacher : Prestataire : Éditeur').click();
    expect(el.registre.sousTraitants[0]!.pieces).to.deep.equal([]);
    expect(actif()).to.equal('piece-lien');
  });
});
