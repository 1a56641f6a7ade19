/** Anomalies by code and column. */
import type { Anomalie } from '../anomalies.ts';
import { phraseAnomalie } from './phrases.ts';
import type { CompteAnomalie } from './types.ts';

/** By code and column. */
export type Comptes = Map<string, CompteAnomalie>;

const EXEMPLES = 5;

/** One more. */
export function compter(comptes: Comptes, anomalie: Anomalie, position: number): void {
  const { code, champ, brut, corrigee } = anomalie;
  const cle = `${code} ${champ}`;
  const compte = comptes.get(cle);
  if (!compte) {
    comptes.set(cle, {
      code,
      champ,
      nombre: 1,
      corrigees: corrigee ? 1 : 0,
      phrase: phraseAnomalie({
        code,
        champ,
        brut: code === 'position-discordante' ? 'plus de 10 m' : '',
      }),
      exemples: [{ position, brut }],
    });
    return;
  }
  compte.nombre++;
  if (corrigee) compte.corrigees++;
  const { exemples } = compte;
  if (exemples.length < EXEMPLES && !exemples.some((e) => e.brut === brut && brut !== ''))
    (exemples as { position: number; brut: string }[]).push({ position, brut });
}
