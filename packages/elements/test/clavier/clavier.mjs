/** A person with a keyboard and nothing else: every act here is a key of a real browser. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Most presses of Tab before it is said that nothing of that name can be reached. */
const TABS = 400;

/** What has the focus: its name as a screen reader says it, its kind, whether one can see it. */
const focus = (page) =>
  page.evaluate(() => {
    let actif = document.activeElement;
    while (actif?.shadowRoot?.activeElement) actif = actif.shadowRoot.activeElement;
    if (!actif || actif === document.body) return { nom: '', id: '', sorte: 'body' };
    const racine = actif.getRootNode();
    const net = (texte) => (texte ?? '').replace(/\s+/g, ' ').trim();
    const etiquette = actif.id && racine.querySelector(`label[for="${CSS.escape(actif.id)}"]`);
    const style = getComputedStyle(actif);
    return {
      nom: net(actif.getAttribute('aria-label') ?? etiquette?.textContent ?? actif.textContent),
      groupe: net(actif.closest('fieldset')?.querySelector('legend')?.textContent),
      id: actif.id,
      sorte: actif.type ?? actif.localName,
      vu: style.outlineStyle !== 'none' || style.boxShadow !== 'none',
    };
  });

const convient = (voulu, dit) => (typeof voulu === 'string' ? dit === voulu : voulu.test(dit));

/** The keyboard of one page. */
export class Clavier {
  constructor(page) {
    this.page = page;
  }

  /** Tab, until what has this name has the focus. @param {string | RegExp} nom */
  async jusqua(nom, sorte) {
    const vus = [];
    for (let i = 0; i < TABS; i += 1) {
      const ici = await focus(this.page);
      if (convient(nom, ici.nom) && (!sorte || sorte === ici.sorte)) {
        assert.ok(ici.vu, `on ne voit pas que « ${ici.nom} » a le focus`);
        return ici;
      }
      vus.push(ici.nom.slice(0, 40));
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`le clavier n’atteint pas ${nom} : ${[...new Set(vus)].join(' | ')}`);
  }

  /** A button or a link. */
  async presser(nom) {
    await this.jusqua(nom);
    await this.page.keyboard.press('Enter');
  }

  /** A box. */
  async cocher(nom) {
    await this.jusqua(nom, 'checkbox');
    await this.page.keyboard.press('Space');
  }

  /** One of the options of the group that comes next: Tab to the group, arrows inside. */
  async choisir(option, groupe) {
    for (let i = 0; i < TABS; i += 1) {
      const ici = await focus(this.page);
      if (ici.sorte === 'radio' && (!groupe || convient(groupe, ici.groupe))) break;
      await this.page.keyboard.press('Tab');
    }
    const depart = await focus(this.page);
    assert.equal(depart.sorte, 'radio', `pas de choix ${groupe ?? ''}`);
    if (convient(option, depart.nom)) return this.page.keyboard.press('Space');
    for (let i = 0; i < 15; i += 1) {
      await this.page.keyboard.press('ArrowDown');
      if (convient(option, (await focus(this.page)).nom)) return undefined;
    }
    throw new Error(`« ${depart.groupe} » n’a pas l’option ${option}`);
  }

  /** Replaces what a field holds. */
  async ecrire(nom, texte) {
    await this.jusqua(nom);
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('a');
    await this.page.keyboard.up('Control');
    await this.page.keyboard.type(texte);
  }

  /** A file, by the dialog that the keyboard opens. */
  async joindre(nom, chemin) {
    await this.jusqua(nom);
    const dialogue = this.page.waitForFileChooser();
    // The browser must have been told before the key is pressed.
    await this.page.evaluate(() => 0);
    await this.page.keyboard.press('Enter');
    await (await dialogue).accept([chemin]);
  }

  /** Waits for a screen: its heading has the focus. */
  async arriver(titre) {
    const fin = Date.now() + 15_000;
    let ici;
    while (Date.now() < fin) {
      ici = await focus(this.page);
      if (ici.id === 'ecran' && convient(titre, ici.nom)) return;
      await new Promise((ok) => setTimeout(ok, 30));
    }
    throw new Error(`pas sur ${titre}, mais sur « ${ici.nom} » (#${ici.id}, ${ici.sorte})`);
  }

  /** What has the focus now. */
  ici() {
    return focus(this.page);
  }

  /** No fault for axe, nothing wider than a telephone, headings in order. */
  async verifier(quoi) {
    await this.page.setViewport({ width: 375, height: 800 });
    if (!(await this.page.evaluate(() => 'axe' in globalThis))) await this.page.evaluate(AXE);
    const { larges, fautes, sauts } = await this.page.evaluate(async () => {
      const { violations } = await globalThis.axe.run('ternum-assistant-rgpd', {
        resultTypes: ['violations'],
      });
      const racine = document.querySelector('ternum-assistant-rgpd').shadowRoot;
      const niveaux = [...racine.querySelectorAll('h1,h2,h3,h4,h5,h6')]
        .filter((h) => h.checkVisibility())
        .map((h) => Number(h.localName[1]));
      return {
        larges: document.documentElement.scrollWidth,
        fautes: violations.map(
          (v) => `${v.id} : ${v.nodes.map((n) => n.target.flat().join(' ')).slice(0, 3)}`,
        ),
        sauts: niveaux.filter((n, i) => i && n > niveaux[i - 1] + 1).length,
      };
    });
    await this.page.setViewport({ width: 1280, height: 900 });
    assert.deepEqual(fautes, [], quoi);
    assert.ok(larges <= 375, `${quoi} : ${larges} px de large sur un téléphone`);
    assert.equal(sauts, 0, `${quoi} : un niveau de titre est sauté`);
    assert.notEqual((await this.ici()).sorte, 'body', `${quoi} : le focus est perdu`);
  }
}
