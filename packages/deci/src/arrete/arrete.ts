/** Register → draft of the arrêté, its annex, and the report. */
import { departementOf } from '@ternum/core';
import { etatOf } from '../etat/index.ts';
import type { PointEau } from '../model.ts';
import { sansNoms } from '../normalize/sans-noms.ts';
import { reglesDe, type Regles } from '../regles/index.ts';
import { COLONNES, ligneAnnexe, parNumero } from './annexe.ts';
import { Blancs } from './blancs.ts';
import { compter } from './mots.ts';
import { projet } from './projet.ts';
import { rapport, type Juge } from './rapport.ts';
import type { Arrete, CommuneArrete, LigneAnnexe } from './types.ts';

/** How a draft is made. */
export interface OptionsArrete {
  /** Rules of the département; default those known for the commune's. */
  regles?: Regles;
  /** Day of the draft, `YYYY-MM-DD`; default today. */
  aujourdhui?: string;
  /** Write the names of private owners. */
  prives?: boolean;
}

const POINTS = ['point d’eau incendie', 'points d’eau incendie'] as const;

/**
 * Draft of the arrêté that lists a commune's fire-water points (CGCT R. 2225-4) with its annex, and of the five-part
 * report (R. 2225-5). What the register does not say is a blank, marked and counted: nothing is invented.
 *
 * @param registre points of the whole register: those of the commune are taken
 */
export function arrete(
  registre: Iterable<PointEau>,
  commune: CommuneArrete,
  options: OptionsArrete = {},
): Arrete {
  const { regles = reglesDe(departementOf(commune.insee) ?? ''), aujourdhui, prives } = options;
  const blancs = new Blancs();
  const nom = commune.nom ?? blancs.marquer('nom de la commune', 'la mairie');
  const juges: Juge[] = Array.from(registre)
    .filter(({ insee }) => insee === commune.insee)
    .map((pei) => (prives ? pei : sansNoms({ ...pei })))
    .sort(parNumero)
    .map((pei) => [pei, etatOf(pei, regles, aujourdhui === undefined ? {} : { aujourdhui })]);
  const annexe = juges.map(([pei, etat]) => ligneAnnexe(pei, etat, prives === true));
  return {
    commune,
    titre: `Défense extérieure contre l’incendie – ${commune.nom ?? commune.insee}`,
    annexe,
    blocs: [
      ...projet(nom, compter(juges.length, POINTS), regles, blancs),
      { type: 'titre', niveau: 2, texte: 'Annexe 1. Points d’eau incendie de la commune' },
      tableau(annexe, commune),
      ...rapport(juges, regles, blancs),
    ],
    blancs: blancs.liste,
  };
}

const tableau = (annexe: readonly LigneAnnexe[], { insee }: CommuneArrete) => {
  const cles = Object.keys(COLONNES) as (keyof LigneAnnexe)[];
  return {
    type: 'tableau' as const,
    legende: `Points d’eau de la commune ${insee}, par numéro`,
    entetes: cles.map((cle) => COLONNES[cle]),
    lignes: annexe.map((ligne) => cles.map((cle) => ligne[cle])),
  };
};
