import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { attendre, bouton, champ, cocher, taper, titre } from '../../testing/outils.ts';
import { monter } from '../../testing/registre.ts';

const RECUE = {
  format: 'ternum-rgpd-demande',
  version: 1,
  numero: 'D-20261120-7K3Q9F',
  envoyeeLe: '2026-11-20T10:00:00+01:00',
  droit: 'acces',
  nom: '<img src=x onerror=alert(1)>',
  mel: 'c@exemple.example',
};

describe('ternum-assistant-rgpd, requests', () => {
  it('one request, from its arrival to its answer; the deadline is shown; deleting is undone', async () => {
    const el = await monter();
    el.aller({ ecran: 'demandes' });
    await attendre(() => titre(el) === 'Les demandes des personnes');
    expect(el.shadowRoot!.textContent).to.contain('Aucune demande');
    bouton(el, 'Ajouter une demande').click();
    await attendre(() => /Qui demande/.test(titre(el)));
    bouton(el, 'Continuer').click();
    await attendre(() => el.shadowRoot!.activeElement?.id === 'erreurs', 'the summary');
    await expect(el).to.be.accessible();
    taper(el, 'nom', 'Camille Exemple');
    taper(el, 'recue', '');
    bouton(el, 'Continuer').click();
    await attendre(() => /Donnez le jour où/.test(champ(el, 'erreurs').textContent!), 'no day');
    expect(el.registre.demandes[0]!.recueLe, 'a date that is none is not kept').to.match(
      /^2\d{3}-/,
    );
    taper(el, 'recue', '2026-01-31');
    bouton(el, 'Continuer').click();
    await attendre(() => /Que demande/.test(titre(el)));
    cocher(el, 'Savoir quelles données vous avez sur moi, et en recevoir une copie');
    await expect(el).to.be.accessible();
    bouton(el, 'Continuer').click();
    await attendre(() => /plus de temps/.test(titre(el)));
    champ(el, 'prolonger-oui').click();
    await el.updateComplete;
    bouton(el, 'Continuer').click();
    await attendre(() => el.shadowRoot!.activeElement?.id === 'erreurs', 'a reason is due');
    champ(el, 'prolonger').click();
    await el.updateComplete;
    bouton(el, 'Continuer').click();
    await attendre(() => /Quelle réponse/.test(titre(el)));
    bouton(el, 'Continuer').click();
    await attendre(() => titre(el) === 'Camille Exemple');
    await attendre(() => /samedi 28 février 2026/.test(el.shadowRoot!.textContent!), 'the day');
    expect(el.shadowRoot!.textContent).to.contain('le dernier jour du mois');
    await expect(el).to.be.accessible();

    await attendre(() => el.shadowRoot!.querySelector('#lettre-demande-recue'));
    champ(el, 'lettre-demande-recue').click();
    await attendre(() => el.shadowRoot!.querySelector('.document'), 'the letter');
    expect(el.shadowRoot!.querySelector('.document')!.textContent).to.contain('Camille Exemple');
    await expect(el).to.be.accessible();
    await setViewport({ width: 375, height: 800 });
    expect(document.documentElement.scrollWidth).to.be.lessThan(376);
    await setViewport({ width: 1100, height: 800 });

    bouton(el, 'Supprimer la demande').click();
    await attendre(() => titre(el) === 'Les demandes des personnes');
    expect(el.registre.demandes.length).to.equal(0);
    el.session!.annuler();
    expect(el.registre.demandes.length).to.equal(1);
    await attendre(() => /en retard de/.test(el.shadowRoot!.textContent!), 'late');
    await expect(el).to.be.accessible();
  });

  it('brings in the file of the public form, once; says what is wrong with another file', async () => {
    const el = await monter();
    el.aller({ ecran: 'demandes' });
    await attendre(() => titre(el) === 'Les demandes des personnes');
    const donner = (contenu: unknown): void => {
      const fichiers = new DataTransfer();
      fichiers.items.add(new File([JSON.stringify(contenu)], 'demande.json'));
      const ou = champ(el, 'demande-recue');
      ou.files = fichiers.files;
      ou.dispatchEvent(new Event('change', { bubbles: true }));
    };
    donner({ format: 'autre' });
    await attendre(() => champ(el, 'demande-recue-dit').textContent!.length > 10, 'why not');
    champ(el, 'demande-collee').closest('details')!.open = true;
    bouton(el, 'Ajouter ce qui est collé').click();
    await attendre(() => /rien à lire/.test(champ(el, 'demande-recue-dit').textContent!));
    taper(el, 'demande-collee', '{\n"format": autre}');
    bouton(el, 'Ajouter ce qui est collé').click();
    await attendre(
      () => /ligne 2, signe 11/.test(champ(el, 'demande-recue-dit').textContent!),
      'the position',
    );
    expect(champ(el, 'demande-collee').value, 'what was pasted stays').to.contain('autre');
    await expect(el).to.be.accessible();
    taper(
      el,
      'demande-collee',
      JSON.stringify({ ...RECUE, numero: 'D-20261121-AAAAAA', nom: 'Collée' }),
    );
    bouton(el, 'Ajouter ce qui est collé').click();
    await attendre(() => titre(el) === 'Collée', 'pasted');
    el.aller({ ecran: 'demandes' });
    await attendre(() => titre(el) === 'Les demandes des personnes');
    donner(RECUE);
    await attendre(() => el.chemin.ecran === 'demande');
    await attendre(() => titre(el) === RECUE.nom, 'as text');
    expect(el.shadowRoot!.querySelector('img')).to.equal(null);
    el.aller({ ecran: 'demandes' });
    await attendre(() => titre(el) === 'Les demandes des personnes');
    donner(RECUE);
    await attendre(() => el.chemin.ecran === 'demande');
    expect(el.registre.demandes.length, 'once').to.equal(2);
  });

  it('proposes to purge what was closed when its day has come, and undoes it', async () => {
    const le = '2020-01-02T10:00:00Z';
    const el = await monter({
      type: 'poser',
      dans: 'demandes',
      valeur: {
        id: 'vieille',
        recueLe: '2020-01-02',
        demandeur: { nom: 'Ancienne' },
        reponse: { le: '2020-01-10', sens: 'satisfaite' },
        purgeLe: '2021-01-10',
        creeLe: le,
        modifieLe: le,
      },
    });
    el.aller({ ecran: 'demandes' });
    await attendre(() => /Supprimer maintenant/.test(el.shadowRoot!.textContent!));
    expect(el.shadowRoot!.textContent).to.contain('Toutes les demandes ont leur réponse');
    champ(el, 'lesquelles-finies').click();
    await attendre(() => /Répondu le 10 janvier 2020/.test(el.shadowRoot!.textContent!), 'filter');
    await expect(el).to.be.accessible();
    bouton(el, 'Supprimer maintenant').click();
    await attendre(() => !el.registre.demandes.length);
    el.session!.annuler();
    expect(el.registre.demandes.length).to.equal(1);
  });
});
