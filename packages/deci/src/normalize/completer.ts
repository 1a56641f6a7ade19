/** What is missing from a whole record, or contradicts itself. */
import type { PointEau } from '../model.ts';
import type { Notes } from './notes.ts';

/** Notes it. */
export function completer(pei: PointEau, notes: Notes): void {
  const { noter } = notes;
  if (pei.insee === undefined && !notes.a('illisible', 'insee'))
    noter('absent', 'insee', '', false);
  if (pei.pressDyn !== undefined && pei.pressStat !== undefined && pei.pressDyn > pei.pressStat)
    noter('incoherent', 'press_dyn', `${pei.pressDyn} > ${pei.pressStat}`, false);
}
