/** Sums by code, and the lists that are read from them. */
import type { Mesure, Poste, Taux } from './synthese.ts';

/** Number and amount for each code of a dictionary. */
export class Compteur {
  readonly nombre: Uint32Array;
  readonly montant: Float64Array;

  constructor(taille: number) {
    this.nombre = new Uint32Array(taille);
    this.montant = new Float64Array(taille);
  }

  ajouter(code: number, montant: number): void {
    this.nombre[code]!++;
    this.montant[code]! += montant;
  }

  mesure(code: number): Mesure {
    return { nombre: this.nombre[code] ?? 0, montant: this.montant[code] ?? 0 };
  }

  /** Codes that were met, biggest amount first, then number. */
  classes(max = this.nombre.length): number[] {
    const { nombre, montant } = this;
    const devant = (a: number, b: number): boolean =>
      montant[a]! > montant[b]! || (montant[a] === montant[b] && nombre[a]! > nombre[b]!);
    const codes: number[] = [];
    let seuil = -Infinity;
    // Ten out of ten thousand: each finds its place among the best so far, most find none.
    for (let code = 0; code < nombre.length; code++) {
      if (!nombre[code] || montant[code]! < seuil) continue;
      let rang = codes.length;
      if (rang >= max && !devant(code, codes[rang - 1]!)) continue;
      while (rang > 0 && devant(code, codes[rang - 1]!)) rang--;
      codes.splice(rang, 0, code);
      if (codes.length > max) codes.pop();
      if (codes.length >= max) seuil = montant[codes.at(-1)!]!;
    }
    return codes;
  }
}

export function postes(
  compteur: Compteur,
  cles: readonly string[],
  libelle: (cle: string, code: number) => string | undefined,
  max?: number,
): Poste[] {
  return compteur.classes(max).map((code) => {
    const cle = cles[code]!;
    return {
      cle,
      libelle: cle === '' ? 'Non renseigné' : libelle(cle, code) || cle,
      ...compteur.mesure(code),
    };
  });
}

/** Number of codes met, code 0 (« not said ») left aside. */
export function distincts(nombre: Uint32Array | Uint8Array): number {
  let n = 0;
  for (let code = 1; code < nombre.length; code++) if (nombre[code]) n++;
  return n;
}

export const taux = (nombre: number, sur: number): Taux => ({
  nombre,
  sur,
  taux: sur ? nombre / sur : undefined,
});

/** A flag of these records: how many say yes, over how many say anything. */
export function part(drapeaux: Uint16Array, rangs: Iterable<number>, bit: number): Taux {
  let nombre = 0;
  let sur = 0;
  for (const i of rangs) {
    if (!(drapeaux[i]! & (bit << 1))) continue;
    sur++;
    if (drapeaux[i]! & bit) nombre++;
  }
  return taux(nombre, sur);
}
