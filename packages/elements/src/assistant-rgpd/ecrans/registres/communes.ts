/** The communes kept on this device: where one is, how each stands; copied for another one, erased. */
import { html, type TemplateResult } from 'lit';
import type { ResumeRegistre } from '@ternum/rgpd/stockage';
import { compter } from '../../../shared/mots.ts';
import type { Contexte } from '../../contexte.ts';
import { effacerRegistre } from '../../effacer.ts';
import { quand } from '../../sauvegarde.model.ts';

/** What the screen does for it. */
export interface Gestes {
  ouvrir(r: ResumeRegistre): void;
  /** Says what went wrong, in French. */
  essayer(agir: () => Promise<void>): void;
  /** Reads the list again, and says a sentence. */
  relire(phrase: string): Promise<void>;
}

type Geste = 'copier' | 'effacer';

export class Communes {
  readonly #hote: Contexte;
  readonly #gestes: Gestes;
  #geste: { quoi: Geste; id: string; nom: string } | undefined;

  constructor(hote: Contexte, gestes: Gestes) {
    [this.#hote, this.#gestes] = [hote, gestes];
  }

  dessiner(liste: readonly ResumeRegistre[]): TemplateResult {
    return html`<ul class="liste-fiches" role="list">
      ${liste.map((r) => this.#une(r))}
    </ul>`;
  }

  #une(r: ResumeRegistre): TemplateResult {
    const nom = r.nom || 'Sans nom';
    const ici = this.#hote.session?.registre.id === r.id;
    const geste = (quoi: Geste, mots: string): TemplateResult =>
      html`<button
        class="lien"
        id="${quoi}-${r.id}"
        aria-expanded=${String(this.#geste?.quoi === quoi && this.#geste.id === r.id)}
        @click=${() => this.#demander(quoi, r.id)}
      >
        ${mots}<span class="seul-lecteur"> : ${nom}</span>
      </button>`;
    return html`<li>
        <button class="lien" @click=${() => this.#gestes.ouvrir(r)}>${nom}</button>
        ${ici ? html`<strong>Vous y êtes</strong>` : ''}
        <span class="doux">
          ${r.chiffre ? 'Protégé par une phrase de passe. ' : ''}${compter(r.traitements, 'fiche')},
          enregistré ${quand(r.enregistreLe)}.
          ${r.sortiLe ? `Dernière sauvegarde : ${quand(r.sortiLe)}.` : 'Aucune sauvegarde.'}
        </span>
        <span class="outils">
          ${geste('copier', 'Copier pour une autre commune')} ${geste('effacer', 'Effacer')}
        </span>
      </li>
      ${this.#geste?.id === r.id ? html`<li class="item">${this.#demande(r, nom)}</li>` : ''}`;
  }

  #demande(r: ResumeRegistre, nom: string): TemplateResult {
    const { quoi, nom: ecrit } = this.#geste!;
    const copie = quoi === 'copier';
    return html`<div>
      <p>
        ${
          copie
            ? `Les fiches de ${nom} et le nom de ses prestataires servent de point de départ. Les demandes, les violations, les pièces, les notes, les personnes et l’état des obligations ne sont pas copiés ; chaque mesure de sécurité est à vérifier.`
            : `Toutes les fiches et les pièces de ${nom} disparaissent de cet appareil, sans retour possible. Téléchargez d’abord une sauvegarde.`
        }
      </p>
      ${this.#hote.formulaire.texte({
        id: 'geste',
        label: copie
          ? 'Nom de l’autre commune'
          : `Pour confirmer, écrivez le nom de la commune : ${nom}`,
        valeur: ecrit,
        change: (v) => (this.#geste!.nom = v),
      })}
      <div class="actions">
        <button
          class=${copie ? 'bouton principal' : 'bouton'}
          @click=${() => (copie ? this.#copier(r) : this.#effacer(r, nom))}
        >
          ${copie ? 'Créer ce registre' : 'Effacer ce registre'}
        </button>
        <button class="bouton" @click=${() => this.#renoncer()}>Renoncer</button>
      </div>
    </div>`;
  }

  #demander(quoi: Geste, id: string): void {
    const { formulaire } = this.#hote;
    formulaire.oublier();
    this.#geste = { quoi, id, nom: '' };
    this.#viser('#geste');
  }

  #renoncer(): void {
    const { quoi, id } = this.#geste!;
    this.#geste = undefined;
    this.#hote.formulaire.oublier();
    this.#viser(`#${quoi}-${CSS.escape(id)}`);
  }

  #viser(ou: string): void {
    this.#hote.requestUpdate();
    void this.#hote.updateComplete.then(() =>
      this.#hote.renderRoot.querySelector<HTMLElement>(ou)?.focus(),
    );
  }

  #copier({ id }: ResumeRegistre): void {
    const nom = this.#geste!.nom.trim();
    const regle = { id: 'geste', faux: !nom, texte: 'Écrivez le nom de l’autre commune' };
    if (!this.#hote.formulaire.valider([regle])) return;
    this.#gestes.essayer(async () => {
      const module = await this.#hote.apporter(import('./modele.model.ts'));
      const { session } = this.#hote;
      const de =
        session?.registre.id === id
          ? session.registre
          : (await this.#hote.depot.ouvrir(id))?.registre;
      if (!module || !de) return;
      await this.#hote.creerRegistre(module.modele(de, nom));
    });
  }

  #effacer({ id }: ResumeRegistre, nom: string): void {
    const faux = this.#geste!.nom.trim() !== nom.trim();
    const regle = { id: 'geste', faux, texte: `Écrivez « ${nom} » pour confirmer` };
    if (!this.#hote.formulaire.valider([regle])) return;
    this.#gestes.essayer(async () => {
      const phrase = `Le registre de « ${nom} » est effacé de cet appareil.`;
      this.#geste = undefined;
      if (await effacerRegistre(this.#hote, id)) return this.#hote.annoncer(phrase);
      await this.#gestes.relire(phrase);
      this.#viser('#ecran');
    });
  }
}
