/** Position of a record: every place that gives one, every plausible reading, and what does not agree. */
import { inMetropole, toLambert93 } from '@ternum/core/geo';
import type { Systeme } from '../model.ts';
import type { Table } from '../read/types.ts';
import type { Colonnes } from './champs.ts';
import type { Noter } from './notes.ts';
import { origines, type Origine, type Paire } from './paires.ts';
import { classer, placer, type Lecon } from './systemes.ts';

/** A position found. Degrees, and Lambert-93 metres in metropolitan France. */
export interface Place {
  /** Longitude. */
  lon: number;
  /** Latitude. */
  lat: number;
  /** Lambert-93 east. */
  x?: number;
  /** Lambert-93 north. */
  y?: number;
}

/** What reading the position of a record gives. */
export type Trouvee = Place | 'absente' | { dehors: string };

/** Metres beyond which two positions of one record do not agree. */
const ACCORD = 10;

interface Voie extends Origine {
  lecons: readonly Lecon[];
}

interface Trace {
  voie: Voie;
  paire: Paire;
  lecon: Lecon;
  lon: number;
  lat: number;
}

/** Reads positions of a table, whose systems are looked at once. */
export class Positions {
  /** System of most positions. */
  readonly systeme: Systeme;
  readonly #voies: readonly Voie[];

  constructor(table: Table, colonnes: Colonnes, systeme?: Systeme) {
    const { lignes } = table;
    this.#voies = origines(table, colonnes, systeme).map((origine) => ({
      ...origine,
      lecons: classer(
        (i) => {
          const p = origine.paire(lignes[i]);
          return typeof p === 'object' ? [p.a, p.b] : undefined;
        },
        lignes.length,
        origine.attendu,
      ),
    }));
    this.systeme = this.#majorite(lignes);
  }

  /** Reads a row, notes what is odd. */
  lire(ligne: unknown, noter: Noter): Trouvee {
    let premiere: Trace | undefined;
    let autres: Trace[] | undefined;
    let dehors = '';
    let ecrit = '';
    for (const voie of this.#voies) {
      const paire = voie.paire(ligne);
      if (paire === undefined) continue;
      if (typeof paire === 'string') {
        ecrit ||= paire;
        continue;
      }
      // Zero twice is « not recorded »: nobody's hydrant is in the Gulf of Guinea.
      if (paire.a === 0 && paire.b === 0) {
        ecrit ||= '0, 0';
        continue;
      }
      const trace = tracer(voie, paire);
      if (!trace) dehors ||= `${paire.a}, ${paire.b}`;
      else if (premiere) (autres ??= []).push(trace);
      else premiere = trace;
    }
    if (!premiere) {
      if (dehors) return { dehors };
      noter('position-absente', 'position', ecrit, false);
      return 'absente';
    }
    if (dehors) noter('position-discordante', 'position', dehors, false);
    return this.#retenir(premiere, autres, noter);
  }

  #retenir(premiere: Trace, autres: Trace[] | undefined, noter: Noter): Place {
    let gardee = premiere;
    // Two against one.
    if (
      autres &&
      autres.length > 1 &&
      ecart(premiere, autres[0]!) > ACCORD &&
      ecart(autres[0]!, autres[1]!) <= ACCORD
    )
      gardee = autres[0]!;
    const { voie, paire, lecon } = gardee;
    annoncer(voie, paire, lecon, noter);
    const lon = arrondir(gardee.lon, 1e7);
    const lat = arrondir(gardee.lat, 1e7);
    if (!inMetropole(gardee.lon, gardee.lat)) return { lon, lat };
    let lambert = lecon.systeme === 'EPSG:2154' ? gardee : undefined;
    if (autres) {
      let pire = 0;
      for (const t of [premiere, ...autres]) {
        if (t === gardee) continue;
        const metres = ecart(gardee, t);
        if (metres > ACCORD) pire = Math.max(pire, metres);
        else if (t.lecon.systeme === 'EPSG:2154') lambert ??= t;
      }
      if (pire) noter('position-discordante', 'position', `${Math.round(pire)} m`, false);
    }
    const xy = lambert ? enOrdre(lambert) : toLambert93(gardee.lon, gardee.lat);
    return { lon, lat, x: arrondir(xy[0], 100), y: arrondir(xy[1], 100) };
  }

  #majorite(lignes: readonly unknown[]): Systeme {
    const pas = Math.max(1, lignes.length / 400);
    for (const voie of this.#voies) {
      for (let i = 0; i < lignes.length; i += pas) {
        const paire = voie.paire(lignes[Math.floor(i)]);
        const trace = typeof paire === 'object' ? tracer(voie, paire) : undefined;
        // Readings are in the order of their number of records.
        if (trace)
          return trace.lecon === voie.lecons[0] ? trace.lecon.systeme : voie.lecons[0]!.systeme;
      }
    }
    return 'aucun';
  }
}

function tracer(voie: Voie, paire: Paire): Trace | undefined {
  for (const lecon of voie.lecons) {
    const place = placer(paire.a, paire.b, lecon);
    if (place) return { voie, paire, lecon, lon: place[0], lat: place[1] };
  }
  return undefined;
}

function annoncer(voie: Voie, paire: Paire, lecon: Lecon, noter: Noter): void {
  if (paire.format) noter('format', paire.format[0], paire.format[1], true);
  if (voie.declare && lecon.systeme !== voie.attendu.systeme)
    noter('position-systeme', 'position', `${paire.a}, ${paire.b} (${lecon.systeme})`, true);
  if (voie.axes && lecon.inverse !== voie.attendu.inverse)
    noter('position-axes', 'position', `${paire.a}, ${paire.b}`, true);
}

const enOrdre = ({ paire, lecon }: Trace): readonly [number, number] =>
  lecon.inverse ? [paire.b, paire.a] : [paire.a, paire.b];

/** Metres, near enough for some tens of them: the sphere is flat there. */
function ecart(a: Trace, b: Trace): number {
  const nord = (a.lat - b.lat) * 111_200;
  const est = (a.lon - b.lon) * 111_320 * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(nord, est);
}

const arrondir = (n: number, f: number): number => Math.round(n * f) / f;
