import type { TernumError } from '@ternum/core';
import type { Consultation, FiltreConsultations } from '@ternum/marches';

/** What the events of the element carry. */
export interface EvenementsConsultations {
  'ternum-ready': CustomEvent<readonly Consultation[]>;
  'ternum-error': CustomEvent<TernumError>;
  'ternum-filtre': CustomEvent<FiltreConsultations>;
  'ternum-selection': CustomEvent<Consultation>;
}
