/** Words of a screening. Pure. */
import type { Depistage } from '@ternum/rgpd/aipd';

/** What the screening says, in one sentence. */
export const VERDICTS: Readonly<Record<Depistage['decision'], string>> = {
  requise: 'Une AIPD est à faire avant de commencer, ou dès maintenant si le fichier existe.',
  'non-requise': 'Une AIPD n’est pas demandée.',
  'a-documenter':
    'Cela reste à décider, par écrit, avec l’avis du délégué à la protection des données.',
};

/** What the commune decided. */
export const DECISIONS = {
  requise: 'Elle est à faire',
  faite: 'Elle est faite',
  'non-requise': 'Elle n’est pas nécessaire',
  'a-documenter': 'À voir avec le délégué',
} as const;

/** Code of such a decision. */
export type Decision = keyof typeof DECISIONS;

/** The reason must be written when the commune decides otherwise than the screening. */
export const autrement = (choisie: Decision | undefined, dite: Depistage['decision']): boolean =>
  choisie !== undefined &&
  dite !== 'a-documenter' &&
  (choisie === 'faite' ? 'requise' : choisie) !== dite;
