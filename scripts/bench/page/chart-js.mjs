import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  Title,
  Tooltip,
} from 'chart.js';
import { parCategorie, parMois, parTitulaire } from './lignes.mjs';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Title, Tooltip, Legend);

function barres(ou, titre, lignes, indexAxis) {
  const canvas = document.createElement('canvas');
  document.querySelector(ou).append(canvas);
  return new Chart(canvas, {
    type: 'bar',
    data: {
      labels: lignes.map(([cle]) => cle),
      datasets: [{ label: titre, data: lignes.map(([, montant]) => montant) }],
    },
    options: { animation: false, indexAxis, plugins: { title: { display: true, text: titre } } },
  });
}

barres('#evolution', 'Montant par mois', parMois(), 'x');
barres('#repartition', 'Montant par catégorie', parCategorie(), 'y');
barres('#classement', 'Premiers titulaires', parTitulaire(), 'y');
