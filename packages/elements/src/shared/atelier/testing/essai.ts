/** Calculations for the tests of the workshop. */
import { TernumError } from '@ternum/core';
import type { Contexte } from '../types.ts';

export const essai = {
  doubler: (_: Contexte, n: number) => n * 2,
  async compter({ avancer, respirer, signal }: Contexte, jusque: number) {
    let n = 0;
    while (n < jusque && !signal.aborted) {
      n += 1;
      avancer(n, jusque);
      await respirer();
    }
    derniers.push(n);
    return n;
  },
  oublier: () => derniers.splice(0).length,
  dernier: () => derniers.at(-1),
  refuser(): never {
    throw new TernumError({
      kind: 'http',
      message: 'HTTP 404',
      status: 404,
      url: 'https://exemple.fr/pei.csv',
      hint: 'Le fichier n’existe pas.',
    });
  },
  faillir: (): never => (undefined as unknown as { x: never }).x,
  charger: () => import(`./${'absent'}.js`),
  tableaux: (_: Contexte, n: number) => ({ a: new Float64Array(n).fill(1.5), nom: 'a' }),
  mourir() {
    setTimeout(() => {
      throw new Error('plus de mémoire');
    });
    return new Promise<never>(() => {});
  },
};
const derniers: number[] = [];
