/** One field for the whole register. */
import { html } from 'lit';
import type { Contexte, FaireEcran } from '../../contexte.ts';
import { chercher } from './recherche.model.ts';

/** Results drawn at once: more come on demand. */
const PAGE = 50;

/** Last question of each assistant, while the page lives: coming back from a result shows the same results. */
const dernieres = new WeakMap<Contexte, string>();

export const ecran: FaireEcran = (hote) => {
  let montres = PAGE;
  void hote.venirCatalogue();
  return {
    titre: 'Chercher dans le registre',
    dessiner: () => {
      const derniere = dernieres.get(hote) ?? '';
      const trouves = chercher(hote.registre, hote.catalogue, derniere);
      return html`
        ${hote.formulaire.texte({
          id: 'mots',
          label: 'Quelques mots',
          aide: 'Un nom, un service, un logiciel, une donnée, une obligation. Les accents ne comptent pas.',
          type: 'search',
          valeur: derniere,
          change: (v) => {
            dernieres.set(hote, v);
            montres = PAGE;
            hote.requestUpdate();
          },
        })}
        <p role="status">
          ${
            derniere.trim()
              ? trouves.length
                ? `${trouves.length} résultat${trouves.length > 1 ? 's' : ''}.`
                : 'Rien ne correspond : essayez avec moins de mots.'
              : ''
          }
        </p>
        <ul class="liste-fiches" role="list">
          ${trouves.slice(0, montres).map(
            ({ sorte, nom, vers }) =>
              html`<li>
                <button class="lien" @click=${() => hote.aller(vers)}>${nom}</button>
                <span class="doux">${sorte}</span>
              </li>`,
          )}
        </ul>
        ${
          trouves.length > montres
            ? html`<button
                class="bouton"
                @click=${() => {
                  montres += PAGE;
                  hote.requestUpdate();
                }}
              >
                Afficher la suite (${trouves.length - montres})
              </button>`
            : ''
        }
      `;
    },
  };
};
