import { expect } from '@open-wc/testing';
import { tracerEchantillon } from '../../shared/carte/aspects.ts';
import { lireEncre } from '../../shared/carte/encre.ts';
import { couches } from './couverture.model.ts';

describe('marks of buildings', () => {
  it('are all different, whatever the colours', () => {
    const vus = couches([], []).map(({ aspect }) => {
      const toile = document.createElement('canvas');
      [toile.width, toile.height] = [24, 16];
      const ctx = toile.getContext('2d')!;
      ctx.translate(12, 8);
      // One colour for all: what is left is the form.
      const encre = { ...lireEncre(document.body), fond: '#fff', texte: '#000', series: [] };
      tracerEchantillon(ctx, aspect, encre, 'point');
      return toile.toDataURL();
    });
    expect(vus.length).to.equal(6);
    expect(new Set(vus).size).to.equal(6);
  });
});
