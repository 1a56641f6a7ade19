/** What a file would change, for somebody to agree. */
import { html, type TemplateResult } from 'lit';
import type { Change } from '@ternum/rgpd';
import { compter } from '../../../shared/mots.ts';
import type { Contexte } from '../../contexte.ts';

/** What comes from a file. */
export interface Reprise {
  /** What the file is, in French. */
  quoi: string;
  change: Change;
  /** Bytes of attachments, by their `id`. */
  pieces: ReadonlyMap<string, Uint8Array>;
  /** What is to be known, in French. */
  remarques: readonly string[];
}

const NOMS = {
  traitements: ['fiche', 'fiches'],
  sousTraitants: ['prestataire', 'prestataires'],
  demandes: ['demande', 'demandes'],
  violations: ['violation', 'violations'],
  pieces: ['pièce', 'pièces'],
  actions: ['action', 'actions'],
} as const;

/** « 12 fiches ajoutées ou changées, 1 prestataire retiré… » */
export function bilan(change: Change): string[] {
  const changes = change.type === 'lot' ? change.changes : [change];
  const lignes: string[] = [];
  for (const [liste, [un, plusieurs]] of Object.entries(NOMS)) {
    const n = (type: string): number =>
      changes.filter((c) => c.type === type && 'dans' in c && c.dans === liste).length;
    if (n('poser')) lignes.push(`${compter(n('poser'), un, plusieurs)} : ajout ou changement`);
    if (n('retirer')) lignes.push(`${compter(n('retirer'), un, plusieurs)} : retrait`);
  }
  if (changes.some((c) => !('dans' in c) || c.type === 'suivre'))
    lignes.push('La commune, ses réponses ou ses listes de contrôle changent');
  return lignes;
}

export function reprise(
  hote: Contexte,
  { quoi, change, remarques }: Reprise,
  appliquer: () => void,
  laisser: () => void,
): TemplateResult {
  const lignes = bilan(change);
  return html`<section aria-labelledby="reprise">
    ${hote.titre(quoi, 3, 'reprise')}
    ${
      lignes.length
        ? html`<ul>
            ${lignes.map((l) => html`<li>${l}</li>`)}
          </ul>`
        : html`<p>Ce fichier ne change rien au registre.</p>`
    }
    ${
      remarques.length
        ? html`<details>
            <summary>${compter(remarques.length, 'remarque')} à lire</summary>
            <ul>
              ${remarques.map((r) => html`<li>${r}</li>`)}
            </ul>
          </details>`
        : ''
    }
    <div class="actions">
      ${lignes.length ? html`<button class="bouton principal" @click=${appliquer}>Reprendre</button>` : ''}
      <button class="bouton" @click=${laisser}>Ne rien changer</button>
    </div>
  </section>`;
}
