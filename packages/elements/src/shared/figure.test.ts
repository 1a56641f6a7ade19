import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../define/ternum-marches-evolution.ts';
import type { MarchesEvolution } from '../marches-evolution/marches-evolution.ts';
import { commune } from '../testing/fabrique.ts';

const monter = (): Promise<MarchesEvolution> =>
  fixture(html`<ternum-marches-evolution .data=${commune()}></ternum-marches-evolution>`);

async function ouvrir(el: MarchesEvolution, rang: number, attendu: string): Promise<Element> {
  const details = el.shadowRoot!.querySelectorAll('.outils details')[rang] as HTMLDetailsElement;
  details.open = true;
  await waitUntil(() => details.querySelector(attendu), `« ${attendu} » ne vient pas`);
  return details;
}

/** Presses a button of « Télécharger » and takes the file before the browser saves it. */
async function enregistrer(bouton: HTMLButtonElement): Promise<{ nom: string; contenu: Blob }> {
  const { click } = HTMLAnchorElement.prototype;
  const { createObjectURL } = URL;
  let contenu: Blob | undefined;
  let nom = '';
  URL.createObjectURL = (objet: Blob) => createObjectURL.call(URL, (contenu = objet));
  HTMLAnchorElement.prototype.click = function () {
    nom = this.download;
  };
  try {
    bouton.click();
    await waitUntil(() => nom, 'aucun fichier', { timeout: 4000 });
  } finally {
    HTMLAnchorElement.prototype.click = click;
    URL.createObjectURL = createObjectURL;
  }
  return { nom, contenu: contenu! };
}

describe('figure', () => {
  it('brings its table when asked: caption, headings, units, and stays accessible', async () => {
    const el = await monter();
    expect(el.shadowRoot!.querySelector('table')).to.equal(null);
    const details = await ouvrir(el, 0, 'table');
    expect(details.querySelector('caption')!.textContent).to.contain('montants HT');
    expect(details.querySelectorAll('tbody th[scope=row]').length).to.equal(12);
    expect(details.querySelectorAll('thead th[scope=col]').length).to.equal(5);
    expect(details.querySelector('td:nth-child(3)')!.textContent).to.match(/,00\s€$/);
    await expect(el).to.be.accessible();
  });

  it('saves CSV, Excel, SVG and PNG, each with its name', async () => {
    const el = await monter();
    const details = await ouvrir(el, 1, 'button');
    const boutons = [...details.querySelectorAll('button')];
    const [csv, xlsx, svg, png] = [
      await enregistrer(boutons[0]!),
      await enregistrer(boutons[1]!),
      await enregistrer(boutons[2]!),
      await enregistrer(boutons[3]!),
    ];
    expect([csv, xlsx, svg, png].map((f) => f.nom)).to.deep.equal([
      'marches-par-mois.csv',
      'marches-par-mois.xlsx',
      'marches-par-mois.svg',
      'marches-par-mois.png',
    ]);
    expect((await csv.contenu.text()).trim().split('\n').length).to.equal(13);
    expect((await xlsx.contenu.text()).slice(0, 2)).to.equal('PK');
    const dessin = new DOMParser().parseFromString(await svg.contenu.text(), 'image/svg+xml');
    expect(dessin.querySelector('parsererror')).to.equal(null);
    expect(dessin.querySelector('title')!.textContent).to.equal('Mois par mois');
    expect(await svg.contenu.text()).not.to.contain('var(');
    const image = await createImageBitmap(png.contenu);
    expect(image.width).to.equal(1920);
  });
});
