/** What a step sees of the element. */
import type { LitElement, TemplateResult } from 'lit';
import type { TernumError } from '@ternum/core';
import type { DemandeRecue } from '@ternum/rgpd/demande-recue';
import type { FichierPublic } from '@ternum/rgpd/public';
import type { Formulaire } from '../shared/formulaire/index.ts';
import type { Brouillon, Destination } from './demande-rgpd.model.ts';

export type Etape = 'saisie' | 'relecture' | 'recu';

export interface HoteDemande extends LitElement {
  readonly formulaire: Formulaire;
  readonly brouillon: Readonly<Brouillon>;
  readonly fichier: FichierPublic | undefined;
  readonly destination: Destination;
  /** Name of the body, from the attribute or the public file. */
  readonly organisme: string | undefined;
  /** Prepared when the answers are checked. */
  readonly demande: DemandeRecue | undefined;
  readonly envoiEnCours: boolean;
  readonly erreurEnvoi: TernumError | undefined;
  /** Trap for programs that fill every field. */
  readonly piege: string;
  titre(contenu: unknown, plus?: number, id?: string): TemplateResult;
  noter(partie: Partial<Brouillon>): void;
  noterPiege(texte: string): void;
  continuer(): void;
  /** @param champ that takes the focus */
  modifier(champ?: string): void;
  envoyer(): Promise<void>;
  /** The message is in the hands of the visitor's mail program. */
  parCourriel(): void;
  telecharger(sorte: 'texte' | 'json'): void;
  copier(): Promise<void>;
  imprimer(): void;
  recommencer(): void;
}
