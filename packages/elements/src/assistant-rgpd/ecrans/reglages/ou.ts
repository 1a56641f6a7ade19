/** Where the register is kept, what the browser promises, and the file on the disk. */
import { html, type TemplateResult } from 'lit';
import type { TernumError } from '@ternum/core';
import type { ChangementDisque } from '@ternum/rgpd/disque';
import { quand } from '../../sauvegarde.model.ts';
import type { Contexte } from '../../contexte.ts';
import { reprise } from '../echanges/reprise.ts';

/** Keeps what the browser answered, and what the file on the disk would bring, while the screen lives. */
export class Ou {
  #promesse: boolean | undefined;
  #vient: ChangementDisque | undefined;
  readonly #hote: Contexte;
  readonly #dire: (phrase: string) => void;
  /** Storage of the host’s own. */
  readonly #ailleurs: boolean;

  constructor(hote: Contexte, dire: (phrase: string) => void) {
    [this.#hote, this.#dire] = [hote, dire];
    this.#ailleurs = Boolean((hote as { adaptateur?: unknown }).adaptateur);
    void navigator.storage?.persisted?.().then((oui) => {
      this.#promesse = oui;
      hote.requestUpdate();
    });
  }

  dessiner(): TemplateResult {
    const { garde } = this.#hote;
    const lieu = garde.passager
      ? html`<p>
          <strong>Nulle part pour l’instant</strong> : seulement dans cette page ouverte.
          Téléchargez le registre avant de la fermer.
        </p>`
      : this.#ailleurs
        ? html`<p>
            Là où le site qui porte cet assistant l’a prévu : demandez à la personne qui s’en
            occupe. Gardez aussi un fichier chez vous.
          </p>`
        : this.#navigateur();
    return html`${lieu} ${garde.passager || this.#ailleurs ? '' : this.#disque()}`;
  }

  #navigateur(): TemplateResult {
    const { fichier } = this.#hote.garde.disque;
    return html`<p>
        Dans ce navigateur, sur cet
        appareil${fichier ? ', et dans le fichier que vous avez choisi.' : ', et nulle part ailleurs.'}
        ${
          this.#promesse
            ? 'Le navigateur s’est engagé à ne pas l’effacer de lui-même. Un appareil se perd ou tombe en panne : sortez tout de même un fichier de temps en temps.'
            : 'Le navigateur peut l’effacer s’il manque de place : sortez un fichier de temps en temps.'
        }
        <button class="lien" @click=${() => this.#hote.aller({ ecran: 'echanges' })}>
          Sauvegarder et exporter
        </button>
      </p>
      ${
        this.#promesse === false
          ? html`<button class="bouton" @click=${() => void this.#demander()}>
              Demander au navigateur de ne jamais l’effacer
            </button>`
          : ''
      }`;
  }

  async #demander(): Promise<void> {
    this.#promesse = await navigator.storage.persist().catch(() => false);
    this.#dire(
      this.#promesse
        ? 'Le navigateur s’est engagé à ne pas effacer le registre de lui-même.'
        : 'Le navigateur ne s’engage pas pour ce site. Il accepte souvent plus tard, quand le site est dans les favoris ou souvent ouvert.',
    );
    if (this.#promesse) this.#viser();
  }

