/** What the keyboard commands, on this map. */
import { compter } from '../mots.ts';
import { versLat, versLon } from './mercator.ts';
import type { Cadre } from './cadre.ts';
import type { Pilote } from './clavier.ts';
import type { CouchePoints } from './couche-points.ts';
import type { Mouvement } from './mouvement.ts';
import type { Reperes } from './reperes.ts';
import type { OptionsCarte } from './types.ts';

export interface Pilotee {
  options: OptionsCarte;
  cadre: Cadre;
  points: CouchePoints;
  reperes: Reperes;
  mouvement: Mouvement;
  redessiner(): void;
  eclater(rang: number): Promise<void>;
}

export function piloteDe(carte: Pilotee): Pilote {
  const { options, cadre, points, reperes, mouvement } = carte;
  const { evenements, direGroupe = (n) => `Groupe de ${compter(n, 'point')}` } = options;
  return {
    deplacer: (dx, dy) => mouvement.glisser(dx, dy),
    zoomer: (pas) => mouvement.zoomer(pas),
    entier: () => mouvement.montrer(options.etendue),
    visibles: () => points.scene.visibles(mouvement.vue),
    viser(rang) {
      const { positions } = points.scene.grappes;
      reperes.vise =
        rang === undefined
          ? undefined
          : {
              lon: positions[2 * rang]!,
              lat: positions[2 * rang + 1]!,
              rayon: points.scene.rayon(rang, points.rayon),
            };
      carte.redessiner();
    },
    agir(rang) {
      const { scene } = points;
      if (scene.seul(rang)) evenements.choisir(scene.grappes.ids[rang]!);
      else void carte.eclater(rang);
    },
    ici() {
      const { x0, y0, largeur, hauteur, parPixel } = mouvement.vue;
      evenements.pointer?.(
        versLon(x0 + (largeur / 2) * parPixel),
        versLat(y0 - (hauteur / 2) * parPixel),
      );
    },
    aider: () => cadre.aider(),
    async nommer(rang) {
      const { ids, nombres } = points.scene.grappes;
      return nombres[rang] === 1
        ? options.dire(ids[rang]!)
        : `${direGroupe(nombres[rang]!)}, Entrée pour agrandir`;
    },
    dire: (phrase) => cadre.dire(phrase),
  };
}
