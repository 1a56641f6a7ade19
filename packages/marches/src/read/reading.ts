/** What the three readers share: counting records, and saying which one could not be read. */
import type { Illisible, Lecture } from '../model.ts';
import { load, Missing, part } from '../normalize/later.ts';
import { normalize, type Origin } from '../normalize/normalize.ts';
import { isObject, type Brut } from '../normalize/shared.ts';
import { setToday } from '../normalize/values.ts';
import { detached } from './detached.ts';
import type { Raison } from './failures.ts';
import type { Source } from './source.ts';

export class Reading {
  readonly source: Source;
  /** Records given so far. */
  rang = 0;
  /** True once something of a DECP file was met, were it an empty list. */
  found = false;
  /** The end was missing, and this was said. */
  cut = false;
  /** Gives the record itself beside what was read from it. */
  brut = false;
  /** Day against which future dates are judged. */
  readonly #today: string;

  constructor(source: Source, today: string) {
    this.source = source;
    this.#today = today;
  }

  /** What each record says, in order. */
  async records(values: Brut[], origin: Origin, repaired?: boolean): Promise<Lecture[]> {
    const lot: Lecture[] = [];
    setToday(this.#today);
    while (lot.length < values.length) {
      try {
        lot.push(this.#read(values[lot.length]!, origin, repaired));
        this.rang++;
      } catch (error) {
        if (error instanceof Missing) await load(error.part);
        // No record, whatever is in it, takes the others away.
        else lot.push(await this.refuse('forme', this.source.pos, this.source.pos + 300));
        // Another file may have been read meanwhile.
        setToday(this.#today);
      }
    }
    return lot;
  }

  /** One record; `undefined` when the value is not one. */
  async record(value: unknown, origin: Origin, repaired?: boolean): Promise<Lecture | undefined> {
    return isObject(value) ? (await this.records([value], origin, repaired))[0] : undefined;
  }

  #read(value: Brut, origin: Origin, repaired?: boolean): Lecture {
    if (!this.brut && !('_origine' in value)) return normalize(value, this.rang, origin, repaired);
    const { marked, originOf } = part('extras');
    const [from, mended] = originOf(value, origin);
    const lecture = normalize(value, this.rang, from, repaired || mended);
    if (this.brut && !('illisible' in lecture)) lecture.brut = marked(value, from, repaired);
    return lecture;
  }

  /** The same for the reasons that a sound file never needs. */
  async refuse(why: Raison, from: number, to: number): Promise<{ illisible: Illisible }> {
    const lost = this.unreadable((await import('./failures.ts')).RAISONS[why], from, to);
    if (why === 'coupe') lost.illisible.coupe = true;
    return lost;
  }

  /** The text of the window from `from` to `to` is not a record. */
  unreadable(raison: string, from: number, to: number, ligne?: number): { illisible: Illisible } {
    const { source } = this;
    const position: Illisible['position'] = { rang: this.rang++, octet: source.octet(from) };
    if (ligne) position.ligne = ligne;
    return {
      illisible: {
        position,
        raison,
        brut: detached(source.text.slice(from, Math.min(to, from + 300))),
      },
    };
  }
}
