/** Keeps text readable on whatever colour a commune gives. */

type Rvb = readonly [number, number, number];

/** Relative luminance, WCAG 2.2. */
export function luminance([r, v, b]: Rvb): number {
  const lin = (c: number): number =>
    (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  return 0.2126 * lin(r) + 0.7152 * lin(v) + 0.0722 * lin(b);
}

export function contraste(a: Rvb, b: Rvb): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** `texte` when it reads at 4.5:1 on `fond`, else black or white, whichever reads better. */
export function lisible(texte: Rvb, fond: Rvb): Rvb {
  if (contraste(texte, fond) >= 4.5) return texte;
  return contraste([0, 0, 0], fond) > contraste([255, 255, 255], fond)
    ? [0, 0, 0]
    : [255, 255, 255];
}

/** Any CSS colour as the screen would paint it: a canvas knows them all, `oklch()` included. */
function rvb(couleur: string): Rvb {
  const lu = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(couleur);
  if (lu) return [Number(lu[1]), Number(lu[2]), Number(lu[3])];
  const dessin = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!dessin) return [0, 0, 0];
  dessin.fillStyle = couleur;
  dessin.fillRect(0, 0, 1, 1);
  const [r = 0, v = 0, b = 0] = dessin.getImageData(0, 0, 1, 1).data;
  return [r, v, b];
}

/**
 * Sets `--ternum-on-primary` (text on the primary colour) and `--ternum-link` (the primary colour as text on the
 * surface) where the host page's colours would not reach 4.5:1. Does nothing on a page that sets no colour.
 */
export function corrigerContraste(hote: HTMLElement): void {
  // A part drawn by another element inherits its correction.
  const racine = hote.getRootNode();
  if (racine instanceof ShadowRoot && racine.host.localName.startsWith('ternum-')) return;
  const style = getComputedStyle(hote);
  if (!style.getPropertyValue('--ternum-color-primary')) return;
  // Custom properties keep `light-dark()` and `var()` as written; only a real property computes them.
  const sonde = document.createElement('i');
  hote.shadowRoot?.append(sonde);
  const lire = (propriete: string): Rvb => {
    sonde.style.setProperty('color', `var(${propriete})`);
    return rvb(getComputedStyle(sonde).color);
  };
  hote.style.removeProperty('--ternum-on-primary');
  const [primaire, surface] = [lire('--_primary'), lire('--_surface')];
  const poser = (nom: string, avant: Rvb, fond: Rvb): void => {
    const apres = lisible(avant, fond);
    if (apres === avant) hote.style.removeProperty(nom);
    else hote.style.setProperty(nom, `rgb(${apres.join(' ')})`);
  };
  poser('--ternum-on-primary', lire('--_on-primary'), primaire);
  poser('--ternum-link', primaire, surface);
  sonde.remove();
}
