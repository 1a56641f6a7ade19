/**
 * The same text, alone. A slice keeps the whole text it was cut from in memory: of a window of 64 KiB, for a name of
 * twenty letters. (Engines copy what is shorter than 13 characters anyway.)
 */
export function detached(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
