/** Where a JSON value ends. */

/** A record longer than this is a quote that was never closed. */
export const LONGEST = 1 << 22;

/** Index after the value that begins at `at`, or -1 when the text ends before it. Nothing is checked but nesting. */
export function endOfValue(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case 34: // "
        do {
          i = text.indexOf('"', i + 1);
          if (i < 0) return -1;
        } while (isEscaped(text, i));
        break;
      case 123: // {
      case 91: // [
        depth++;
        break;
      case 125: // }
      case 93: // ]
        if (!depth) return i;
        if (!--depth) return i + 1;
        break;
      case 44: // ,
        if (!depth) return i;
    }
  }
  return -1;
}

function isEscaped(text: string, quote: number): boolean {
  let i = quote;
  while (text.charCodeAt(i - 1) === 92) i--;
  return (quote - i) % 2 === 1;
}
