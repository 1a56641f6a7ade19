/** What is done to a map in a page, and what is measured, the same for every library. Runs beside `page/sonde.js`. */

const CARTE = { x: 500, y: 350 };

/** Waits until nothing visible has changed for `calme` ms; answers when it last did. */
export const tranquille = (page, calme = 300) =>
  page.evaluate(async (attente) => {
    const debut = performance.now();
    while (performance.now() - Math.max(globalThis.sonde.dernier, debut) < attente)
      await new Promise((r) => setTimeout(r, 20));
    return globalThis.sonde.dernier;
  }, calme);

/** First map: from the request of the script until nothing changes any more. */
export async function premiere(page, script) {
  return page.evaluate((adresse) => globalThis.sonde.mesurer(adresse), script);
}

/** A real drag: 60 moves of 8 px. @returns ms between frames, the 95th of 100 and the longest */
export async function glisser(page) {
  await page.mouse.move(CARTE.x + 240, CARTE.y);
  await page.mouse.down();
  await page.evaluate(() => {
    globalThis.sonde.images.length = 0;
  });
  for (let i = 1; i <= 60; i++) await page.mouse.move(CARTE.x + 240 - i * 8, CARTE.y + (i % 7));
  const ecarts = await page.evaluate(() =>
    globalThis.sonde.images.slice(1).map((t, i) => t - globalThis.sonde.images[i]),
  );
  await page.mouse.up();
  ecarts.sort((a, b) => a - b);
  return { p95: ecarts[Math.floor(ecarts.length * 0.95)] ?? 0, max: ecarts.at(-1) ?? 0 };
}

/** Filter: from the call until nothing changes any more. */
export async function filtrer(page) {
  const debut = await page.evaluate(() => {
    const t = performance.now();
    globalThis.sonde.dernier = t;
    void globalThis.banc.filtrer();
    return t;
  });
  return (await tranquille(page, 600)) - debut;
}

/** A click on a point in the middle: from the button’s release until the library says which. */
export async function cliquer(page, [lon, lat]) {
  await page.evaluate((x, y) => void globalThis.banc.vers(x, y, 18), lon, lat);
  await tranquille(page, 600);
  await page.evaluate(() => {
    addEventListener('pointerup', () => (globalThis.leve = performance.now()), true);
    globalThis.clic = new Promise((r) => {
      globalThis.banc.surChoix(() => r(performance.now() - globalThis.leve));
    });
  });
  const { x, y } = await page.evaluate(() => {
    const racine = document.querySelector('ternum-carte-deci')?.shadowRoot ?? document;
    const boite = racine.querySelector('.carte, #carte').getBoundingClientRect();
    return { x: boite.x + boite.width / 2, y: boite.y + boite.height / 2 };
  });
  await page.mouse.click(x, y);
  return page.evaluate(() =>
    Promise.race([globalThis.clic, new Promise((r) => setTimeout(r, 5000, NaN))]),
  );
}
