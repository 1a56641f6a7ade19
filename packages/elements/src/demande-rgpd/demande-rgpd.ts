/** `<ternum-demande-rgpd>`: the public form by which people use their rights over their data. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { isTernumError, TernumError } from '@ternum/core';
import { direDemande, preparerDemande, type DemandeRecue } from '@ternum/rgpd/demande-recue';
import type { FichierPublic } from '@ternum/rgpd/public';
import { TernumElement } from '../shared/base.ts';
import { Formulaire, formulaireStyles } from '../shared/formulaire/index.ts';
import { LecturePublique, type DonneesPubliques } from '../shared/rgpd-public/lecture.ts';
import type { Etape } from './contexte.ts';
import {
  destination,
  regles,
  saisieDe,
  type Brouillon,
  type Destination,
} from './demande-rgpd.model.ts';
import { styles } from './demande-rgpd.styles.ts';
import { envoyer } from './envoi.ts';
import { recu } from './etapes/recu.ts';
import { relecture } from './etapes/relecture.ts';
import { saisie } from './etapes/saisie.ts';
import { telechargerRecu } from './sorties.ts';

const TITRES: Readonly<Record<Etape, string>> = {
  saisie: 'Faire une demande sur mes données',
  relecture: 'Relisez avant d’envoyer',
  recu: 'Votre demande est envoyée',
};

/** What `ternum-envoi` carries: nothing of what was typed. */
export interface EnvoiDemande {
  /** Number of the receipt. */
  numero: string;
  /** When, ISO 8601. */
  envoyeeLe: string;
  /** Sent by the page, or handed to the visitor's mail program. */
  par: 'action' | 'courriel';
}

/**
 * @summary Le formulaire par lequel une personne demande à voir, corriger ou faire effacer ses données.
 * @tagname ternum-demande-rgpd
 *
 * Sends nothing before the visitor has checked the answers and pressed « Envoyer »: then one POST of a JSON
 * `ternum-rgpd-demande` (schema `@ternum/rgpd/schema/demande-1.schema.json`), without cookies, to `action`, which
 * answers 2xx without a web page; or a message ready in the visitor's mail program, to `courriel`. There is no default
 * address. Nothing is kept in the browser nor written in the page's address; no third party, no captcha: the receiver
 * limits how often it may be called, and checks the file with `lireDemandeRecue`.
 *
 * @attr action - Address (https) that receives requests by POST
 * @attr courriel - Mail address that receives requests; the way out when `action` fails
 * @attr organisme - Name of the commune; that of the public file without it
 * @attr source - Address of the public file of the register: the visitor may choose the service concerned
 * @attr traitement - Code of the service chosen at first
 * @slot - Fallback without JavaScript
 * @slot mention - What the commune does of requests: a `<ternum-mentions-rgpd vue="mention">` for instance
 * @fires {CustomEvent<EnvoiDemande>} ternum-envoi - The request is sent, or handed to the mail program
 * @fires {CustomEvent<TernumError>} ternum-error - The request could not be sent
 */
export class DemandeRgpd extends TernumElement {
  static override styles = [TernumElement.styles, formulaireStyles, styles].flat();
  static override properties: PropertyDeclarations = {
    ...TernumElement.properties,
    action: {},
    courriel: {},
    nomOrganisme: { attribute: 'organisme' },
    source: {},
    traitement: {},
    donnees: { attribute: false },
  };

  declare action: string | undefined;
  declare courriel: string | undefined;
  /** Name of the commune. */
  declare nomOrganisme: string | undefined;
  declare source: string | undefined;
  declare traitement: string | undefined;
  /** The public file that the page already holds, instead of `source`. */
  declare donnees: DonneesPubliques | undefined;

