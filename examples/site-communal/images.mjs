/** The drawings of the site: the arms (also the icon) and the valley. Colours come from the style sheet. */
import { html } from './layout.mjs';

export const BLASON_SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">
<path fill="#7a1f3d" d="M6 4h36v22c0 10-8 16-18 19C14 42 6 36 6 26z"/>
<path fill="#9fd0d4" d="M6 27c6-4 12-4 18 0s12 4 18 0v4c-6 4-12 4-18 0s-12-4-18 0z"/>
<path fill="#f1c75b" d="M24 8l3 6 6 1-4.500 4.500 1 6.500-5.500-3-5.500 3 1-6.500L15 15l6-1z"/>
</svg>
`;

export const PAYSAGE = html`<svg
  class="paysage"
  viewBox="0 0 640 400"
  role="img"
  aria-label="Dessin : le village et son clocher entre les coteaux de vigne et l’Ouche"
>
  <rect class="ciel" width="640" height="400" />
  <circle class="soleil" cx="502" cy="92" r="38" />
  <path class="mont-1" d="M0 190C90 130 190 128 280 168s190 26 360-46v290H0z" />
  <path class="mont-2" d="M0 246c120-54 220-40 330-8s210 20 310-26v200H0z" />
  <path
    class="rangs"
    d="M392 300l70-66M424 304l72-70M458 306l72-72M492 306l74-74M528 304l72-72M562 300l62-62"
  />
  <path
    class="mur"
    d="M150 232h66v62h-66zM232 248h58v46h-58zM300 254h44v40h-44zM92 254h48v40H92z"
  />
  <path
    class="toit"
    d="M142 234l41-34 41 34zM224 250l37-28 37 28zM292 256l30-22 30 22zM84 256l32-24 32 24z"
  />
  <path class="mur" d="M192 156h34v138h-34z" />
  <path class="toit" d="M186 158l23-58 23 58z" />
  <path class="porte" d="M203 172h12v18h-12zM200 294v-22a9 9 0 0 1 18 0v22z" />
  <path class="mont-3" d="M0 290c130-18 300 12 420 10s160-10 220-14v126H0z" />
  <path
    class="ouche"
    d="M0 352c110-38 220-8 330-16s200-44 310-30v26c-110-6-200 22-310 36S110 346 0 384z"
  />
</svg>`;
