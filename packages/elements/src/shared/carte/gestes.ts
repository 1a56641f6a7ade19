/** Mouse and fingers. A page that scrolls must not be caught: the wheel and one finger belong to it. */
import DragPan from 'ol/interaction/DragPan.js';
import MouseWheelZoom from 'ol/interaction/MouseWheelZoom.js';
import PinchZoom from 'ol/interaction/PinchZoom.js';
import type Interaction from 'ol/interaction/Interaction.js';
import type MapBrowserEvent from 'ol/MapBrowserEvent.js';

const doigt = (e: Event): boolean => e instanceof PointerEvent && e.pointerType === 'touch';

/** On a Mac the key is ⌘. */
const COMMANDE = /Mac|iP(hone|ad)/.test(navigator.platform) ? '⌘' : 'Ctrl';

/**
 * @param vue what takes the focus: a wheel over a map that was clicked is meant for it
 * @param expliquer shows for a moment what to do instead
 */
export function gestes(vue: HTMLElement, expliquer: (phrase: string) => void): Interaction[] {
  const glisser: DragPan = new DragPan({
    condition: (e: MapBrowserEvent) => {
      const evenement = e.originalEvent as PointerEvent;
      return doigt(evenement) ? glisser.getPointerCount() >= 2 : evenement.button === 0;
    },
  });
  const molette = new MouseWheelZoom({
    duration: 150,
    condition: (e: MapBrowserEvent) => {
      if (e.type !== 'wheel') return true;
      const { ctrlKey, metaKey } = e.originalEvent as WheelEvent;
      const permis = ctrlKey || metaKey || (vue.getRootNode() as ShadowRoot).activeElement === vue;
      if (!permis) expliquer(`${COMMANDE} + molette pour zoomer`);
      return permis;
    },
  });
  return [glisser, new PinchZoom({ duration: 150 }), molette];
}

/** One finger drags: it scrolls the page. */
export function expliquerDoigt(e: MapBrowserEvent, expliquer: (phrase: string) => void): void {
  if (doigt(e.originalEvent as Event) && (e.activePointers?.length ?? 0) < 2)
    expliquer('Deux doigts pour déplacer la carte');
}

/** How far beside a drawing it is still meant, CSS pixels. */
export const marge = (e: MapBrowserEvent): number => (doigt(e.originalEvent as Event) ? 12 : 4);
