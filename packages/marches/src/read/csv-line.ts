import { detached } from './detached.ts';

/** One line of a table, quotes and line breaks inside them included (RFC 4180, any separator). */

export interface Line {
  cells: string[];
  /** Index after it. */
  to: number;
  /** Index after its first line break: where to resume when a quote swallowed the following lines. */
  first: number;
  /** Line breaks in it, its own included. */
  breaks: number;
  /** A quote was never closed. */
  open: boolean;
}

/** The line at `at`; `undefined` when its end is not in the text, unless the text is `last`. */
export function parseLine(
  text: string,
  at: number,
  separator: string,
  last: boolean,
): Line | undefined {
  let stop = text.indexOf('\n', at);
  if (stop < 0 && !last) return undefined;
  if (stop < 0) stop = text.length;
  const first = Math.min(stop + 1, text.length);
  const quote = text.indexOf('"', at);
  if (quote < 0 || quote > stop) {
    const end = stop > at && text[stop - 1] === '\r' ? stop - 1 : stop;
    return {
      cells: detached(text.slice(at, end)).split(separator),
      to: first,
      first,
      breaks: 1,
      open: false,
    };
  }
  return quoted(text, at, separator, last, first);
}

function quoted(
  text: string,
  at: number,
  separator: string,
  last: boolean,
  first: number,
): Line | undefined {
  const cells: string[] = [];
  let breaks = 1;
  let i = at;
  for (;;) {
    let cell = '';
    let open = false;
    if (text[i] === '"') {
      for (let from = i + 1; ;) {
        const close = text.indexOf('"', from);
        if (close < 0) {
          if (!last) return undefined;
          cell += text.slice(from);
          i = text.length;
          open = true;
          break;
        }
        cell += text.slice(from, close);
        if (text[close + 1] !== '"') {
          if (close + 1 === text.length && !last) return undefined;
          i = close + 1;
          break;
        }
        cell += '"';
        from = close + 2;
      }
      breaks += cell.split('\n').length - 1;
    }
    // What follows the closing quote up to the separator is kept: it was published.
    let end = i;
    while (end < text.length && text[end] !== separator && text[end] !== '\n') end++;
    if (end === text.length && !last) return undefined;
    cell += text.slice(i, end);
    const more = text[end] === separator;
    if (!more && cell.endsWith('\r')) cell = cell.slice(0, -1);
    cells.push(detached(cell));
    i = end + 1;
    if (!more) return { cells, to: Math.min(i, text.length), first, breaks, open };
  }
}
