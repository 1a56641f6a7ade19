/** First time: create a register, or open a file. */
import { html } from 'lit';
import { createRegistre } from '@ternum/rgpd';
import type { FaireEcran } from '../../contexte.ts';

export const ecran: FaireEcran = (hote) => {
  const { formulaire: f } = hote;
  const page = hote as unknown as { nom?: string; insee?: string };
  let nom = page.nom ?? '';
  const commencer = (): void => {
    const bon = f.valider([
      { id: 'nom', faux: !nom.trim(), texte: 'Écrivez le nom de la commune' },
    ]);
    if (!bon) return;
    const { insee } = page;
    void hote.creerRegistre(
      createRegistre({ nom: nom.trim(), type: 'commune', ...(insee ? { insee } : {}) }),
    );
  };
  return {
    titre: 'Commencer le registre de la commune',
    dessiner: () => html`
      <p>
        ${
          hote.recette
            ? 'Comme en cuisine : on sort les ingrédients, on suit la recette, on goûte. Quelques questions simples, et les fiches se préparent toutes seules.'
            : 'Quelques questions simples préparent les fiches de traitement ; vous les complétez ensuite, une étape à la fois.'
        }
      </p>
      <ul>
        <li>« Je ne sais pas » est toujours une réponse possible.</li>
        <li>
          Tout est enregistré au fur et à mesure, dans ce navigateur, sur cet appareil seulement.
        </li>
        <li>Vous pouvez vous arrêter et reprendre quand vous voulez.</li>
      </ul>
      ${f.texte({
        id: 'nom',
        label: 'Nom de la commune',
        valeur: nom,
        change: (v) => (nom = v),
        autocomplete: 'organization',
      })}
      <div class="actions">
        <button class="bouton principal" @click=${commencer}>Commencer</button>
        <button class="bouton" @click=${() => hote.aller({ ecran: 'registres' })}>
          Ouvrir une sauvegarde
        </button>
      </div>
    `,
  };
};
