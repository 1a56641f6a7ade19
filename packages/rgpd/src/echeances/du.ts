/** What the files of this folder hand to `echeances`. */
import { formatDate } from '@ternum/core';
import type { Registre } from '../model/index.ts';
import type { Echeance, OptionsEcheances, RegleDelai } from './types.ts';

/** A deadline before anybody looked at the clock. */
export type Du = Omit<Echeance, 'etat'>;

/** What computes them. */
export interface Calcul extends Required<Pick<OptionsEcheances, 'fuseau' | 'regles'>> {
  registre: Registre;
  /** Today, in the commune. */
  aujourdhui: string;
  /** Rule in force on a day. */
  regle: (code: string, jour: string) => RegleDelai | undefined;
}

/** A date that is none of the calendar is told, not dropped. */
export const illisible = (cle: string, quoi: string, valeur: string, jour: string): Du => ({
  type: 'date-illisible',
  le: jour,
  texte: `Corriger ${quoi} : « ${valeur} » n’est pas une date du calendrier`,
  calcul: 'Tant que la date n’est pas corrigée, aucune échéance ne peut être calculée.',
  cle,
  sansDelai: true,
});

/** « (RGPD, article 12.3) ». */
export const citer = ({ source }: Pick<RegleDelai, 'source'>): string =>
  `(${source.texte.replace('Règlement général sur la protection des données (RGPD)', 'RGPD')}${source.article ? `, article ${source.article}` : ''})`;

/** « reçue le 3 novembre 2026 ». */
export const le = (jour: string): string => `le ${formatDate(jour)}`;
