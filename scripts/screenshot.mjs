/** `npm run screenshot`: the picture of the README, taken of the demo site as it is built (`npm run build` first). */
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { construireSite } from '../examples/site-communal/build.mjs';
import { launchBrowser } from './lib/browser.mjs';
import { at } from './lib/paths.mjs';
import { serve } from './lib/serve.mjs';
import { main, say, Stop } from './lib/stop.mjs';

const IMAGE = at('docs/images/focus-marches.png');
const LIMITE = 300_000;

await main(async () => {
  const site = await serve(await construireSite());
  const navigateur = await launchBrowser();
  try {
    const page = await navigateur.newPage();
    await page.setViewport({ width: 1280, height: 1500, deviceScaleFactor: 1 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    await page.evaluateOnNewDocument(() => {
      addEventListener('ternum-ready', () => (globalThis.pret = true), { once: true });
    });
    await page.goto(`${site.url}marches/`, { waitUntil: 'networkidle0' });
    await page
      .waitForFunction(() => globalThis.pret, { timeout: 30_000 })
      .catch(() => {
        throw new Stop(
          'Le tableau de bord ne s’est pas dessiné : ouvrez le site (npm start) pour voir.',
        );
      });
    // Two frames: the last change is drawn.
    await page.evaluate(
      () => new Promise((dessine) => requestAnimationFrame(() => requestAnimationFrame(dessine))),
    );
    await mkdir(dirname(IMAGE), { recursive: true });
    await page.screenshot({ path: IMAGE, optimizeForSpeed: false });
  } finally {
    await navigateur.close();
    await site.close();
  }
  const { size } = await stat(IMAGE);
  if (size > LIMITE)
    throw new Stop(
      `${IMAGE} pèse ${Math.round(size / 1000)} ko : 300 au plus, réduisez la hauteur.`,
    );
  say(`${IMAGE} (${Math.round(size / 1000)} ko)`);
});