  /** @internal Fields and errors. */
  readonly formulaire = new Formulaire(this);
  /** @internal What is typed. */
  brouillon: Readonly<Brouillon> = {};
  /** What something wrote in the hidden field. */
  piege = '';
  /** @internal Where requests go. */
  destination: Destination = {};
  /** The request, once its answers are checked. */
  demande: DemandeRecue | undefined;
  /** Being sent: a second press does nothing. */
  envoiEnCours = false;
  /** Why the last sending failed. */
  erreurEnvoi: TernumError | undefined;
  #lecture = new LecturePublique(() => this.requestUpdate());
  #etape: Etape = 'saisie';
  #parCourriel = false;
  /** What `demande` was made of: the same request keeps its number, another one gets its own. */
  #preparee = '';
  #dit = '';

  /** The public file, once read. */
  get fichier(): FichierPublic | undefined {
    return this.#lecture.fichier;
  }

  /** Name of the commune, from the attribute or the public file. */
  get organisme(): string | undefined {
    return this.nomOrganisme?.trim() || this.fichier?.organisme.nom;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeunload', this.#retenir);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.#retenir);
  }

  override willUpdate(change: Map<string, unknown>): void {
    if (change.has('source') || change.has('donnees') || !this.hasUpdated)
      this.#lecture.ouvrir(this, this.source, this.donnees);
    if (change.has('traitement') && this.traitement && this.brouillon.traitement === undefined)
      this.brouillon = { ...this.brouillon, traitement: this.traitement };
    if (!(this.headingLevel >= 1)) this.headingLevel = 2;
    this.destination = destination(this, document.baseURI);
  }

  /** @internal Changes part of what is typed. */
  noter = (partie: Partial<Brouillon>): void => {
    this.brouillon = { ...this.brouillon, ...partie };
    this.requestUpdate();
  };

  /** Something wrote in the hidden field. */
  noterPiege = (texte: string): void => {
    this.piege = texte;
    this.requestUpdate();
  };

  /** Checks the answers: errors, or the page where they are read again. */
  continuer(): void {
    const piege = {
      id: 'piege',
      faux: Boolean(this.piege),
      texte: 'Videz le champ qui doit rester vide : un programme l’a rempli',
    };
    if (!this.formulaire.valider([...regles(this.brouillon), piege])) return;
    const saisi = saisieDe(this.brouillon, this.fichier);
    const cle = JSON.stringify([saisi, this.organisme]);
    if (cle !== this.#preparee || !this.demande) {
      this.#preparee = cle;
      this.erreurEnvoi = undefined;
      this.demande = undefined;
      this.#preparer();
    }
    this.#aller('relecture');
  }

  /** Back to the questions. @param champ field that takes the focus */
  modifier(champ?: string): void {
    if (!this.envoiEnCours) this.#aller('saisie', champ);
  }

