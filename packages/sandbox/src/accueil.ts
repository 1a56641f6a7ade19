/** The page at `/`: every interface with a link that works. Neither style nor script: it lives under any policy. */
import { PANNES } from './pannes/index.ts';
import { echapper, html, page } from './reponses.ts';
import { INTERFACES } from './interfaces.ts';

export function accueil(): Response {
  const lignes = INTERFACES.map(
    ({ nom, chemin, essai, jeux }) =>
      `<tr><th scope="row">${echapper(nom)}</th><td><code>${echapper(chemin)}</code></td>` +
      `<td><a href="${echapper(essai)}">${echapper(essai)}</a></td>` +
      `<td>${jeux.map((j) => `<code>${echapper(j)}</code>`).join('<br>')}</td></tr>`,
  );
  return html(
    page(
      'Bac à sable TerNum',
      `<p>Les interfaces de la plateforme, sur des données fictives : les mêmes à chaque démarrage.</p>
<table><caption>Interfaces</caption>
<thead><tr><th scope="col">Interface</th><th scope="col">Racine</th><th scope="col">Essayer</th><th scope="col">Identifiants</th></tr></thead>
<tbody>
${lignes.join('\n')}
</tbody></table>
<h2>Pannes sur demande</h2>
<p>Ajoutez <code>?panne=</code> à n’importe quelle adresse, ou l’en-tête <code>X-Panne</code> : ${PANNES.map((p) => `<code>${p}</code>`).join(', ')}.</p>`,
    ),
  );
}
