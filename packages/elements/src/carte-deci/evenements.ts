import type { TernumError } from '@ternum/core';
import type { Bilan, FiltreDeci, LigneDeci } from './moteur/types.ts';

/** What the events of the element carry. */
export interface EvenementsCarteDeci {
  'ternum-ready': CustomEvent<Bilan>;
  'ternum-error': CustomEvent<TernumError>;
  'ternum-filtre': CustomEvent<FiltreDeci>;
  'ternum-selection': CustomEvent<LigneDeci | undefined>;
}
