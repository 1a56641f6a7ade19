import { fil, html } from '../layout.mjs';

const MEL = 'mairie@clairvigne.example';

export const donneesPersonnelles = () => ({
  chemin: '/donnees-personnelles/',
  titre: 'Vos données personnelles',
  description: 'Ce que la commune fait de vos données, et comment exercer vos droits.',
  marches: true,
  contenu: html`
    ${fil([['/', 'Accueil']], 'Vos données personnelles')}
    <h1>Vos données personnelles</h1>
    <p class="chapeau">
      Ce que la commune fait de vos données, pendant combien de temps, et comment exercer vos
      droits.
    </p>
    <ternum-mentions-rgpd source="/donnees/rgpd-public.json" demande="#demande"
      ><p>
        Cette page a besoin de JavaScript. Sans lui, écrivez à
        <a href="mailto:${MEL}">${MEL}</a> : la mairie vous envoie ces informations.
      </p></ternum-mentions-rgpd
    >
    <ternum-demande-rgpd id="demande" source="/donnees/rgpd-public.json" courriel="${MEL}"
      ><p>
        Pour exercer vos droits, écrivez à <a href="mailto:${MEL}">${MEL}</a>, ou à la mairie, 1,
        place de la Fontaine, 21410 Clairvigne-sur-Ouche.
      </p></ternum-demande-rgpd
    >
  `,
});
