import { html } from '../layout.mjs';
import { PAYSAGE } from '../images.mjs';

export const accueil = () => ({
  chemin: '/',
  titre: 'Clairvigne-sur-Ouche, commune de Côte-d’Or',
  description: 'Le site de la commune de Clairvigne-sur-Ouche, 2 140 habitants, en Côte-d’Or.',
  contenu: html`
    <div class="accueil">
      <div>
        <h1>Un village de pierre entre vigne et rivière</h1>
        <p class="chapeau">
          À vingt-cinq kilomètres de Dijon, sur la route de Bligny-sur-Ouche, Clairvigne compte 2
          140 habitants, deux écoles, un marché le samedi et quatorze associations.
        </p>
        <p>
          La mairie vous reçoit sans rendez-vous quatre jours sur sept. Les démarches courantes, les
          comptes rendus du conseil et les <a href="/marches/">marchés publics de la commune</a> se
          trouvent sur ce site.
        </p>
      </div>
      ${PAYSAGE}
    </div>

    <h2 id="demarches">En un clic</h2>
    <ul class="cartes">
      <li>
        <h3><a href="/mairie/">Horaires et contact</a></h3>
        <p>Où, quand et comment joindre la mairie.</p>
      </li>
      <li>
        <h3><a href="/mairie/#etat-civil">État civil, urbanisme</a></h3>
        <p>Actes, carte d’identité, permis de construire.</p>
      </li>
      <li>
        <h3><a href="/marches/">Ce que la commune achète</a></h3>
        <p>Chaque marché, son montant, son titulaire, ses modifications.</p>
      </li>
    </ul>

    <h2>Au village</h2>
    <ul class="actualites">
      <li>
        <time datetime="2026-11-09">9 novembre 2026</time>
        <h3>La cour de l’école est ouverte</h3>
        <p>
          Trente et un arbres, un préau en bois et des sols qui boivent la pluie : les travaux de la
          cour rafraîchie sont finis.
        </p>
      </li>
      <li>
        <time datetime="2026-10-28">28 octobre 2026</time>
        <h3>Le clocher retrouve son beffroi</h3>
        <p>
          La seconde tranche de l’église Saint-Aubin s’achève. Visite du chantier le 5 décembre à 10
          h, rendez-vous place de la Fontaine.
        </p>
      </li>
      <li>
        <time datetime="2026-10-12">12 octobre 2026</time>
        <h3>L’eau de l’Ouche reprend ses méandres</h3>
        <p>
          La communauté de communes Ouche et Combes rend au Pré-Long le lit que la rivière avait
          perdu. Réunion publique le 27 novembre.
        </p>
      </li>
    </ul>
  `,
});
