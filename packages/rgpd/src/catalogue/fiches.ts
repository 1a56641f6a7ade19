/** Answers to the opening questions → sheets and things to check. */
import {
  horloge,
  type Action,
  type Change,
  type Horloge,
  type OuiNon,
  type Registre,
  type Traitement,
} from '../model/index.ts';
import type { Catalogue, Question, Recette } from './types.ts';

/** Answers by code of question. */
export type Reponses = Readonly<Record<string, OuiNon>>;

/** What `fichesDe` may be told besides. */
export interface OptionsFiches {
  /** Clock; default: that of the machine. */
  horloge?: Horloge;
  /**
   * Answers that were served before: only what changed since is, so that a sheet taken away does not come back. Absent:
   * all answers are served, and the sheets that every commune has.
   */
  avant?: Reponses;
}

/** Questions to ask, given what was answered: those that follow from another answer wait for it. */
export function questionsPosees(reponses: Reponses, catalogue: Catalogue): Question[] {
  const par = new Map(catalogue.questions.map((question) => [question.code, question]));
  const posee = ({ si }: Question): boolean => {
    const mere = si && par.get(si.question);
    return !si || (reponses[si.question] === si.reponse && (!mere || posee(mere)));
  };
  return catalogue.questions.filter(posee);
}

/** The sheet that a recipe prepares; `id` is the code of the recipe unless another is given. */
export function ficheDe(
  recette: Recette,
  { maintenant }: Pick<Horloge, 'maintenant'> = horloge,
  id = recette.code,
): Traitement {
  const instant = maintenant();
  return {
    role: 'responsable',
    ...recette.modele,
    id,
    statut: 'brouillon',
    origine: { recette: recette.code, version: recette.version },
    creeLe: instant,
    modifieLe: instant,
  };
}

/**
 * Changes that the answers call for: a sheet for each recipe of a « oui » (and of every commune), an action « Vérifier… »
 * for each « je ne sais pas », closed when the question is answered. Nothing is ever made twice (a sheet is known by its
 * `origine`, archived ones too) nor taken away: a sheet whose answer becomes « non » stays, for the commune to archive.
 */
export function fichesDe(
  reponses: Reponses,
  catalogue: Catalogue,
  deja: Pick<Registre, 'traitements' | 'actions'>,
  options: OptionsFiches = {},
): Change[] {
  const { horloge: h = horloge, avant } = options;
  // An answer that waited for another one was not served, even if it was given.
  const servies = new Set(avant ? questionsPosees(avant, catalogue) : []);
  const neuve = (q: Question): boolean => !servies.has(q) || reponses[q.code] !== avant?.[q.code];
  const posees = new Set(questionsPosees(reponses, catalogue));
  const ouis = [...posees].filter((q) => reponses[q.code] === 'oui' && neuve(q));
  const voulus = new Set(ouis.flatMap(({ recettes }) => recettes));
  return [
    ...catalogue.recettes
      .filter((r) => voulus.has(r.code) || (!avant && r.toujours))
      .filter(({ code }) => !deja.traitements.some(({ origine }) => origine?.recette === code))
      .map((r): Change => {
        const pris = deja.traitements.some(({ id }) => id === r.code);
        const valeur = ficheDe(r, h, pris ? h.id() : r.code);
        return { type: 'poser', dans: 'traitements', valeur };
      }),
    ...catalogue.questions.flatMap((q) => {
      const doute = posees.has(q) && reponses[q.code] === 'nsp';
      const valeur = verification(q, doute, deja.actions, h, avant !== undefined && neuve(q));
      return valeur ? [{ type: 'poser', dans: 'actions', valeur } satisfies Change] : [];
    }),
  ];
}

/** The action to set for a question, if any. @param change the answer has just changed */
function verification(
  { code, texte }: Question,
  doute: boolean,
  actions: readonly Action[],
  { maintenant }: Horloge,
  change: boolean,
): Action | undefined {
  const id = `verifier-${code}`;
  const instant = maintenant();
  const la = actions.find((action) => action.id === id);
  if (!la)
    return doute
      ? {
          id,
          texte: `Vérifier : ${texte}`,
          note: 'Vous avez répondu « je ne sais pas ». Quand vous saurez, revenez à cette question : la fiche se créera seule.',
          creeLe: instant,
          modifieLe: instant,
        }
      : undefined;
  if (!doute && !la.faiteLe) return { ...la, faiteLe: instant.slice(0, 10) };
  if (!doute || !la.faiteLe || !change) return undefined;
  const { faiteLe: _, ...ouverte } = la;
  return ouverte;
}
