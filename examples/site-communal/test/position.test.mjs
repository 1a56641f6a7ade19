/** « Ma position », under the header of a site that allows it and under that of a site that does not. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { POLICY } from '../../../scripts/lib/policy.mjs';
import { serve } from '../../../scripts/lib/serve.mjs';
import { aller, nouvellePage, ouvrir } from './outils.mjs';

const PAGES = [
  {
    chemin: 'defense-incendie/',
    bouton: 'Ma position',
    trouvee: /Le plus proche de votre position/,
  },
  {
    chemin: 'aide-numerique/',
    bouton: 'Autour de moi',
    trouvee: /le plus proche de votre position d’abord/,
  },
];
let contexte;
let ferme;

before(async () => {
  contexte = await ouvrir();
  ferme = await serve(contexte.dossier, { headers: POLICY });
});
after(async () => {
  await ferme?.close();
  await contexte?.fermer();
});

/** Presses the button; the sentence that the element says then. @param permission of the visitor */
async function demander(site, { chemin, bouton }, permission) {
  const { page } = await nouvellePage({ ...contexte, site });
  const session = await page.createCDPSession();
  await session.send('Browser.setPermission', {
    permission: { name: 'geolocation' },
    setting: permission,
    origin: new URL(site.url).origin,
  });
  await page.setGeolocation({ latitude: 47.3117, longitude: 4.8592, accuracy: 20 });
  await aller(page, site.url + chemin);
  await page.evaluate((nom) => {
    const { shadowRoot } = document.querySelector('ternum-carte-deci, ternum-carte-mednum');
    [...shadowRoot.querySelectorAll('button')].find((b) => b.textContent.trim() === nom).click();
  }, bouton);
  const phrase = await page.waitForFunction(() => {
    const { shadowRoot } = document.querySelector('ternum-carte-deci, ternum-carte-mednum');
    const dit = shadowRoot.querySelector('.dit, header > [role=alert]')?.textContent.trim();
    const bilan = shadowRoot.querySelector('.bilan')?.textContent;
    if (dit && !dit.endsWith('…')) return dit;
    return /votre position/.test(bilan) && bilan;
  });
  const texte = (await phrase.jsonValue()).replace(/\s+/g, ' ');
  await page.close();
  return texte;
}

for (const une of PAGES) {
  test(`/${une.chemin}: the demo lets the visitor be found`, async () => {
    assert.match(await demander(contexte.site, une, 'granted'), une.trouvee);
  });

  test(`/${une.chemin}: the site forbids it, and the visitor is not blamed`, async () => {
    const phrase = await demander(ferme, une, 'granted');
    assert.match(phrase, /^Ce site ne permet pas .* geolocation=\(self\)/);
    assert.doesNotMatch(phrase, /refus/);
  });

  test(`/${une.chemin}: the visitor refuses, and the site is not blamed`, async () => {
    const phrase = await demander(contexte.site, une, 'denied');
    assert.match(phrase, /refusée à ce site, par vous ou par un réglage/);
    assert.doesNotMatch(phrase, /Permissions-Policy/);
  });
}
