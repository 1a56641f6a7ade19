import { fil, html } from '../layout.mjs';

export const mentionsLegales = ({ fictif, source }) => ({
  chemin: '/mentions-legales/',
  titre: 'Mentions légales',
  description: 'Éditeur, hébergement et données du site de Clairvigne-sur-Ouche.',
  contenu: html`
    ${fil([['/', 'Accueil']], 'Mentions légales')}
    <h1>Mentions légales</h1>
    <h2>Éditeur</h2>
    <p>
      Ce site est une démonstration. La commune de Clairvigne-sur-Ouche n’existe pas ; l’éditeur,
      ses coordonnées et son hébergeur sont fictifs.
    </p>
    <h2>Données des marchés publics</h2>
    <p>
      ${
        fictif
          ? html`Les marchés affichés sont fabriqués par un programme. Les entreprises et leurs
            numéros SIRET sont inventés ; ces numéros ont la forme d’un vrai, sans appartenir à
            personne.`
          : html`Les marchés affichés viennent du fichier « ${source} », donné par la personne qui a
            lancé cette démonstration.`
      }
      Dans un vrai site, la page nomme ici le fichier publié par la commune et sa licence.
    </p>
    <h2>Vie privée</h2>
    <p>
      Ce site ne dépose aucun témoin de connexion (cookie), ne mesure pas son audience et n’appelle
      aucun autre serveur : ni police de caractères, ni fond de carte, ni statistiques.
    </p>
  `,
});

export const accessibilite = () => ({
  chemin: '/accessibilite/',
  titre: 'Déclaration d’accessibilité',
  description: 'Accessibilité du site de Clairvigne-sur-Ouche.',
  contenu: html`
    ${fil([['/', 'Accueil']], 'Accessibilité')}
    <h1>Déclaration d’accessibilité</h1>
    <p class="chapeau">
      Ce site de démonstration vise le référentiel général d’amélioration de l’accessibilité (RGAA),
      version 4.1.
    </p>
    <h2>État de conformité</h2>
    <p>
      Le site est <strong>partiellement conforme</strong> : des contrôles automatiques passent sur
      chaque page, en clair et en sombre, à deux largeurs ; aucun audit complet par un tiers n’a
      encore eu lieu.
    </p>
    <h2>Ce qui est fait</h2>
    <ul>
      <li>Chaque graphique est accompagné d’une phrase et d’un tableau de ses chiffres.</li>
      <li>Tout fonctionne au clavier ; l’élément actif est toujours visible.</li>
      <li>Les couleurs ne portent jamais seules une information.</li>
      <li>Les pages se lisent à 320 pixels de large et à 200 % sans défilement horizontal.</li>
    </ul>
    <h2>Signaler une difficulté</h2>
    <p>
      Écrivez à <a href="mailto:mairie@clairvigne.example">mairie@clairvigne.example</a> ou passez à
      la mairie : le contenu vous sera donné autrement.
    </p>
    <h2>Voies de recours</h2>
    <p>
      Sans réponse satisfaisante, vous pouvez saisir le Défenseur des droits, par son site ou auprès
      de son délégué dans votre département.
    </p>
  `,
});
