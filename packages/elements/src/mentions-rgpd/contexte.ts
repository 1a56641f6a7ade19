/** What a view sees of the element. */
import type { LitElement, TemplateResult } from 'lit';
import type { MentionPublique } from '@ternum/rgpd/public';

export interface HoteMentions extends LitElement {
  /** Words of the search. */
  readonly recherche: string;
  /** Address of the page of the request form, checked. */
  readonly lienDemande: string | undefined;
  titre(contenu: unknown, plus?: number, id?: string): TemplateResult;
  chercher(recherche: string): void;
  /** Shows one processing alone; undefined: the list again. */
  montrer(m: MentionPublique | undefined): void;
  imprimer(): void;
  tableau(traitements: readonly MentionPublique[]): void;
}
