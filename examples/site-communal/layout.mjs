/** The frame of every page. Text given to `html` is escaped unless it was itself made by `html`. */

class Brut {
  constructor(texte) {
    this.texte = texte;
  }
}

const ECHAPPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const rendre = (valeur) => {
  if (valeur instanceof Brut) return valeur.texte;
  if (Array.isArray(valeur)) return valeur.map(rendre).join('');
  if (valeur === undefined || valeur === null || valeur === false) return '';
  return String(valeur).replace(/[&<>"']/g, (c) => ECHAPPES[c]);
};

/** Template tag: values are escaped, lists joined. */
export const html = (morceaux, ...valeurs) =>
  new Brut(morceaux.reduce((tout, m, i) => tout + rendre(valeurs[i - 1]) + m));

const MENU = [
  ['/', 'Accueil'],
  ['/mairie/', 'Mairie et démarches'],
  ['/marches/', 'Marchés publics'],
  ['/consultations/', 'Appels d’offres'],
  ['/defense-incendie/', 'Défense incendie'],
  ['/aide-numerique/', 'Aide au numérique'],
];

/** Pages of the fictitious commune only: a real file of contracts says nothing of these. */
const FICTIVES = ['/consultations/', '/defense-incendie/', '/aide-numerique/'];

const BLASON = html`<svg viewBox="0 0 48 48" aria-hidden="true" focusable="false">
  <path class="blason-fond" d="M6 4h36v22c0 10-8 16-18 19C14 42 6 36 6 26z" />
  <path class="blason-onde" d="M6 27c6-4 12-4 18 0s12 4 18 0v4c-6 4-12 4-18 0s-12-4-18 0z" />
  <path
    class="blason-or"
    d="M24 8l3 6 6 1-4.500 4.500 1 6.500-5.500-3-5.500 3 1-6.500L15 15l6-1z"
  />
</svg>`;

/** Shown on every page unless a real file was asked for. */
const FICTION = html`<aside class="fiction" aria-label="Avertissement">
  <p class="cadre">
    <strong>Données fictives</strong> : cette commune, ses entreprises et ses marchés n’existent
    pas. La géographie autour est réelle.
  </p>
</aside>`;

const lien = ([href, libelle], chemin) => {
  const ici = href === chemin;
  const dedans = href !== '/' && chemin.startsWith(href);
  return html`<li>
    <a href="${href}" ${ici ? html`aria-current="page"` : dedans ? html`aria-current="true"` : ''}
      >${libelle}</a
    >
  </li>`;
};

/** The path back: [[href, label], …], the page itself left out. */
export const fil = (etapes, ici) =>
  html`<nav class="fil" aria-label="Fil d’Ariane">
    <ol>
      ${etapes.map(([href, libelle]) => html`<li><a href="${href}">${libelle}</a></li>`)}
      <li aria-current="page">${ici}</li>
    </ol>
  </nav>`;

/** What an agency pastes once: the script, its hash, nothing else. */
const balise = (integrity) =>
  html`<script
    src="/ternum/ternum.js"
    integrity="${integrity}"
    crossorigin="anonymous"
    defer
  ></script>`;

/**
 * @param {{ chemin: string, titre: string, description: string, contenu: unknown, marches?: boolean }} page
 * @param {{ integrity: string, fictif: boolean }} contexte
 * @returns {string} the whole document
 */
export function document({ chemin, titre, description, contenu, marches }, { integrity, fictif }) {
  const suffixe = chemin === '/' ? '' : ' – Clairvigne-sur-Ouche';
  const page = html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${titre}${suffixe}</title>
        <meta name="description" content="${description}" />
        <link rel="icon" href="/blason.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/style.css" />
        ${marches ? balise(integrity) : ''}
      </head>
      <body>
        <a class="evitement" href="#contenu">Aller au contenu</a>
        ${fictif ? FICTION : ''}
        <header class="entete">
          <div class="cadre">
            <a class="commune" href="/">
              ${BLASON}
              <span>
                <span class="nom">Clairvigne-sur-Ouche</span>
                <span class="situation">Côte-d’Or, vallée de l’Ouche</span>
              </span>
            </a>
            <nav class="menu" aria-label="Menu principal">
              <ul>
                ${MENU.filter(([href]) => fictif || !FICTIVES.includes(href)).map((entree) =>
                  lien(entree, chemin),
                )}
              </ul>
            </nav>
          </div>
        </header>
        <main id="contenu" tabindex="-1">
          <div class="cadre">${contenu}</div>
        </main>
        <footer class="pied">
          <div class="cadre">
            <p>
              Mairie de Clairvigne-sur-Ouche<br />1, place de la Fontaine, 21410
              Clairvigne-sur-Ouche
            </p>
            <ul>
              <li><a href="/accessibilite/">Accessibilité : partiellement conforme</a></li>
              <li><a href="/mentions-legales/">Mentions légales</a></li>
              ${
                fictif
                  ? html`<li><a href="/donnees-personnelles/">Données personnelles</a></li>
                      <li><a href="/agents/registre-rgpd/">Registre RGPD (agents)</a></li>`
                  : ''
              }
            </ul>
          </div>
        </footer>
      </body>
    </html>`;
  return `${page.texte.replace(/^ +/gm, '').replace(/\n{2,}/g, '\n')}\n`;
}
