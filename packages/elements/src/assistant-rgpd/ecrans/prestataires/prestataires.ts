/** Whoever handles data for the commune, and where their contract stands. */
import { html, type TemplateResult } from 'lit';
import { formatDate, parseDateISO } from '@ternum/core';
import { horloge, type SousTraitant } from '@ternum/rgpd';
import type { Contexte, FaireEcran } from '../../contexte.ts';
import { aujourdhui } from '../../temps.model.ts';
import { copieDe, direContrat, fichesDe, nomDe, nouveau } from './prestataires.model.ts';

export const ecran: FaireEcran = (hote) => ({
  titre: 'Les prestataires',
  dessiner: () => {
    const { sousTraitants } = hote.registre;
    return html`
      <p class="aide">
        Éditeur de logiciel, hébergeur, société de maintenance… Quand une entreprise manipule des
        données pour la commune, le contrat doit dire onze choses (article 28 du RGPD, où elle
        s’appelle « sous-traitant »).
      </p>
      <div class="actions">
        <button class="bouton principal" @click=${() => ajouter(hote)}>
          Ajouter un prestataire
        </button>
      </div>
      ${
        sousTraitants.length
          ? html`<ul class="liste-fiches" role="list">
              ${sousTraitants.map((p) => un(hote, p))}
            </ul>`
          : html`<p>
              Aucun prestataire pour l’instant. Commencez par le logiciel de mairie et l’hébergeur
              du site.
            </p>`
      }
    `;
  },
});

function un(hote: Contexte, p: SousTraitant): TemplateResult {
  const n = fichesDe(p.id, hote.registre).length;
  const fin = p.contratFin && parseDateISO(p.contratFin) ? p.contratFin : undefined;
  return html`<li>
    <button
      class="lien"
      id="p-${p.id}"
      @click=${() => hote.aller({ ecran: 'prestataire', id: p.id })}
    >
      ${nomDe(p)}
    </button>
    <span class="doux"
      >${direContrat(p)} · ${n ? `${n} fiche${n > 1 ? 's' : ''}` : 'aucune fiche'}</span
    >
    ${
      fin
        ? html`<span class=${fin < aujourdhui() ? 'a-faire' : 'doux'}
            >${fin < aujourdhui() ? 'contrat terminé le' : 'contrat jusqu’au'}
            ${formatDate(fin)}</span
          >`
        : ''
    }
    <span class="outils">
      <button class="lien" @click=${() => dupliquer(hote, p)}>
        Dupliquer<span class="seul-lecteur"> : ${nomDe(p)}</span>
      </button>
    </span>
  </li>`;
}

function ajouter(hote: Contexte): void {
  const valeur = nouveau(horloge.id(), horloge.maintenant());
  hote.appliquer({ type: 'poser', dans: 'sousTraitants', valeur });
  hote.aller({ ecran: 'prestataire', id: valeur.id, etape: 0 });
}

function dupliquer(hote: Contexte, p: SousTraitant): void {
  const valeur = copieDe(p, horloge.id(), horloge.maintenant());
  hote.appliquer({ type: 'poser', dans: 'sousTraitants', valeur });
  hote.annoncer(`« ${valeur.nom} » est ajouté.`);
}
