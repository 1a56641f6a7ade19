/** A document → plain text, for the clipboard. */
import type { Bloc, DocumentTexte } from '@ternum/core/odt';
import type { TexteRgpd } from './types.ts';

function bloc(b: Bloc): string {
  switch (b.type) {
    case 'titre':
      return b.texte;
    case 'liste':
      return b.elements.map((e) => `– ${e}`).join('\n');
    case 'tableau':
      return [
        b.legende,
        ...b.lignes.map((ligne) =>
          ligne.map((cellule, i) => `${b.entetes[i] ?? ''}\u202f: ${cellule}`).join('\n'),
        ),
      ].join('\n\n');
    default:
      return b.texte;
  }
}

/** What is to be sent, as plain text: the part for the town hall is left out. Lines end with `\n`. */
export const texteBrut = (document: DocumentTexte | TexteRgpd): string =>
  `${('corps' in document ? document.corps : document.blocs).map(bloc).join('\n\n')}\n`;
