/** What the engine is asked to open, from the attributes. */
import type { CarteDeci } from './carte-deci.ts';
import type { OuvertureRegistre } from './moteur/types.ts';

/** @param autre another register: its outline is read again */
export async function ouvertureDe(hote: CarteDeci, autre: boolean): Promise<OuvertureRegistre> {
  const { contourSource, data, insee, departement, prives } = hote;
  if (autre || !hote.contour) {
    const lu = contourSource
      ? await import('./contour.ts')
          .then((m) => m.lireContour(contourSource))
          .catch(() => undefined)
      : undefined;
    hote.contour = lu;
    hote.contourAbsent = Boolean(contourSource && !lu);
  }
  const { contour } = hote;
  return {
    ...(data === undefined ? { adresses: hote.sources } : { contenu: data }),
    ...(insee ? { insee } : {}),
    ...(contour ? { contour } : {}),
    ...(departement ? { departement } : {}),
    prives,
  };
}
