import { fil, html } from '../layout.mjs';

const HORAIRES = [
  ['Lundi', '9 h – 12 h'],
  ['Mardi', '14 h – 18 h 30'],
  ['Jeudi', '9 h – 12 h et 14 h – 17 h'],
  ['Samedi', '9 h – 11 h 30'],
];

export const mairie = () => ({
  chemin: '/mairie/',
  titre: 'Mairie et démarches',
  description: 'Horaires, contact et démarches à la mairie de Clairvigne-sur-Ouche.',
  contenu: html`
    ${fil([['/', 'Accueil']], 'Mairie et démarches')}
    <h1>Mairie et démarches</h1>
    <p class="chapeau">Le plus simple reste de passer : la porte est ouverte.</p>
    <table class="horaires">
      <caption>
        Horaires d’ouverture
      </caption>
      <thead>
        <tr>
          <th scope="col">Jour</th>
          <th scope="col">Ouvert</th>
        </tr>
      </thead>
      <tbody>
        ${HORAIRES.map(
          ([jour, heures]) =>
            html`<tr>
              <th scope="row">${jour}</th>
              <td>${heures}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <dl class="fiche">
      <dt>Adresse</dt>
      <dd>1, place de la Fontaine, 21410 Clairvigne-sur-Ouche</dd>
      <dt>Téléphone</dt>
      <dd>03 99 00 21 41 (numéro fictif)</dd>
      <dt>Courriel</dt>
      <dd><a href="mailto:mairie@clairvigne.example">mairie@clairvigne.example</a></dd>
    </dl>
    <h2 id="etat-civil">État civil</h2>
    <p>
      Les actes de naissance, de mariage et de décès sont délivrés gratuitement, au guichet ou par
      courrier. Pour une carte d’identité ou un passeport, la mairie équipée la plus proche est
      celle de Bligny-sur-Ouche.
    </p>
    <h2>Urbanisme</h2>
    <p>
      Une déclaration préalable suffit pour une clôture, un abri de jardin ou un ravalement. Le
      secrétariat vous aide à la remplir le jeudi après-midi.
    </p>
    <h2>Vous êtes une entreprise</h2>
    <p>
      Les consultations en cours se lisent sur le profil d’acheteur de la région ; les marchés
      attribués, sur la page <a href="/marches/">marchés publics</a>.
    </p>
  `,
});
