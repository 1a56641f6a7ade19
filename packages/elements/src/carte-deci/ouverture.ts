/** What the engine is asked to open, from the attributes. */
import type { CarteDeci } from './carte-deci.ts';
import type { OuvertureRegistre } from './moteur/types.ts';

/** Milliseconds that the register waits for the outline: records without a commune are placed by it. */
const PATIENCE = 800;

/** @param autre another register: its outline is read again */
export async function ouvertureDe(hote: CarteDeci, autre: boolean): Promise<OuvertureRegistre> {
  const { data, departement, prives } = hote;
  const insee = hote.insee?.trim();
  if (autre || !hote.contour) await contourDe(hote);
  const { contour } = hote;
  return {
    ...(data === undefined ? { adresses: hote.sources } : { contenu: data }),
    ...(insee ? { insee } : {}),
    ...(contour ? { contour } : {}),
    ...(departement ? { departement } : {}),
    prives,
  };
}

/** An outline that does not come costs the list nothing: when it comes late, the register is read again with it. */
async function contourDe(hote: CarteDeci): Promise<void> {
  const { contourSource } = hote;
  hote.contour = undefined;
  hote.contourAbsent = false;
  if (!contourSource) return;
  const lecture = import('./contour.ts')
    .then((m) => m.lireContour(contourSource))
    .catch(() => undefined)
    .then((contour) => {
      if (contourSource !== hote.contourSource) return;
      hote.contour = contour;
      hote.contourAbsent = !contour;
      hote.requestUpdate();
    });
  let tard = false;
  const patience = new Promise<void>((ok) => {
    setTimeout(() => {
      tard = true;
      ok();
    }, PATIENCE);
  });
  await Promise.race([lecture, patience]);
  if (tard)
    void lecture.then(() => {
      if (hote.contour && hote.isConnected && contourSource === hote.contourSource)
        void hote.contourTardif();
    });
}
