import { fil, html } from '../layout.mjs';

export const aideNumerique = ({ commune }) => ({
  chemin: '/aide-numerique/',
  titre: 'Aide au numérique',
  description: 'Où trouver quelqu’un qui aide pour une démarche en ligne, près de la commune.',
  marches: true,
  contenu: html`
    ${fil([['/', 'Accueil']], 'Aide au numérique')}
    <h1>Aide au numérique</h1>
    <p class="chapeau">
      Une démarche en ligne, un ordinateur, une question : des lieux proches où quelqu’un vous aide,
      le plus souvent gratuitement.
    </p>
    <ternum-carte-mednum
      source="/donnees/lieux.csv"
      insee="${commune.codeCommune}"
      pres-de="47.3117,4.8592"
      licence="données fictives, sans licence"
      ><p>
        Cette liste a besoin de JavaScript. Sans lui, elle se
        <a href="/donnees/lieux.csv">télécharge en tableau</a>.
      </p>
      <p slot="autres-moyens">
        À la mairie, 1, place de la Fontaine, un ordinateur est à votre disposition. Vous pouvez
        aussi appeler le 03 99 00 21 40.
      </p></ternum-carte-mednum
    >
  `,
});
