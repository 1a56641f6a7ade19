/** The security checklist. */
import { html } from 'lit';
import type { FaireEcran } from '../../contexte.ts';
import { attendreCatalogue, part, suivre } from '../suivi/suivi.ts';

export const ecran: FaireEcran = (hote) => ({
  titre: 'La sécurité, point par point',
  dessiner: () => {
    const { catalogue, registre } = hote;
    if (!catalogue) return attendreCatalogue(hote);
    const lignes = catalogue.securite.map((m) => ({ ...m, explication: m.comment }));
    return html`
      <p role="status">${part(lignes, registre.securite)} % fait ou sans objet.</p>
      ${[...new Set(lignes.map(({ groupe }) => groupe))].map(
        (groupe) =>
          html`${hote.titre(groupe, 2)}
            <ul class="suivis" role="list">
              ${lignes.filter((l) => l.groupe === groupe).map((l) => suivre(hote, 'securite', l))}
            </ul>`,
      )}
    `;
  },
});
