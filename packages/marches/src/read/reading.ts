/** What the three readers share: counting records, and saying which one could not be read. */
import type { Illisible, Lecture } from '../model.ts';
import { normalize, type Origin } from '../normalize/normalize.ts';
import { isObject } from '../normalize/shared.ts';
import { marked, originOf } from './origine.ts';
import type { Source } from './source.ts';

export class Reading {
  readonly source: Source;
  /** Records given so far. */
  rang = 0;
  /** True once something of a DECP file was met, were it an empty list. */
  found = false;
  /** Gives the record itself beside what was read from it. */
  brut = false;

  constructor(source: Source) {
    this.source = source;
  }

  record(value: unknown, origin: Origin, repaired?: boolean): Lecture | undefined {
    if (!isObject(value)) return undefined;
    const [from, mended] = originOf(value, origin);
    const lecture = normalize(value, this.rang++, from, repaired || mended);
    if (this.brut && !('illisible' in lecture)) lecture.brut = marked(value, from, repaired);
    return lecture;
  }

  /** The text of the window from `from` to `to` is not a record. */
  unreadable(raison: string, from: number, to: number, ligne?: number): Lecture {
    const { source } = this;
    const position: Illisible['position'] = { rang: this.rang++, octet: source.octet(from) };
    if (ligne) position.ligne = ligne;
    return {
      illisible: { position, raison, brut: source.text.slice(from, Math.min(to, from + 300)) },
    };
  }
}