  /** Sends the request that was read again; once at a time. */
  async envoyer(): Promise<void> {
    const { url } = this.destination;
    if (this.envoiEnCours || !url || !this.demande || this.#etape !== 'relecture') return;
    this.envoiEnCours = true;
    this.#preparer();
    this.erreurEnvoi = undefined;
    this.requestUpdate();
    try {
      await envoyer(url, this.demande);
      this.#finir('action');
    } catch (cause) {
      this.erreurEnvoi = isTernumError(cause)
        ? cause
        : new TernumError({ kind: 'network', message: String(cause), cause, hint: 'Réessayez.' });
      this.signaler('error', this.erreurEnvoi);
    }
    this.envoiEnCours = false;
    this.requestUpdate();
    await this.updateComplete;
    if (this.erreurEnvoi) this.#viser('#echec');
  }

  /** The message is in the hands of the visitor’s mail program: shows the receipt. */
  parCourriel(): void {
    this.#preparer();
    this.#finir('courriel');
  }

  /** Gives the receipt as text, or the request as a file for the town hall. */
  telecharger(sorte: 'texte' | 'json'): void {
    telechargerRecu(this.demande!, sorte);
  }

  /** Copies the message; gives it as a file where the browser refuses. */
  async copier(): Promise<void> {
    const copie = await navigator.clipboard.writeText(direDemande(this.demande!)).then(
      () => true,
      () => false,
    );
    this.#dit = copie
      ? 'Le message est copié.'
      : 'Le navigateur n’a pas permis la copie : téléchargez le reçu, et copiez son texte.';
    if (!copie) this.telecharger('texte');
    this.requestUpdate();
  }

  /** Prints the page. */
  imprimer(): void {
    print();
  }

  /** Another request, from nothing. */
  recommencer(): void {
    this.brouillon = {};
    this.demande = this.erreurEnvoi = undefined;
    this.#preparee = '';
    this.#aller('saisie');
  }

  override render(): TemplateResult {
    const etape = this.#etape;
    const { faute } = this.destination;
    const titre = etape === 'recu' && this.#parCourriel ? 'Votre demande est prête' : TITRES[etape];
    return html`<section aria-labelledby="titre">
      ${etape === 'saisie' ? this.formulaire.resume() : nothing}
      ${this.organisme ? html`<p class="surtitre">${this.organisme}</p>` : nothing}
      ${this.titre(titre)} ${this.alerte}
      <p class="seul-lecteur" role="status">${this.#dit}</p>
      ${
        faute && !this.destination.url && !this.destination.courriel
          ? this.#pasRelie(faute)
          : etape === 'saisie'
            ? saisie(this, aujourdhui())
            : etape === 'relecture'
              ? relecture(this)
              : recu(this, this.#parCourriel)
      }
    </section>`;
  }

  #pasRelie(faute: string): TemplateResult {
    const contact = this.fichier?.delegue ?? this.fichier?.organisme;
    const voies = [contact?.adresse, contact?.telephone, contact?.mel].filter(Boolean).join(', ');
    return html`<div class="etat" role="alert">
      <div>
        <p><strong>Ce formulaire n’est pas encore relié à la mairie.</strong></p>
        <p>
          ${voies ? `Écrivez à : ${contact!.nom}, ${voies}.` : 'Adressez votre demande à la mairie, par courrier ou sur place.'}
        </p>
        <p class="doux">Pour qui gère le site : ${faute}</p>
      </div>
    </div>`;
  }

  /** At the hour of now; the number, once given, stays. */
  #preparer(): void {
    const { organisme, demande } = this;
    this.demande = preparerDemande(saisieDe(this.brouillon, this.fichier), {
      ...(organisme ? { organisme } : {}),
      ...(demande ? { numero: demande.numero } : {}),
    });
  }

  #finir(par: EnvoiDemande['par']): void {
    this.#parCourriel = par === 'courriel';
    const { numero, envoyeeLe } = this.demande!;
    this.signaler<EnvoiDemande>('envoi', { numero, envoyeeLe, par });
    this.#aller('recu');
  }

  #aller(etape: Etape, champ?: string): void {
    this.#etape = etape;
    this.#dit = '';
    this.formulaire.oublier();
    this.requestUpdate();
    void this.updateComplete.then(() => this.#viser(champ ? `#${champ}` : '#titre'));
  }

  /** Something is typed and not sent: the browser asks before it is lost. */
  #retenir = (e: BeforeUnloadEvent): void => {
    const { traitement: _, ...tape } = this.brouillon;
    if (this.#etape !== 'recu' && Object.values(tape).some(Boolean)) e.preventDefault();
  };

  #viser(selecteur: string): void {
    const cible = this.shadowRoot?.querySelector<HTMLElement>(selecteur);
    cible?.focus();
    cible?.scrollIntoView?.({ block: 'nearest' });
  }
}

/** Day of the visitor's clock. */
const aujourdhui = (): string => {
  const d = new Date();
  return `${d.getFullYear()}-${String(d.getMonth() + 1).padStart(2, '0')}-${String(d.getDate()).padStart(2, '0')}`;
};
