/** What should have been done by now. The delays themselves are computed by `echeances`. */
import { DEVOIRS, REGLES, type Echeance } from '../echeances/index.ts';
import { manque } from './attendre.ts';
import { SOURCES } from './sources.ts';
import type { Manque } from './types.ts';

/** Kinds that an inspector asks about; the others are the commune's own dates. */
const ATTENDUS = /^(demande|violation|information|contrat)/;

/** One gap for each deadline that is past: `demande-en-retard`, `violation-en-retard`, `revue-en-retard`… */
export const verifierRetards = (echeances: readonly Echeance[]): Manque[] =>
  echeances
    .filter(({ etat }) => etat === 'passee')
    .map(({ type, texte, calcul, cle, regle }) => {
      const [liste, id = ''] = cle.split('/');
      return manque(
        liste === 'traitements' ? { traitement: id } : { cle },
        `${type}-en-retard`,
        {
          gravite: ATTENDUS.test(type) ? 'attendue' : 'conseillee',
          source:
            [...REGLES, ...DEVOIRS].find(({ code }) => code === regle)?.source ??
            (type === 'contrat' ? SOURCES.contrat : SOURCES.usage),
        },
        `En retard : ${texte}. ${calcul}`,
      );
    });
