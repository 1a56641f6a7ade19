/** Around a place: by address, by « ma position », from the map. Loaded when the first place is asked for. */
import { html, nothing, type TemplateResult } from 'lit';
import { direDistance } from '../shared/distance.ts';
import { demanderPosition } from '../shared/position.ts';
import { couper, NOMS_ETATS, NOMS_TYPES } from './carte-deci.model.ts';
import type { CarteDeci } from './carte-deci.ts';
import { chercherAdresse } from './geocodeur.ts';
import type { LigneDeci } from './moteur/types.ts';
import type { Lieu } from './panneau.types.ts';
import type { Registre } from './registre.ts';
import { symbole } from './symbole.ts';

const COMBIEN = 5;

export class Lieux {
  lieu?: Lieu;
  #hote: CarteDeci;
  #registre: Registre;
  #choix: readonly Lieu[] = [];
  #proches: readonly LigneDeci[] = [];
  /** The point that the others are near to. */
  #sauf?: number;
  #dit = '';
  #demande = 0;

  constructor(hote: CarteDeci, registre: Registre) {
    this.#hote = hote;
    this.#registre = registre;
  }

  /** What the visitor sees of it. */
  dessiner(): TemplateResult | typeof nothing {
    const { lieu } = this;
    return html`<p role="status" class="dit">${this.#dit}</p>
      ${
        this.#choix.length
          ? html`<ul class="adresses" role="list" aria-label="Adresses trouvées">
              ${this.#choix.map(
                (choix) =>
                  html`<li>
                    <button class="lien" @click=${() => void this.#retenir(choix)}>
                      ${choix.nom}
                    </button>
                  </li>`,
              )}
            </ul>`
          : nothing
      }
      ${
        lieu && this.#registre.moteur
          ? html`<section class="proches" aria-labelledby="proches-titre">
              <div class="tete">
                ${this.#hote.titre(`Les plus proches de ${lieu.nom}`, 1, 'proches-titre')}
                <button class="bouton pas-imprime" @click=${() => this.oublier()}>
                  Fermer<span class="seul-lecteur"> : les plus proches</span>
                </button>
              </div>
              <ol>
                ${this.#proches.map((ligne) => this.#proche(ligne))}
              </ol>
              <p class="doux">
                Distances à vol d’oiseau : le chemin à pied ou avec des tuyaux est plus long.
                <button
                  class="lien"
                  @click=${() => void this.#hote.trier({ colonne: 'distance', sens: 1, depuis: lieu })}
                >
                  Trier la liste par distance
                </button>
              </p>
            </section>`
          : nothing
      }`;
  }

  /** Asks the browser where the visitor is. Only a click comes here. */
  async maPosition(): Promise<void> {
    this.#dire('Recherche de votre position…');
    const ici = await demanderPosition();
    if (typeof ici === 'string')
      return this.#dire(`${ici} Cherchez par numéro ou par rue, ou désignez un lieu sur la carte.`);
    const { lon, lat, precision } = ici;
    await this.designer({
      lon,
      lat,
      nom: `votre position (à ${direDistance(precision)} près)`,
    });
  }

  async chercher(texte: string): Promise<void> {
    const demande = (this.#demande += 1);
    this.#choix = [];
    if (!texte.trim()) return this.#dire('Écrivez une adresse.');
    this.#dire('Recherche de l’adresse…');
    try {
      const trouves = await chercherAdresse(this.#hote.geocodeur, texte, this.#hote.insee);
      if (demande !== this.#demande) return;
      this.#choix = trouves;
      this.#dire(
        trouves.length
          ? `${trouves.length} adresse${trouves.length > 1 ? 's' : ''} : choisissez.`
          : 'Aucune adresse trouvée : vérifiez le nom de la rue et de la commune.',
      );
    } catch {
      if (demande === this.#demande)
        this.#dire(
          'La recherche d’adresse ne répond pas. Cherchez par numéro ou par rue, ou désignez un lieu sur la carte.',
        );
    }
  }

  /** @param sauf a point that is the place itself */
  async designer(lieu: Lieu, sauf?: number): Promise<void> {
    this.lieu = lieu;
    this.#sauf = sauf;
    this.#choix = [];
    this.#dit = '';
    await this.rafraichir();
    this.#hote.montrerLieu(lieu);
    const [premier] = this.#proches;
    this.#dire(
      premier
        ? `Le plus proche de ${lieu.nom} : ${couper(premier.numero, 40)}, à ${direDistance(premier.distance ?? 0)} à vol d’oiseau.`
        : 'Aucun point d’eau affiché n’a de position.',
    );
  }

  /** The filter changed: others are near. */
  async rafraichir(): Promise<void> {
    const { lieu } = this;
    if (!lieu || !this.#registre.moteur) return;
    const trouves = await this.#registre.moteur.proches(lieu.lon, lieu.lat, COMBIEN + 1);
    if (lieu !== this.lieu) return;
    this.#proches = trouves.filter((l) => l.index !== this.#sauf).slice(0, COMBIEN);
    this.#hote.requestUpdate();
  }

  oublier(): void {
    this.lieu = undefined;
    this.#proches = [];
    this.#dit = '';
    this.#hote.montrerLieu(undefined);
    this.#hote.viser('#recherche');
  }

  async #retenir(lieu: Lieu): Promise<void> {
    await this.designer(lieu);
    this.#hote.viser('#proches-titre');
  }

  #dire(phrase: string): void {
    this.#dit = phrase;
    this.#hote.requestUpdate();
  }

  #proche(ligne: LigneDeci): TemplateResult {
    const { index, pei, etat, numero, distance } = ligne;
    return html`<li>
      <button
        class="lien"
        @click=${(e: MouseEvent) => void this.#hote.choisir(index, e.detail === 0 ? 'clavier' : 'souris')}
      >
        ${symbole(pei.typePei, etat.code)} ${couper(numero, 40)}
      </button>
      <span
        ><span class="nombre">${direDistance(distance ?? 0)}</span>,
        ${NOMS_TYPES[pei.typePei].toLowerCase()}, ${NOMS_ETATS[etat.code].toLowerCase()}</span
      >
    </li>`;
  }
}
