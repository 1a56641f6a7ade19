/** What is taken on a sheet, by squares: it holds thousands of things, and each name looks at many places. Pure. */

export type Boite = readonly [ouest: number, nord: number, est: number, sud: number];

/** Pixels of a square. */
const CASE = 40;

export class Grille {
  #cases = new Map<number, Boite[]>();

  *#sous([ouest, nord, est, sud]: Boite): Generator<number> {
    for (let x = Math.floor(ouest / CASE); x <= est / CASE; x += 1)
      for (let y = Math.floor(nord / CASE); y <= sud / CASE; y += 1) yield x * 65_536 + y;
  }

  prendre(boite: Boite): void {
    for (const cle of this.#sous(boite)) {
      const prises = this.#cases.get(cle);
      if (prises) prises.push(boite);
      else this.#cases.set(cle, [boite]);
    }
  }

  /** How many boxes it lies on, `assez` at most; touching is not lying on. A point is counted once, a box in each of its squares. */
  prises(a: Boite, assez = Infinity): number {
    let nombre = 0;
    for (const cle of this.#sous(a))
      for (const b of this.#cases.get(cle) ?? [])
        if (a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3] && (nombre += 1) >= assez)
          return nombre;
    return nombre;
  }

  libre = (a: Boite): boolean => !this.prises(a, 1);
}

/** A segment as small boxes, one every three pixels. */
export function* segment(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): Generator<Boite, undefined> {
  const pas = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 3));
  for (let i = 0; i <= pas; i += 1) {
    const [x, y] = [x0 + ((x1 - x0) * i) / pas, y0 + ((y1 - y0) * i) / pas];
    yield [x - 1, y - 1, x + 1, y + 1];
  }
  return undefined;
}
