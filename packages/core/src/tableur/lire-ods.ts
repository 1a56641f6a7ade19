/** OpenDocument spreadsheet (OASIS ODF 1.3) → sheets. */
import { MAX_CELLULES, MAX_COLONNES, MAX_LIGNES, type Cellule, type Feuille } from './types.ts';
import { parcourir } from './xml.ts';

export function feuillesOds(fichiers: Record<string, Uint8Array>): Feuille[] {
  const feuilles: Feuille[] = [];
  const cachees = new Set<string>();
  let reste = MAX_CELLULES;
  let lignes: Cellule[][] = [];
  let ligne: Cellule[] = [];
  let [repeteLigne, repeteCellule] = [1, 1];
  /** Empty rows and cells are held back until something follows: sheets are padded to the end of the world. */
  let [videsLignes, videsCellules] = [0, 0];
  let [style, texte, paragraphes] = ['', '', 0];
  let valeur: Cellule;
  let [dansP, dansNote] = [0, 0];
  const ecrire = (): void => {
    const contenu = valeur ?? (texte || undefined);
    if (contenu === undefined) {
      videsCellules += repeteCellule;
      return;
    }
    const fois = Math.min(repeteCellule, MAX_COLONNES);
    if (ligne.length + videsCellules + fois > MAX_COLONNES || (reste -= fois) < 0) return;
    for (; videsCellules > 0; videsCellules--) ligne.push(undefined);
    for (let i = 0; i < fois; i++) ligne.push(contenu);
  };
  const finirLigne = (): void => {
    if (ligne.length === 0) {
      videsLignes += repeteLigne;
      return;
    }
    if (lignes.length + videsLignes >= MAX_LIGNES) return;
    for (; videsLignes > 0; videsLignes--) lignes.push([]);
    const fois = Math.min(repeteLigne, MAX_LIGNES - lignes.length);
    if ((reste -= (fois - 1) * ligne.length) < 0) return void lignes.push(ligne);
    for (let i = 0; i < fois; i++) lignes.push([...ligne]);
  };
  parcourir(new TextDecoder().decode(fichiers['content.xml'] ?? new Uint8Array()), {
    ouvrir(nom, attributs) {
      switch (nom) {
        case 'style': {
          style = attributs()['name'] ?? '';
          break;
        }
        case 'table-properties': {
          if (attributs()['display'] === 'false') cachees.add(style);
          break;
        }
        case 'table': {
          const { name = '', 'style-name': de = '' } = attributs();
          [lignes, videsLignes] = [[], 0];
          feuilles.push({ nom: name, masquee: cachees.has(de), lignes });
          break;
        }
        case 'table-row': {
          repeteLigne = fois(attributs()['number-rows-repeated']);
          [ligne, videsCellules] = [[], 0];
          break;
        }
        case 'covered-table-cell':
        case 'table-cell': {
          const a = attributs();
          repeteCellule = fois(a['number-columns-repeated']);
          [valeur, texte, paragraphes] = [valeurDe(a), '', 0];
          break;
        }
        case 'annotation': {
          dansNote++;
          break;
        }
        case 'p': {
          if (paragraphes++ && !dansNote) texte += '\n';
          dansP++;
          break;
        }
        case 's': {
          if (dansP) texte += ' '.repeat(Math.min(1000, fois(attributs()['c'])));
          break;
        }
        case 'tab':
        case 'line-break':
          if (dansP) texte += nom === 'tab' ? '\t' : '\n';
      }
    },
    fermer(nom) {
      if (nom === 'p') dansP--;
      else if (nom === 'annotation') [dansNote, paragraphes] = [dansNote - 1, 0];
      else if (nom === 'table-cell' || nom === 'covered-table-cell') ecrire();
      else if (nom === 'table-row') finirLigne();
    },
    texte: (t) => void (dansP && !dansNote && (texte += t)),
  });
  return feuilles;
}

const fois = (attribut: string | undefined): number => {
  const n = Number(attribut ?? 1);
  return Number.isInteger(n) && n > 0 ? n : 1;
};

function valeurDe(a: Record<string, string>): Cellule {
  switch (a['value-type']) {
    case 'float':
    case 'percentage':
    case 'currency': {
      const nombre = Number(a['value']);
      return Number.isFinite(nombre) ? nombre : undefined;
    }
    case 'date':
      return a['date-value']?.replace(/T00:00:00(\.0+)?$/, '');
    case 'boolean':
      return a['boolean-value'] === 'true';
    case 'time':
      return a['time-value'];
    case 'string':
      // The paragraphs say it, unless the file keeps it in an attribute.
      return a['string-value'] || undefined;
    default:
      return undefined;
  }
}
