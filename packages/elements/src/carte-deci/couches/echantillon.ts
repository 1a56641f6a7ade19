/** The sample of an overlay, drawn as the map draws it. Decorative: its name is beside. */
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { tracerEchantillon } from '../../shared/carte/aspects.ts';
import { lireEncre } from '../../shared/carte/encre.ts';

export function echantillon(
  hote: HTMLElement,
  aspect: number,
  genre: 'point' | 'surface',
  papier = false,
): TemplateResult {
  return html`<canvas
    width="24"
    height="16"
    aria-hidden="true"
    ${ref((toile) => {
      const ctx = (toile as HTMLCanvasElement | undefined)?.getContext('2d');
      if (!ctx) return;
      ctx.setTransform(1, 0, 0, 1, 12, 8);
      ctx.clearRect(-12, -8, 24, 16);
      tracerEchantillon(ctx, aspect, lireEncre(hote, papier), genre);
    })}
  ></canvas>`;
}
