/** The symbol set as a canvas draws it. Comes with the map. */
import type { Dessin } from '../shared/carte/types.ts';
import { ETATS, RAYON, traces, TYPES } from './dessins.model.ts';

/** By `numeroDessin`, then by `numeroGroupe`: a group only says its gravest state. */
export const DESSINS: readonly Dessin[] = [...TYPES, 'PI' as const].flatMap((type) =>
  ETATS.map((etat): Dessin => {
    const chemins = traces(type, etat).map((t) => ({ ...t, chemin: new Path2D(t.d) }));
    return {
      rayon: RAYON,
      tracer(ctx, encre) {
        ctx.lineCap = ctx.lineJoin = 'round';
        for (const { chemin, plein, trait, largeur = 0 } of chemins) {
          if (trait && largeur) {
            ctx.strokeStyle = encre[trait];
            ctx.lineWidth = largeur;
            ctx.stroke(chemin);
          }
          if (plein) {
            ctx.fillStyle = encre[plein];
            ctx.fill(chemin);
          }
        }
      },
    };
  }),
);
