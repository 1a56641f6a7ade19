/** What is to be done, by priority. */
import { html } from 'lit';
import { THEMES } from '@ternum/rgpd/catalogue';
import type { FaireEcran } from '../../contexte.ts';
import { PRIORITES } from './obligations.model.ts';
import { attendreCatalogue, part, suivre } from '../suivi/suivi.ts';

export const ecran: FaireEcran = (hote) => {
  let priorite = (hote.chemin.etape ?? 0) + 1;
  return {
    titre: 'Ce que la commune doit faire',
    dessiner: () => {
      const { catalogue, registre } = hote;
      if (!catalogue) return attendreCatalogue(hote);
      const recettes = new Set(registre.traitements.map(({ origine }) => origine?.recette));
      const lignes = catalogue.obligations.filter(
        (o) => !o.recettes || o.recettes.some((r) => recettes.has(r)),
      );
      const ici = lignes.filter((o) => o.priorite === priorite);
      return html`
        <p role="status">${part(lignes, registre.obligations)} % fait ou sans objet.</p>
        ${hote.formulaire.choix({
          id: 'priorite',
          label: 'Par ordre de priorité',
          enLigne: true,
          options: [1, 2, 3, 4].map((n) => ({ valeur: String(n), label: PRIORITES[n]! })),
          valeur: String(priorite),
          change: (v) => {
            priorite = Number(v);
            hote.requestUpdate();
          },
        })}
        ${Object.entries(THEMES).map(([theme, nom]) => {
          const celles = ici.filter((o) => o.theme === theme);
          return celles.length
            ? html`${hote.titre(nom, 2)}
                <ul class="suivis" role="list">
                  ${celles.map((o) => suivre(hote, 'obligations', o))}
                </ul>`
            : '';
        })}
      `;
    },
  };
};
