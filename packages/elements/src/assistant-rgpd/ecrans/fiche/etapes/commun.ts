/** What the six steps share. */
import type { TemplateResult } from 'lit';
import type { Traitement } from '@ternum/rgpd';
import type { Regle } from '../../../../shared/formulaire/index.ts';
import type { Contexte } from '../../../contexte.ts';

/** One step of a sheet. */
export interface Etape {
  titre: string;
  /** One line: why it is asked. */
  pourquoi: string;
  dessiner(hote: Contexte, fiche: Fiche): TemplateResult;
  /** What must hold to go on. */
  regles?(t: Traitement): Regle[];
}

/** The sheet that is open, and how it changes. */
export interface Fiche {
  readonly t: Traitement;
  changer(partie: Partial<Traitement>, champ?: string): void;
}

/** The sheet of the present path; undefined when it was taken away. */
export function ficheDe(hote: Contexte): Fiche | undefined {
  const { id } = hote.chemin;
  const trouver = (): Traitement | undefined => hote.registre.traitements.find((t) => t.id === id);
  if (!trouver()) return undefined;
  return {
    get t() {
      return trouver()!;
    },
    changer(partie, champ) {
      const valeur = { ...trouver()!, ...partie };
      hote.appliquer(
        { type: 'poser', dans: 'traitements', valeur },
        champ && `traitements/${id}/${champ}`,
      );
    },
  };
}
