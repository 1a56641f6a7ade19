/** What the map draws of the filtered records. Comes with the first view that is asked for. */
import { grappesDe } from '../../shared/carte/grappes.ts';
import type { SourcePoints } from '../../shared/carte/types.ts';
import { ETATS, numeroDessin, numeroGroupe, TYPES } from '../dessins.model.ts';
import type { Registre } from './registre.ts';

/** By state: what a group shows of those that it holds. */
const GRAVITE = { disponible: 0, inconnu: 1, nonConforme: 2, insuffisant: 3, indisponible: 4 };
/** By number of drawing. */
const GRAVITES = TYPES.flatMap(() => ETATS.map((etat) => GRAVITE[etat]));

/** @param places of the records that pass */
export function pointsDe(registre: Registre, places: Uint32Array): SourcePoints {
  const positions = new Float64Array(2 * places.length);
  const dessins = new Uint8Array(places.length);
  const numeros = TYPES.flatMap((type) => ETATS.map((etat) => numeroDessin(type, etat)));
  const tous = registre.positions;
  places.forEach((i, k) => {
    positions[2 * k] = tous[2 * i]!;
    positions[2 * k + 1] = tous[2 * i + 1]!;
    dessins[k] = numeros[registre.types[i]! * ETATS.length + registre.etats[i]!]!;
  });
  const source = grappesDe(positions, dessins, GRAVITES, places);
  return {
    eclater: (grappe) => source.eclater(grappe),
    async grappes(etendue, zoom) {
      const vues = await source.grappes(etendue, zoom);
      vues.dessins.forEach((dessin, k) => {
        if (vues.nombres[k]! > 1) vues.dessins[k] = numeroGroupe(ETATS[dessin % ETATS.length]!);
      });
      return vues;
    },
  };
}
