/**
 * An object whose properties are computed when they are first read, then kept. They stay enumerable: a copy or
 * `JSON.stringify` reads them all.
 */
export function paresseux<T extends object>(calculs: { [K in keyof T]: () => T[K] }): T {
  const objet = {} as T;
  for (const cle of Object.keys(calculs) as (keyof T)[]) {
    Object.defineProperty(objet, cle, {
      configurable: true,
      enumerable: true,
      get() {
        const value = calculs[cle]();
        Object.defineProperty(objet, cle, { value, writable: true });
        return value;
      },
    });
  }
  return objet;
}
