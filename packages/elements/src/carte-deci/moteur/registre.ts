/** The records of a register, and what is asked of all of them at once in typed arrays. */
import { fold } from '@ternum/core';
import type { PointEau } from '@ternum/deci';
import { estIllimite, type Jugement } from '@ternum/deci/etat';
import { ETATS, TYPES } from '../dessins.model.ts';

/** State of the last control, by number. */
export const CONTROLES = ['a-jour', 'ancien', 'inconnu'] as const;

export class Registre {
  /** The records, names of private owners taken out unless they were asked for. */
  readonly peis: PointEau[] = [];
  /** Longitude and latitude of each, degrees; NaN without a position. */
  positions = new Float64Array(0);
  /** Place in `TYPES`. */
  types = new Uint8Array(0);
  /** Place in `ETATS`. */
  etats = new Uint8Array(0);
  /** Place in `CONTROLES`. */
  controles = new Uint8Array(0);
  /** m³/h: the flow, or the volume over two hours; NaN unknown, Infinity without a limit. */
  debits = new Float64Array(0);
  #textes: (string | undefined)[] = [];

  get nombre(): number {
    return this.peis.length;
  }

  /** Room for so many more records. */
  prevoir(nombre: number): void {
    const place = this.nombre + nombre;
    if (place <= this.types.length) return;
    this.positions = agrandir(new Float64Array(2 * place), this.positions);
    this.debits = agrandir(new Float64Array(place), this.debits);
    this.types = agrandir(new Uint8Array(place), this.types);
    this.etats = agrandir(new Uint8Array(place), this.etats);
    this.controles = agrandir(new Uint8Array(place), this.controles);
  }

  ajouter(pei: PointEau, { etat, controle }: Jugement): void {
    const i = this.peis.push(pei) - 1;
    if (i >= this.types.length) this.prevoir(i);
    this.positions[2 * i] = pei.lon ?? NaN;
    this.positions[2 * i + 1] = pei.lat ?? NaN;
    this.types[i] = TYPES.indexOf(pei.typePei);
    this.etats[i] = ETATS.indexOf(etat);
    this.controles[i] = CONTROLES.indexOf(controle);
    this.debits[i] =
      pei.debit ?? (estIllimite(pei) ? Infinity : pei.volume === undefined ? NaN : pei.volume / 2);
  }

  situe(i: number): boolean {
    return !Number.isNaN(this.positions[2 * i]);
  }

  /** What a visitor searches in; made when it is searched for the first time. */
  texte(i: number): string {
    return (this.#textes[i] ??= replier(this.peis[i]!));
  }
}

function agrandir<T extends Float64Array | Uint8Array>(grand: T, petit: T): T {
  grand.set(petit);
  return grand;
}

/** Identifiers, one a line, an empty line, the rest. */
function replier({ insee, refTerr, idSdis, idGestion, situation, nomGest }: PointEau): string {
  // An identifier often starts with the commune, which tells no point from another.
  const suite = insee && idSdis?.startsWith(insee) ? idSdis.slice(insee.length) : undefined;
  const lignes = (textes: (string | undefined)[]): string => textes.filter(Boolean).join('\n');
  return fold(`${lignes([refTerr, idSdis, suite, idGestion])}\n\n${lignes([situation, nomGest])}`);
}
