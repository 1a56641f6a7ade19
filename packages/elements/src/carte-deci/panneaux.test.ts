import { expect, waitUntil } from '@open-wc/testing';
import { poser, q, tous } from './testing/outils.ts';

const BATIMENTS = new URL('./couverture/testing/batiments.geojson', import.meta.url).href;

describe('ternum-carte-deci, looks of a panel', () => {
  for (const largeur of ['70rem', '23rem'])
    it(`controls of one height, not glued to each other (${largeur})`, async () => {
      const el = await poser({ batiments: BATIMENTS });
      el.style.display = 'block';
      el.style.width = largeur;
      q(el, '#outil-couverture').click();
      await waitUntil(() => tous(el, '#calculer').length, 'the panel');
      q(el, '#calculer').click();
      await waitUntil(() => tous(el, '#commentaire').length, 'the result', { timeout: 8000 });
      for (const groupe of tous(el, '.panneau .groupe')) {
        const boites = [...groupe.querySelectorAll('button, input, select')].map((c) =>
          c.getBoundingClientRect(),
        );
        for (const { height } of boites) expect(height).to.be.within(44, 46);
        boites.forEach((a, i) => {
          const b = boites[i + 1];
          if (!b) return;
          const [cote, dessous] = [b.left - a.right, b.top - a.bottom];
          expect(Math.max(cote, dessous), 'room between them').to.be.at.least(8);
          if (dessous < 0) expect(b.bottom, 'on one line').to.be.closeTo(a.bottom, 1);
        });
      }
    });
});
