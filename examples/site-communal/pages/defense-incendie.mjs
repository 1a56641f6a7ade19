import { fil, html } from '../layout.mjs';

export const defenseIncendie = ({ commune }) => ({
  chemin: '/defense-incendie/',
  titre: 'Défense incendie',
  description:
    'Les points d’eau qui servent aux pompiers dans la commune : où ils sont, leur débit, leur état.',
  marches: true,
  contenu: html`
    ${fil([['/', 'Accueil']], 'Défense incendie')}
    <h1>Défense incendie</h1>
    <p class="chapeau">
      Poteaux, bouches, citernes et points d’aspiration : l’eau dont les pompiers disposent dans la
      commune. Le maire en arrête la liste.
    </p>
    <ternum-carte-deci
      insee="${commune.codeCommune}"
      source="/donnees/pei.csv"
      contour="/donnees/contour.geojson"
      erp="/donnees/erp.geojson"
      icpe="/donnees/icpe.geojson"
      batiments="/donnees/batiments.geojson"
      routes="/donnees/routes.geojson"
      titre="Points d’eau de Clairvigne-sur-Ouche"
      signaler="mailto:mairie@clairvigne-sur-ouche.example"
      licence="données fictives, sans licence"
      url-etat
      ><p>
        Cette carte a besoin de JavaScript. Sans lui, la liste des points d’eau se
        <a href="/donnees/pei.csv">télécharge en tableau</a>.
      </p>
      <p slot="autres-moyens">
        La liste se consulte aussi en mairie, 1, place de la Fontaine, ou se demande au 03 99 00 21
        40. En cas d’incendie, appelez le 18 ou le 112.
      </p>
      <p slot="contact">
        Un poteau couché, une plaque illisible, une fuite ? Prévenez la mairie : 03 99 00 21 40.
      </p></ternum-carte-deci
    >
    <h2>Vous construisez ?</h2>
    <p>
      Touchez la carte à l’endroit de votre projet, ou appuyez sur « Ma position » : le point d’eau
      le plus proche et sa distance s’affichent. Le service d’urbanisme vous dira s’il suffit à
      votre projet.
    </p>
  `,
});
