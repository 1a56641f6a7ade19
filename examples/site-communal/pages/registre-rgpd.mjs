import { fil, html } from '../layout.mjs';

export const registreRgpd = ({ commune }) => ({
  chemin: '/agents/registre-rgpd/',
  titre: 'Registre RGPD',
  description: 'L’assistant RGPD de la mairie : questions, fiches, documents, demandes.',
  marches: true,
  contenu: html`
    ${fil([['/', 'Accueil']], 'Registre RGPD')}
    <h1>Registre RGPD</h1>
    <p class="chapeau">
      Page réservée aux agents : sur un vrai site, elle est derrière leur connexion. Ce que vous
      tapez ici reste dans votre navigateur.
    </p>
    <p>
      Pour voir un registre déjà commencé, téléchargez
      <a href="/donnees/registre-rgpd.zip" download>celui de la commune fictive</a>, puis ouvrez-le
      dans l’assistant.
    </p>
    <ternum-assistant-rgpd nom="${commune.nom}" insee="${commune.codeCommune}"
      ><p>Cet assistant a besoin de JavaScript.</p></ternum-assistant-rgpd
    >
  `,
});
