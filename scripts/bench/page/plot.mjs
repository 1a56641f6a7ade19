import * as Plot from '@observablehq/plot';
import { parCategorie, parMois, parTitulaire } from './lignes.mjs';

const poser = (ou, figure) => document.querySelector(ou).append(figure);

poser(
  '#evolution',
  Plot.plot({
    title: 'Montant par mois',
    width: 720,
    x: { label: null },
    marks: [Plot.barY(parMois(), { x: '0', y: '1' }), Plot.ruleY([0])],
  }),
);
for (const [ou, title, lignes] of [
  ['#repartition', 'Montant par catégorie', parCategorie()],
  ['#classement', 'Premiers titulaires', parTitulaire()],
])
  poser(
    ou,
    Plot.plot({
      title,
      width: 720,
      marginLeft: 140,
      y: { label: null },
      marks: [
        Plot.barX(lignes, { x: '1', y: '0', sort: { y: 'x', reverse: true } }),
        Plot.ruleX([0]),
      ],
    }),
  );