  #disque(): TemplateResult {
    const { disque } = this.#hote.garde;
    const { fichier } = disque;
    return html`${this.#hote.titre('Tenir à jour un fichier sur cet ordinateur', 3, 'sur-disque')}
    ${
      !disque.possible
        ? html`<p>
            Ce navigateur ne sait pas tenir à jour un fichier de votre ordinateur (Chrome et Edge le
            savent) : téléchargez une sauvegarde de temps en temps.
          </p>`
        : fichier
          ? this.#lie()
          : html`<p>
                Choisissez un fichier sur cet ordinateur, une clé ou un dossier partagé : il est
                réécrit tout seul après chaque enregistrement, pièces jointes comprises. Il n’est
                pas protégé par la phrase de passe.
              </p>
              <div class="actions">
                <button class="bouton" @click=${() => this.#agir(() => this.#choisir(true))}>
                  Choisir un nouveau fichier
                </button>
                <button class="bouton" @click=${() => this.#agir(() => this.#choisir(false))}>
                  Choisir un fichier qui existe déjà
                </button>
              </div>`
    }`;
  }

  #lie(): TemplateResult {
    const { disque } = this.#hote.garde;
    const { nom, etat, ecritLe, erreur } = disque.fichier!;
    const fichier = disque.fichier!;
    const dernier = ecritLe ? ` Écrit pour la dernière fois ${quand(ecritLe)}.` : '';
    const bouton = (mots: string, agir: () => unknown): TemplateResult =>
      html`<button class="bouton" @click=${() => this.#agir(agir)}>${mots}</button>`;
    const [phrase, suite] = {
      pret: [`Le fichier « ${nom} » est à jour.${dernier}`, ''],
      attente: [`Le fichier « ${nom} » va être écrit.${dernier}`, ''],
      permission: [
        `Le navigateur demande votre accord, à chaque visite, pour écrire dans « ${nom} ».${dernier}`,
        bouton('Autoriser l’écriture', () => fichier.demander()),
      ],
      change: [
        `Le fichier « ${nom} » contient autre chose que ce que cet appareil y a écrit : quelqu’un d’autre l’a changé, ou il existait déjà. Rien n’y est écrit tant que vous n’avez pas choisi.`,
        html`${bouton('Voir ce qu’il apporte', () => this.#voir())}
        ${bouton('Remplacer le fichier par mon registre', () => this.#remplacer())}`,
      ],
      panne: [erreur?.hint ?? '', bouton('Réessayer', () => fichier.ecrire())],
    }[etat] as [string, TemplateResult | ''];
    return html`<p role="status">${phrase}</p>
      ${
        this.#vient && etat === 'change'
          ? reprise(
              this.#hote,
              this.#enMots(this.#vient),
              () => this.#agir(() => this.#reprendre()),
              () => {
                this.#vient = undefined;
                this.#agir(() => {});
              },
            )
          : html`<div class="actions">
              ${suite} ${bouton('Ne plus écrire dans ce fichier', () => disque.oublier())}
            </div>`
      }`;
  }

  /** A file that brings nothing holds nothing to lose: it is written again at once. */
  async #voir(): Promise<void> {
    const { garde, registre } = this.#hote;
    const fichier = garde.disque.fichier!;
    const vient = await fichier.comparer(registre);
    const rien = vient.change.type === 'lot' && !vient.change.changes.length;
    if (!rien || vient.defauts.length || vient.registre.ecartes?.length) {
      this.#vient = vient;
      return;
    }
    await fichier.accepter(vient.version);
    this.#dire('Ce fichier n’apportait rien de nouveau : il est de nouveau tenu à jour.');
  }

  async #reprendre(): Promise<void> {
    await this.#hote.garde.disque.reprendre(this.#vient!);
    this.#vient = undefined;
    this.#dire('C’est fait. « Annuler » remet le registre comme il était.');
  }

  async #remplacer(): Promise<void> {
    this.#vient = undefined;
    await this.#hote.garde.disque.fichier!.ecrire(true);
  }

  async #choisir(nouveau: boolean): Promise<void> {
    const { nomDe } = await import('../echanges/sauvegarder.ts');
    const nom = nomDe(this.#hote.registre, '.zip').replace(/-\d{4}-\d\d-\d\d(?=\.zip$)/, '');
    await this.#hote.garde.disque.choisir(nouveau ? nom : undefined);
  }

  #enMots({ change, pieces, registre, desaccords, defauts }: ChangementDisque) {
    return {
      quoi: `Le fichier sur le disque : le registre de « ${registre.organisme.nom} »`,
      change,
      pieces,
      remarques: [
        ...desaccords.map(
          ({ chemin }) =>
            `Deux versions de « ${chemin.join(' › ')} » : la vôtre reste, l’autre devient une action à regarder.`,
        ),
        ...defauts.map(({ texte }) => texte),
      ],
    };
  }

  #agir(agir: () => unknown): void {
    void (async () => {
      try {
        await agir();
      } catch (cause) {
        this.#dire((cause as TernumError).hint ?? 'Le fichier ne s’ouvre pas.');
      }
      this.#hote.requestUpdate();
      await this.#hote.updateComplete;
      if (!this.#hote.shadowRoot?.activeElement) this.#viser();
    })();
  }

  /** The button that was pressed is gone. */
  #viser(): void {
    const titre = this.#hote.renderRoot.querySelector<HTMLElement>('#sur-disque, #ecran');
    titre?.setAttribute('tabindex', '-1');
    titre?.focus();
  }
}
