/** A drawing as SVG or PNG. */
import type { Dessin } from './dessin.ts';

/** Inside outlined bars. */
const FOND = '#f4f6f9';
const POLICE = 'system-ui, "Segoe UI", Roboto, sans-serif';

const echapper = (texte: string): string =>
  texte
    .replace(/[<>&"]/g, (c) => `&#${c.charCodeAt(0)};`)
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '');

export function enSvg({ largeur, hauteur, formes }: Dessin, titre: string): Blob {
  const corps = formes.map((f) =>
    f.texte === undefined
      ? `<rect x="${f.x}" y="${f.y}" width="${f.l}" height="${f.h}" ${
          f.contour
            ? `fill="${FOND}" stroke="${f.couleur}" stroke-dasharray="3 2"`
            : `fill="${f.couleur}"`
        }/>`
      : `<text x="${f.x}" y="${f.y}" font-size="${f.taille}" font-weight="${f.gras ? 600 : 400}" text-anchor="${
          f.ancre ?? 'start'
        }" fill="${f.couleur}"${f.halo ? ' stroke="#fff" stroke-width="4" paint-order="stroke"' : ''}>${echapper(f.texte)}</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${largeur} ${hauteur}" width="${largeur}" height="${hauteur}" font-family="${echapper(
    POLICE,
  )}" role="img" aria-label="${echapper(titre)}"><title>${echapper(titre)}</title><rect width="100%" height="100%" fill="#fff"/>${corps.join('')}</svg>`;
  return new Blob([svg], { type: 'image/svg+xml' });
}

/** Drawn on a canvas at twice the size; a `blob:` image would need a wider policy. */
export async function enPng({ largeur, hauteur, formes }: Dessin): Promise<Blob> {
  const toile = document.createElement('canvas');
  toile.width = largeur * 2;
  toile.height = hauteur * 2;
  const c = toile.getContext('2d')!;
  c.scale(2, 2);
  c.fillStyle = '#fff';
  c.fillRect(0, 0, largeur, hauteur);
  for (const f of formes) {
    c.fillStyle = c.strokeStyle = f.couleur;
    if (f.texte !== undefined) {
      c.font = `${f.gras ? 600 : 400} ${f.taille}px ${POLICE}`;
      c.textAlign = f.ancre === 'middle' ? 'center' : (f.ancre ?? 'start');
      if (f.halo) {
        c.setLineDash([]);
        c.lineWidth = 4;
        c.strokeStyle = '#fff';
        c.strokeText(f.texte, f.x, f.y);
      }
      c.fillText(f.texte, f.x, f.y);
    } else if (f.contour) {
      c.fillStyle = FOND;
      c.fillRect(f.x, f.y, f.l!, f.h!);
      c.lineWidth = 1;
      c.setLineDash([3, 2]);
      c.strokeRect(f.x, f.y, f.l!, f.h!);
    } else c.fillRect(f.x, f.y, f.l!, f.h!);
  }
  return new Promise((resolve, reject) => {
    toile.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('Image trop grande.'))));
  });
}
