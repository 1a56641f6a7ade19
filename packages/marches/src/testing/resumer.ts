/** Contracts made by hand → their summary, and the three organisations that these tests speak of. */
import { consolidate } from '../consolidate/index.ts';
import type { Concession, Consolidation, Marche } from '../model.ts';
import { summarize } from '../summarize/index.ts';
import type { Filtre, OptionsSynthese, Synthese } from '../summarize/synthese.ts';
import { lire, organisme } from './fabrique.ts';

export const jeu = (...contrats: (Marche | Concession)[]): Promise<Consolidation> =>
  consolidate(lire(...contrats));
export const resumer = async (
  contrats: (Marche | Concession)[],
  filtre?: Filtre,
  options?: OptionsSynthese,
): Promise<Synthese> => summarize(await jeu(...contrats), filtre, options);

export const A = organisme('34106498800023', { nom: 'Peltier', departement: '21' });
export const B = organisme('33374701200057', { nom: 'Horloges', departement: '71' });
export const DIJON = organisme('21210231300013', { departement: '21' });
