/** A request of the public form, brought in from its file or from the message that carries it. */
import { html, type TemplateResult } from 'lit';
import type { TernumError } from '@ternum/core';
import type { Contexte } from '../../contexte.ts';
import { champFichier } from '../../fichier.ts';
import { ouCasse } from './ou-casse.model.ts';

/** Keeps its sentence between two drawings. */
export class Recevoir {
  readonly #hote: Contexte;
  #dit = '';
  #colle = '';

  constructor(hote: Contexte) {
    this.#hote = hote;
  }

  dessiner(): TemplateResult {
    const f = this.#hote.formulaire;
    return html`<details class="item">
      <summary>Ajouter une demande reçue par le formulaire du site</summary>
      ${champFichier('demande-recue', 'Fichier de la demande (.json)', '.json,application/json', (fichier) => void fichier.text().then((texte) => this.#lire(texte)))}
      ${f.texte({
        id: 'demande-collee',
        label: 'Ou collez ici le contenu de ce fichier',
        lignes: 4,
        valeur: this.#colle,
        change: (texte) => {
          this.#colle = texte;
          this.#hote.requestUpdate();
        },
      })}
      <div class="actions">
        <button class="bouton" @click=${() => void this.#lire(this.#colle)}>
          Ajouter ce qui est collé
        </button>
      </div>
      <p class="aide">
        La personne, ou le site, envoie ce fichier avec sa demande. Lu deux fois, il ne fait qu’une
        demande.
      </p>
      <p role="status" id="demande-recue-dit">${this.#dit}</p>
    </details>`;
  }

  async #lire(texte: string): Promise<void> {
    const hote = this.#hote;
    if (!texte.trim())
      return this.#dire('Il n’y a rien à lire : choisissez le fichier, ou collez son contenu.');
    const module = await hote.apporter(import('@ternum/rgpd/demande-recue'));
    if (!module) return;
    try {
      const demande = module.versDemande(module.lireDemandeRecue(texte), hote.registre);
      const deja = hote.registre.demandes.some(({ id }) => id === demande.id);
      if (!deja) hote.appliquer({ type: 'poser', dans: 'demandes', valeur: demande });
      hote.aller({ ecran: 'demande', id: demande.id });
      hote.annoncer(deja ? 'Cette demande est déjà dans le registre.' : 'Demande ajoutée.');
    } catch (cause) {
      const ou = ouCasse(texte.replace(/^\ufeff/, ''));
      const hint = (cause as TernumError).hint ?? 'Ce fichier ne peut pas être lu.';
      this.#dire(ou ? `${hint} À regarder : ${ou}.` : hint);
    }
  }

  #dire(phrase: string): void {
    this.#dit = phrase;
    this.#hote.requestUpdate();
  }
}
