/** The theme as a canvas wants it: resolved colours. */
import type { Encre } from './types.ts';

/** With what only the map draws. */
export interface EncreCarte extends Encre {
  /** Ring of what the keyboard reached. */
  focus: string;
  /** Overlays, by look. */
  series: readonly string[];
  /** Family of fonts of the host. */
  police: string;
}

/** The host's own tokens first: it has corrected them for contrast. */
const JETONS = {
  texte: 'var(--_text, var(--ternum-color-text, CanvasText))',
  fond: 'var(--_surface, var(--ternum-color-surface, Canvas))',
  positif: 'var(--ternum-color-positive, light-dark(#00694d, #2fbf97))',
  alerte: 'var(--_warning, var(--ternum-color-warning, light-dark(#8a5200, #f0b357)))',
  negatif: 'var(--_negative, var(--ternum-color-negative, light-dark(#b3261e, #ff9d94)))',
  inconnu: 'var(--_unknown, var(--ternum-color-unknown, light-dark(#6b7280, #9aa5b1)))',
  principal: 'var(--_lien, var(--ternum-color-primary, light-dark(#1f4e79, #8fc1f0)))',
  focus: 'var(--_focus, var(--ternum-color-focus, light-dark(#0b5fff, #ffd54d)))',
} as const;

const SERIES = [
  'var(--_c2, light-dark(#d55e00, #f0883e))',
  'var(--_c4, light-dark(#b0578f, #dd8fc0))',
  'var(--_c3, light-dark(#00795a, #2fbf97))',
  'var(--_c1, light-dark(#0072b2, #56b4e9))',
];

/** The visitor chose the colours: shapes tell states apart, not ours. */
const FORCEES: Record<keyof typeof JETONS, string> = {
  texte: 'CanvasText',
  fond: 'Canvas',
  positif: 'CanvasText',
  alerte: 'CanvasText',
  negatif: 'CanvasText',
  inconnu: 'CanvasText',
  principal: 'LinkText',
  focus: 'Highlight',
};

/** On paper: black on white, and dark enough, whatever the page looks like: those of the printed sheets. */
const PAPIER: Record<keyof typeof JETONS, string> = {
  texte: '#000',
  fond: '#fff',
  positif: '#00694d',
  alerte: '#8a5200',
  negatif: '#b3261e',
  inconnu: '#6b7280',
  principal: '#1f4e79',
  focus: '#000',
};

/**
 * Colours as they are now.
 * @param hote where the custom properties are
 * @param papier those of `PAPIER`
 */
export function lireEncre(hote: HTMLElement, papier = false): EncreCarte {
  const force = !papier && matchMedia('(forced-colors: active)').matches;
  // Custom properties keep `light-dark()` as written; only a real property of a real element resolves them.
  const sonde = document.createElement('i');
  sonde.style.setProperty('forced-color-adjust', 'none');
  if (papier) sonde.style.setProperty('color-scheme', 'light');
  (hote.shadowRoot ?? hote).append(sonde);
  const lire = (couleur: string): string => {
    sonde.style.setProperty('color', couleur);
    return getComputedStyle(sonde).color;
  };
  const jetons = papier ? PAPIER : force ? FORCEES : JETONS;
  const noms = Object.keys(JETONS) as (keyof typeof JETONS)[];
  const couleurs = Object.fromEntries(noms.map((nom) => [nom, lire(jetons[nom])])) as Record<
    keyof typeof JETONS,
    string
  >;
  const encre = {
    ...couleurs,
    series: SERIES.map((serie) => lire(force ? 'CanvasText' : serie)),
    police: getComputedStyle(hote).fontFamily || 'sans-serif',
  };
  sonde.remove();
  return encre;
}
