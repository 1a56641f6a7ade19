/** What a merge could not decide, as something to do. */
import type { Action, NomListe, Registre } from '../model/index.ts';
import type { Desaccord } from './fusionner.ts';

/** An action that keeps the value set aside: nothing that anybody wrote is lost. */
export function actionDe(
  { chemin, mien, leur }: Desaccord,
  ou: string,
  le: string,
  id: string,
): Action {
  return {
    id,
    texte: `Choisir entre deux versions : ${ou}, « ${chemin.join(' › ') || 'tout'} »`.slice(0, 900),
    note: `Gardé : ${enMots(mien)}\nÉcarté : ${enMots(leur)}`.slice(0, 19_000),
    creeLe: le,
    modifieLe: le,
  };
}

const enMots = (valeur: unknown): string =>
  typeof valeur === 'string' ? valeur : valeur === undefined ? '(vide)' : JSON.stringify(valeur);

/** What a person calls a fragment. */
export function nomDe(registre: Registre, cle: string): string {
  const [liste, id] = cle.split('/') as [NomListe, string];
  if (!id) return 'l’organisme et ses réponses';
  const item = (registre[liste] as readonly { id: string; nom?: string; titre?: string }[]).find(
    (i) => i.id === id,
  );
  return item?.nom ?? item?.titre ?? cle;
}
