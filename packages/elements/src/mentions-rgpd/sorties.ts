/** What a visitor takes away of the register. */
import { csvPublic, type MentionPublique } from '@ternum/rgpd/public';
import { telecharger } from '../shared/exporter/telecharger.ts';

export const telechargerTableau = (traitements: readonly MentionPublique[]): void =>
  telecharger(
    new Blob([csvPublic(traitements)], { type: 'text/csv;charset=utf-8' }),
    'registre-public.csv',
  );
