const FINE = '\u202f';

/**
 * French spaces that do not break: before ; : ? ! and », after «, before a unit of time. « Qui ? » never begins a line
 * with its question mark.
 */
export const insecables = (texte: string): string =>
  texte
    .replace(/[ \u00a0](?=[;:?!»](?:[\s,.)»]|$))/g, FINE)
    .replace(/«[ \u00a0]/g, `«${FINE}`)
    .replace(/(\d) (?=h\b)|\b(h) (?=\d)/g, '$1$2\u00a0');
