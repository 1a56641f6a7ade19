/** A small seeded generator (mulberry32): the same seed gives the same data on every machine. */
export interface Alea {
  /** From 0 to 1, 1 left out. */
  reel(): number;
  /** Both ends included. */
  entier(min: number, max: number): number;
  /** One of the list. */
  choix<T>(liste: readonly T[]): T;
  /** True with the probability `p`, from 0 to 1. */
  chance(p: number): boolean;
  /** `n` different ones of the list, or all of it when it is shorter. */
  plusieurs<T>(liste: readonly T[], n: number): T[];
}

/** A generator that starts from this seed (a whole number). */
export function creerAlea(graine: number): Alea {
  let etat = graine >>> 0;
  const reel = (): number => {
    etat = (etat + 0x6d2b79f5) >>> 0;
    let t = Math.imul(etat ^ (etat >>> 15), 1 | etat);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    reel,
    entier: (min, max) => min + Math.floor(reel() * (max - min + 1)),
    choix: (liste) => liste[Math.floor(reel() * liste.length)]!,
    chance: (p) => reel() < p,
    plusieurs(liste, n) {
      const reste = [...liste];
      return Array.from({ length: Math.min(n, reste.length) }, () =>
        reste.splice(Math.floor(reel() * reste.length), 1),
      ).flat();
    },
  };
}
