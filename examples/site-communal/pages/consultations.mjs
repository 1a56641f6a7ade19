import { PROFIL } from '../consultations.mjs';
import { fil, html } from '../layout.mjs';

export const consultations = ({ commune, donnees }) => ({
  chemin: '/consultations/',
  titre: 'Appels d’offres en cours',
  description: 'Ce que la commune veut acheter, et jusqu’à quand les entreprises peuvent répondre.',
  marches: true,
  contenu: html`
    ${fil([['/', 'Accueil']], 'Appels d’offres')}
    <h1>Appels d’offres</h1>
    <p class="chapeau">
      Ce que la commune veut acheter : les entreprises, les artisans et les associations peuvent
      répondre jusqu’à la date limite.
    </p>
    <ternum-consultations
      siret="${commune.siret}"
      nom="${commune.nom}"
      departement="${commune.departement}"
      source="/donnees/consultations.json"
      profil="${PROFIL}"
      flux="/donnees/consultations.xml"
      licence="${donnees.licence}"
      url-etat
      ><p>
        Cette liste a besoin de JavaScript. Sans lui, les consultations sont sur le
        <a href="${PROFIL}">profil d’acheteur de la commune</a>, et dans
        <a href="/donnees/consultations.xml">le flux</a>.
      </p>
      <p slot="autres-moyens">
        Le dossier se retire aussi en mairie, 1, place de la Fontaine, ou se demande au 03 99 00 21
        41.
      </p>
      <p slot="contact">
        Une question sur une consultation ? Posez-la sur le profil d’acheteur : la réponse est la
        même pour tous.
      </p></ternum-consultations
    >
    <h2>Après</h2>
    <p>
      Le contrat signé paraît parmi les <a href="/marches/">marchés publics de la commune</a>, avec
      son montant et l’entreprise choisie.
    </p>
  `,
});
