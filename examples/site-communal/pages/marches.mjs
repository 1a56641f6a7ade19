import { fil, html } from '../layout.mjs';

/** Light-DOM content of the element: what a visitor without JavaScript reads, and the two slots. */
const replis = (sources) => html`
  <p>
    Ce tableau de bord a besoin de JavaScript. Sans lui, les données restent lisibles :
    ${sources.map(
      (source, i) =>
        html`${i ? ', ' : ''}<a href="${source}" download>${source.split('/').pop()}</a>`,
    )}.
  </p>
  <p slot="autres-moyens">
    Les pièces d’un marché se consultent en mairie, 1, place de la Fontaine, aux heures d’ouverture,
    ou se demandent au 03 99 00 21 41.
  </p>
  <p slot="contact">
    Une erreur dans un marché ? Écrivez à
    <a href="mailto:marches@clairvigne.example">marches@clairvigne.example</a> en donnant son
    numéro.
  </p>
`;

/** The tag, exactly as an agency would write it. */
const focus = ({ sources, noms, licence, siret, titulaire }) =>
  html`<ternum-focus-marches
    source="${sources.join(' ')}"
    ${noms ? html`noms="${noms}"` : ''}
    ${siret ? html`siret="${siret}"` : ''}
    ${licence ? html`licence="${licence}"` : ''}
    ${titulaire ? html`titulaire="${titulaire}"` : ''}
    url-etat
    >${replis(sources)}</ternum-focus-marches
  >`;

const MARCHES = [
  ['/', 'Accueil'],
  ['/marches/', 'Marchés publics'],
];

export const marches = ({ fictif, donnees }) => ({
  chemin: '/marches/',
  titre: 'Marchés publics',
  description: 'Ce que la commune achète, à qui, pour combien : tous les marchés publics.',
  marches: true,
  contenu: html`
    ${fil([['/', 'Accueil']], 'Marchés publics')}
    <h1>Marchés publics</h1>
    <p class="chapeau">
      ${
        fictif
          ? 'Travaux, fournitures, services : ce que la commune achète, à qui et pour combien. Chacun peut vérifier, comparer, demander.'
          : 'Tous les marchés du fichier que vous avez donné.'
      }
    </p>
    ${focus(fictif ? { ...donnees, sources: ['/donnees/commune.json'], noms: undefined } : donnees)}
    ${
      fictif
        ? html`<h2>Aussi</h2>
            <ul>
              <li>
                <a href="/marches/intercommunalite/">La commune et son intercommunalité ensemble</a>
              </li>
              <li><a href="/marches/entreprise/">La page d’une entreprise</a></li>
            </ul>`
        : ''
    }
    <h2>Comprendre</h2>
    <p>
      Depuis 2018, chaque acheteur public publie les données essentielles de ses marchés de plus de
      40 000 € hors taxes. Les montants sont hors taxes ; ceux des accords-cadres sont des maxima et
      ne sont pas additionnés aux autres.
    </p>
  `,
});

export const intercommunalite = ({ donnees, commune, epci }) => ({
  chemin: '/marches/intercommunalite/',
  titre: 'Marchés de la commune et de l’intercommunalité',
  description: 'Les marchés publics de la commune et de la communauté de communes, ensemble.',
  marches: true,
  contenu: html`
    ${fil(MARCHES, 'Intercommunalité')}
    <h1>La commune et l’intercommunalité</h1>
    <p class="chapeau">
      L’eau, les déchets, la petite enfance et la rivière sont l’affaire de la communauté de
      communes Ouche et Combes. Ses marchés et ceux de Clairvigne, sur une même page.
    </p>
    ${focus({ ...donnees, siret: `${commune.siret} ${epci.siret}` })}
  `,
});

export const entreprise = ({ donnees, titulaire }) => ({
  chemin: '/marches/entreprise/',
  titre: `${titulaire.nom} : marchés obtenus`,
  description: `Les marchés publics obtenus par ${titulaire.nom}.`,
  marches: true,
  contenu: html`
    ${fil(MARCHES, titulaire.nom)}
    <h1>${titulaire.nom}</h1>
    <p class="chapeau">
      Les marchés que cette entreprise a obtenus de la commune et de la communauté de communes.
      L’entreprise est fictive.
    </p>
    ${focus({ ...donnees, titulaire: titulaire.siret })}
  `,
});
