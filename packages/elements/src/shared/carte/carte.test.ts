import { expect, waitUntil } from '@open-wc/testing';
import { isTernumError } from '@ternum/core';
import { carteStyles, creerCarte, grappesDe } from './index.ts';
import type { CarteVue, Dessin, Etendue, OptionsCarte, SourcePoints } from './types.ts';

const DIJON: Etendue = [5.02, 47.31, 5.06, 47.34];
/** Red disc: `--ternum-color-negative` of the host below. */
const ROUGE: Dessin = {
  rayon: 8,
  tracer(ctx, encre) {
    ctx.beginPath();
    ctx.arc(0, 0, 8, 0, 7);
    ctx.fillStyle = encre.negatif;
    ctx.fill();
  },
};

interface Monte {
  carte: CarteVue;
  div: HTMLElement;
  vue: HTMLElement;
  choisis: number[];
  pointes: [number, number][];
  absents: string[];
}

let monte: Monte | undefined;

async function monter(
  positions: number[],
  options: Partial<OptionsCarte> = {},
  taille: readonly [string, string] = ['600px', '400px'],
): Promise<Monte> {
  const hote = document.createElement('div');
  hote.style.setProperty('--ternum-color-negative', 'rgb(200, 0, 0)');
  const racine = hote.attachShadow({ mode: 'open' });
  racine.adoptedStyleSheets = [carteStyles.styleSheet!];
  const div = document.createElement('div');
  div.style.width = taille[0];
  div.style.height = taille[1];
  racine.append(div);
  document.body.append(hote);
  const [choisis, pointes, absents] = [[] as number[], [] as [number, number][], [] as string[]];
  const n = positions.length / 2;
  const carte = creerCarte({
    div,
    hote,
    nom: 'Carte des points d’eau de Dijon',
    points: grappesDe(Float64Array.from(positions), new Uint8Array(n), [0]),
    dessins: [ROUGE],
    dire: async (index) => `Point ${index}, disponible`,
    direGroupe: (nombre) => `Groupe de ${nombre} points d’eau`,
    evenements: {
      choisir: (index) => choisis.push(index),
      pointer: (lon, lat) => pointes.push([lon, lat]),
      fondAbsent: (nom) => absents.push(nom),
    },
    etendue: DIJON,
    ...options,
  });
  monte = { carte, div, vue: div.querySelector('.carte-vue')!, choisis, pointes, absents };
  await carte.rafraichir();
  await images();
  return monte;
}

