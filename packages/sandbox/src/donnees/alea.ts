/** A small seeded generator (mulberry32): the same seed gives the same data on every machine. */
export interface Alea {
  /** From 0 to 1, 1 left out. */
  reel(): number;
  /** Both ends included. */
  entier(min: number, max: number): number;
  choix<T>(liste: readonly T[]): T;
  chance(p: number): boolean;
  plusieurs<T>(liste: readonly T[], n: number): T[];
}

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
