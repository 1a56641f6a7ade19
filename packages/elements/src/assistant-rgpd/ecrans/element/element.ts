/** One item of a list of the register, gone through step by step: a request, a breach, a processor. */
import { html, type TemplateResult } from 'lit';
import type { Change, Listes } from '@ternum/rgpd';
import type { Regle } from '../../../shared/formulaire/index.ts';
import type { Contexte, Ecran, NomEcran } from '../../contexte.ts';

/** Lists whose items have steps of their own. */
export type NomDossier = 'demandes' | 'violations' | 'sousTraitants';

/** The item that is open, and how it changes. */
export interface Element<L extends NomDossier> {
  readonly v: Listes[L];
  /** @param champ typed in one field: undone at once */
  changer(partie: Partial<Listes[L]>, champ?: string): void;
}

/** One step. */
export interface EtapeElement<L extends NomDossier> {
  titre: string;
  /** One line: why it is asked. */
  pourquoi: string;
  dessiner(hote: Contexte, element: Element<L>): TemplateResult;
  /** What must hold to go on. */
  regles?(v: Listes[L], hote: Contexte): Regle[];
}

/** What tells one kind of item from another. */
export interface Sorte<L extends NomDossier> {
  dans: L;
  /** Screen of one item, and of all. */
  ecran: NomEcran;
  liste: NomEcran;
  etapes: readonly EtapeElement<L>[];
  /** Name of an item, never empty. */
  nom(v: Listes[L]): string;
  /** « Cette demande n’existe plus ». */
  partie: string;
}

/** The item of the present path; undefined when it was taken away. */
export function elementDe<L extends NomDossier>(hote: Contexte, dans: L): Element<L> | undefined {
  const { id } = hote.chemin;
  const trouver = (): Listes[L] | undefined =>
    (hote.registre[dans] as unknown as readonly Listes[L][]).find((item) => item.id === id);
  if (!trouver()) return undefined;
  return {
    get v() {
      return trouver()!;
    },
    changer(partie, champ) {
      const change = { type: 'poser', dans, valeur: { ...trouver()!, ...partie } };
      hote.appliquer(change as unknown as Change, champ && `${dans}/${id}/${champ}`);
    },
  };
}

/** An item that is no more, and the way back to the others. */
export const absent = <L extends NomDossier>(hote: Contexte, sorte: Sorte<L>): Ecran => ({
  titre: sorte.partie,
  dessiner: () =>
    html`<button class="bouton" @click=${() => hote.aller({ ecran: sorte.liste })}>
      Revenir à la liste
    </button>`,
});

/** The step of the present path. The last one leads to the item’s own page. */
export function parEtapes<L extends NomDossier>(hote: Contexte, sorte: Sorte<L>): Ecran {
  const element = elementDe(hote, sorte.dans);
  if (!element) return absent(hote, sorte);
  const { etape = 0, id, relecture } = hote.chemin;
  const { etapes, ecran } = sorte;
  const ici = etapes[etape] ?? etapes[0]!;
  const suivre = (): void => {
    if (!hote.formulaire.valider(ici.regles?.(element.v, hote) ?? [])) return;
    const fin = relecture || etape >= etapes.length - 1;
    hote.aller({ ecran, ...(id ? { id } : {}), ...(fin ? {} : { etape: etape + 1 }) });
  };
  return {
    surtitre: `${sorte.nom(element.v)} · étape ${etape + 1} sur ${etapes.length}`,
    titre: ici.titre,
    dessiner: () =>
      elementDe(hote, sorte.dans)
        ? html`<p class="aide">${ici.pourquoi}</p>
            ${ici.dessiner(hote, element)}
            <div class="actions">
              <button class="bouton principal" @click=${suivre}>
                ${relecture ? 'Revenir au dossier' : 'Continuer'}
              </button>
              <button class="bouton" @click=${() => hote.revenir()}>Retour</button>
            </div>`
        : html`<p>${sorte.partie}. « Annuler » remet ce qui a été retiré.</p>`,
  };
}