const images = async (n = 3): Promise<void> => {
  for (let i = 0; i < n; i += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
};

const repos = (ms = 350): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const toile = ({ vue }: Monte): HTMLCanvasElement => [...vue.querySelectorAll('canvas')].at(-1)!;

/** Pixels of the drawing that are of the red of the disc. */
function rouges(canvas: HTMLCanvasElement): number {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  let n = 0;
  for (let i = 0; i < data.length; i += 4)
    if (data[i] === 200 && data[i + 1] === 0 && data[i + 2] === 0 && data[i + 3] === 255) n += 1;
  return n;
}

const CENTRE: [number, number] = [(DIJON[0] + DIJON[2]) / 2, (DIJON[1] + DIJON[3]) / 2];

function cliquer({ vue }: Monte, dx = 0, dy = 0): void {
  const cadre = vue.getBoundingClientRect();
  const init = {
    clientX: cadre.left + cadre.width / 2 + dx,
    clientY: cadre.top + cadre.height / 2 + dy,
    bubbles: true,
    composed: true,
    pointerId: 1,
    isPrimary: true,
    button: 0,
    pointerType: 'mouse',
  };
  const cible = vue.querySelector('.ol-viewport')!;
  for (const type of ['pointermove', 'pointerdown', 'pointerup'])
    cible.dispatchEvent(new PointerEvent(type, init));
}

const taper = ({ vue }: Monte, key: string): boolean =>
  !vue.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

const dit = ({ div }: Monte): string => div.querySelector('[role=status]')!.textContent!;

afterEach(() => {
  monte?.carte.detruire();
  (monte?.div.getRootNode() as ShadowRoot | undefined)?.host.remove();
  monte = undefined;
});

describe('carte', () => {
  it('stamps the drawings in the colours of the host, and no more than there are', async () => {
    const m = await monter([5.03, 47.32, 5.05, 47.33]);
    const disque = Math.PI * 64 * devicePixelRatio ** 2;
    expect(rouges(toile(m))).to.be.within(disque * 1.6, disque * 2.2);
    (m.div.getRootNode() as ShadowRoot).host.setAttribute('style', '');
    await m.carte.rafraichir();
    await images();
    expect(rouges(toile(m))).to.equal(0);
  });

  it('chooses the point that is clicked, and the next one of the same place', async () => {
    const m = await monter([...CENTRE, ...CENTRE, 5.03, 47.32]);
    m.carte.montrer({ lon: CENTRE[0], lat: CENTRE[1], zoom: 18 });
    await repos();
    cliquer(m, 5, 3);
    expect(m.choisis.length).to.equal(1);
    m.carte.marquer({ index: m.choisis[0]!, lon: CENTRE[0], lat: CENTRE[1] });
    cliquer(m);
    expect([...m.choisis].sort()).to.deep.equal([0, 1]);
    expect(m.pointes).to.deep.equal([]);
  });

  it('gives the place where there is no point', async () => {
    const m = await monter([5.03, 47.32]);
    cliquer(m, 100, 0);
    await waitUntil(() => m.pointes.length === 1);
    const [lon, lat] = m.pointes[0]!;
    const metres =
      (lon - (m.carte.etendue[0] + m.carte.etendue[2]) / 2) *
      111_320 *
      Math.cos(lat * (Math.PI / 180));
    expect(metres / m.carte.metresParPixel).to.be.closeTo(100, 1);
    expect(m.choisis).to.deep.equal([]);
  });

  it('opens a cluster where it comes apart', async () => {
    const m = await monter([...CENTRE, CENTRE[0] + 0.0004, CENTRE[1]]);
    m.carte.montrer({ lon: CENTRE[0], lat: CENTRE[1], zoom: 13.5 });
    await repos();
    cliquer(m);
    await waitUntil(() => m.carte.zoom > 14);
    await repos();
    expect(m.choisis).to.deep.equal([]);
    expect(m.carte.zoom).to.equal(17);
    const disque = Math.PI * 64 * devicePixelRatio ** 2;
    expect(rouges(toile(m))).to.be.above(disque * 1.6);
  });

  it('is told to a screen reader: role, name, instructions, and what the keyboard reaches', async () => {
    const m = await monter([...CENTRE, 5.03, 47.32]);
    expect(m.vue.getAttribute('role')).to.equal('application');
    expect(m.vue.getAttribute('aria-roledescription')).to.equal('carte');
    expect(m.vue.getAttribute('aria-label')).to.equal('Carte des points d’eau de Dijon');
    const aide = m.div.querySelector(`#${m.vue.getAttribute('aria-describedby')}`)!;
    expect(aide.textContent).to.contain('Flèches');
    m.vue.focus();
    const montree = (): boolean => aide.getBoundingClientRect().height > 10;
    expect(taper(m, 'Enter')).to.equal(true);
    expect(montree()).to.equal(false);
    await waitUntil(() => dit(m) === 'Point 0, disponible');
    taper(m, 'n');
    await waitUntil(() => dit(m) === 'Point 1, disponible');
    taper(m, 'p');
    taper(m, 'Enter');
    expect(m.choisis).to.deep.equal([0]);
    taper(m, 'i');
    const [ouest, , est] = m.carte.etendue;
    expect(m.pointes[0]![0]).to.be.closeTo((ouest + est) / 2, 1e-6);
    expect(taper(m, 'Tab')).to.equal(false);
    await expect(m.div).to.be.accessible();
  });

  it('says a cluster and opens it from the keyboard; says what is in view after a move', async () => {
    const m = await monter([...CENTRE, CENTRE[0] + 0.0004, CENTRE[1]]);
    m.vue.focus();
    taper(m, 'Enter');
    await waitUntil(() => dit(m) === 'Groupe de 2 points d’eau, Entrée pour agrandir');
    taper(m, 'Enter');
    await waitUntil(() => m.carte.zoom === 17);
    await waitUntil(() => /^2.points à l’écran\./.test(dit(m)), dit(m));
    const { etendue } = m.carte;
    taper(m, 'ArrowRight');
    await waitUntil(() => m.carte.etendue[0] > etendue[0]);
    taper(m, 'Home');
    await waitUntil(() => m.carte.zoom < 15);
  });

  it('has real buttons, large enough, that zoom and show the whole', async () => {
    const m = await monter([...CENTRE]);
    const boutons = [...m.div.querySelectorAll('button')];
    expect(boutons.map((b) => b.getAttribute('aria-label'))).to.deep.equal([
      'Zoomer',
      'Dézoomer',
      'Toute la commune',
    ]);
    for (const b of boutons) expect(b.getBoundingClientRect().height).to.be.at.least(44);
    const avant = m.carte.zoom;
    boutons[0]!.click();
    await repos();
    expect(m.carte.zoom).to.be.closeTo(avant + 1, 0.01);
    await waitUntil(() => /^1.point à l’écran\./.test(dit(m)));
    boutons[2]!.click();
    await repos();
    expect(m.carte.zoom).to.be.closeTo(avant, 0.01);
  });

  it('asks one thing at a time while it moves, and nothing when what it has is enough', async () => {
    let [enCours, plus, demandes] = [0, 0, 0];
    const points: SourcePoints = {
      async grappes() {
        demandes += 1;
        plus = Math.max(plus, (enCours += 1));
        await repos(30);
        enCours -= 1;
        return {
          positions: new Float64Array(),
          nombres: new Uint32Array(),
          ids: new Uint32Array(),
          dessins: new Uint8Array(),
        };
      },
      eclater: async () => 17,
    };
    const m = await monter([], { points });
    await repos();
    const avant = demandes;
    m.carte.mettreLigne([CENTRE, [5.03, 47.32]]);
    taper(m, 'ArrowLeft');
    await repos();
    expect(demandes).to.equal(avant);
    for (let i = 0; i < 12; i += 1) {
      m.carte.montrer({ lon: CENTRE[0] + i / 20, lat: CENTRE[1], zoom: 12 + (i % 5) });
      await repos(20);
    }
    await repos();
    expect(demandes).to.be.above(avant + 1);
    expect(plus).to.equal(1);
  });

  it('asks nobody for anything without a base map, and says when one does not come', async () => {
    const m = await monter([...CENTRE]);
    performance.clearResourceTimings();
    m.carte.montrer({ lon: 5.1, lat: 47.3, zoom: 15 });
    await repos();
    expect(performance.getEntriesByType('resource')).to.deep.equal([]);
    m.carte.mettreFond({ nom: 'Plan', adresse: '/absent/{z}/{x}/{y}.png', credit: '© <b>Moi</b>' });
    await waitUntil(() => m.absents.length > 0);
    await repos();
    expect(m.absents).to.deep.equal(['Plan']);
    expect(m.div.querySelector('.carte-credit')!.textContent).to.equal('© <b>Moi</b>');
    m.carte.montrer({ lon: CENTRE[0], lat: CENTRE[1], zoom: 17 });
    await repos();
    cliquer(m);
    expect(m.choisis).to.deep.equal([0]);
    m.carte.mettreFond(undefined);
    expect(m.div.querySelector('.carte-credit')!.textContent).to.equal('');
  });

  it('refuses an overlay that is none, in French, and stays whole', async () => {
    const m = await monter([...CENTRE]);
    const avant = rouges(toile(m));
    let erreur: unknown;
    try {
      m.carte.mettreCouche('x', { nom: 'x', donnees: { type: 'Rien' }, aspect: 1 });
    } catch (e) {
      erreur = e;
    }
    expect(isTernumError(erreur, 'input') && erreur.hint).to.contain('GeoJSON');
    const carre = [
      [5.025, 47.315],
      [5.055, 47.315],
      [5.055, 47.335],
      [5.025, 47.315],
    ];
    expect(
      m.carte.mettreCouche('c', {
        nom: 'c',
        donnees: { type: 'Polygon', coordinates: [carre] },
        aspect: 2,
      }),
    ).to.equal(0);
    await images();
    expect(rouges(toile(m))).to.equal(avant);
    const image = (): string => toile(m).toDataURL();
    const avec = image();
    m.carte.mettreCouche('c', undefined);
    await images();
    expect(image()).not.to.equal(avec);
  });

  it('draws for paper at a scale that a ruler can check, with the base map', async () => {
    const m = await monter([CENTRE[0], CENTRE[1], CENTRE[0] + 0.002, CENTRE[1]]);
    m.carte.montrer({ lon: CENTRE[0], lat: CENTRE[1], zoom: 14 });
    await repos();
    const tuile = document.createElement('canvas');
    tuile.width = tuile.height = 256;
    const ctx = tuile.getContext('2d')!;
    ctx.fillStyle = 'rgb(0, 0, 200)';
    ctx.fillRect(0, 0, 256, 256);
    const blob = await new Promise<Blob | null>((resolve) => tuile.toBlob(resolve));
    const adresse = URL.createObjectURL(blob!);
    m.carte.mettreFond({ nom: 'Plan', adresse, credit: '' });
    const canvas = await m.carte.image({ largeur: 800, hauteur: 500, metresParPixel: 1, ratio: 2 });
    URL.revokeObjectURL(adresse);
    expect([canvas.width, canvas.height]).to.deep.equal([800, 500]);
    const { data } = canvas.getContext('2d')!.getImageData(0, 250, 800, 1);
    const est = (x: number, couleur: number[]): boolean =>
      couleur.every((v, i) => data[4 * x + i] === v);
    expect(est(20, [0, 0, 200])).to.equal(true);
    // The colours of paper, not those of the page.
    const encre = [0xb3, 0x26, 0x1e];
    // 0.002° at 47.325° north are 151.1 m, hence pixels here.
    const second = 400 + 151;
    expect(est(400, encre) && est(second, encre)).to.equal(true);
    expect(est(second - 18, [0, 0, 200]) && est(second + 18, [0, 0, 200])).to.equal(true);
    expect(est(second - 13, encre) && est(second + 13, encre)).to.equal(true);
  });

  it('takes its size when it comes, and leaves the wheel to the page until it has the focus', async () => {
    const m = await monter([...CENTRE], {}, ['0px', '0px']);
    m.div.style.width = '500px';
    m.div.style.height = '300px';
    await repos();
    const { etendue } = m.carte;
    expect(etendue[0] < DIJON[0] && etendue[2] > DIJON[2]).to.equal(true);
    expect(etendue[2] - etendue[0]).to.be.below(0.2);
    const rouler = (init: WheelEventInit): boolean =>
      !m.vue
        .querySelector('.ol-viewport')!
        .dispatchEvent(
          new WheelEvent('wheel', { deltaY: -100, bubbles: true, cancelable: true, ...init }),
        );
    expect(rouler({})).to.equal(false);
    expect(m.div.querySelector('.carte-geste.visible')!.textContent).to.contain('molette');
    expect(rouler({ ctrlKey: true })).to.equal(true);
    m.vue.focus();
    expect(rouler({})).to.equal(true);
  });

  it('leaves nothing behind', async () => {
    const m = await monter([...CENTRE]);
    m.carte.mettreFond({ nom: 'Plan', adresse: '/absent/{z}/{x}/{y}.png', credit: '' });
    taper(m, '+');
    m.carte.detruire();
    m.carte.detruire();
    expect(m.div.childElementCount).to.equal(0);
    expect(m.div.className).to.equal('');
    let dessins = 0;
    const { drawImage } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.drawImage = () => void (dessins += 1);
    m.div.style.width = '300px';
    await repos(600);
    CanvasRenderingContext2D.prototype.drawImage = drawImage;
    expect(dessins).to.equal(0);
    expect(taper(m, '+')).to.equal(false);
  });
});
