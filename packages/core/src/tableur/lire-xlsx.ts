/** Office Open XML workbook (ECMA-376) → sheets. */
import { dateDeNombre, montreUneDate } from './dates.ts';
import { MAX_CELLULES, MAX_COLONNES, MAX_LIGNES, type Cellule, type Feuille } from './types.ts';
import { parcourir } from './xml.ts';

type Fichiers = Record<string, Uint8Array>;

const lire = (fichiers: Fichiers, nom: string): string =>
  fichiers[nom] ? new TextDecoder().decode(fichiers[nom]) : '';

/** Attributes of every tag of this name. */
function balises(xml: string, voulue: string): Record<string, string>[] {
  const trouvees: Record<string, string>[] = [];
  if (xml)
    parcourir(xml, {
      ouvrir: (nom, attributs) => void (nom === voulue && trouvees.push(attributs())),
      fermer: () => {},
      texte: () => {},
    });
  return trouvees;
}

export function feuillesXlsx(fichiers: Fichiers): Feuille[] {
  const classeur = lire(fichiers, 'xl/workbook.xml');
  const cibles = new Map(
    balises(lire(fichiers, 'xl/_rels/workbook.xml.rels'), 'Relationship').map((r) => [
      r['Id'],
      chemin(r['Target'] ?? ''),
    ]),
  );
  const [proprietes] = balises(classeur, 'workbookPr');
  const contexte: Contexte = {
    textes: textesPartages(lire(fichiers, 'xl/sharedStrings.xml')),
    dates: stylesDeDate(lire(fichiers, 'xl/styles.xml')),
    depuis1904: /^(1|true)$/.test(proprietes?.['date1904'] ?? ''),
    reste: MAX_CELLULES,
  };
  return balises(classeur, 'sheet').map((feuille) => ({
    nom: feuille['name'] ?? '',
    masquee: /hidden/i.test(feuille['state'] ?? ''),
    lignes: lignesDe(lire(fichiers, cibles.get(feuille['id']) ?? ''), contexte),
  }));
}

/** Targets are relative to `xl/`, or absolute in the package. */
const chemin = (cible: string): string =>
  cible.startsWith('/') ? cible.slice(1) : `xl/${cible.replace(/^\.\//, '')}`;

/** Shared strings; the runs of a rich text are one text, its phonetic reading is left out. */
function textesPartages(xml: string): string[] {
  const textes: string[] = [];
  let [texte, dansT, phonetique] = ['', false, false];
  if (xml)
    parcourir(xml, {
      ouvrir(nom) {
        if (nom === 'si') texte = '';
        else if (nom === 'rPh') phonetique = true;
        else if (nom === 't') dansT = !phonetique;
      },
      fermer(nom) {
        if (nom === 'si') textes.push(texte);
        else if (nom === 'rPh') phonetique = false;
        else if (nom === 't') dansT = false;
      },
      texte: (t) => void (dansT && (texte += t)),
    });
  return textes;
}

/** Whether each cell style shows a date. */
function stylesDeDate(xml: string): boolean[] {
  const codes = new Map(
    balises(xml, 'numFmt').map((f) => [Number(f['numFmtId']), f['formatCode']]),
  );
  const dates: boolean[] = [];
  let dedans = false;
  if (xml)
    parcourir(xml, {
      ouvrir(nom, attributs) {
        if (nom === 'cellXfs') dedans = true;
        else if (dedans && nom === 'xf') {
          const id = Number(attributs()['numFmtId'] ?? 0);
          dates.push(montreUneDate(id, codes.get(id)));
        }
      },
      fermer: (nom) => void (nom === 'cellXfs' && (dedans = false)),
      texte: () => {},
    });
  return dates;
}

interface Contexte {
  textes: string[];
  dates: boolean[];
  depuis1904: boolean;
  /** Cells that may still be kept. */
  reste: number;
}

/** `AB12` → column 27, row 11. */
export function place(reference: string): [colonne: number, ligne: number] | undefined {
  const [, lettres, chiffres] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  if (!lettres) return undefined;
  let colonne = 0;
  for (const lettre of lettres) colonne = colonne * 26 + lettre.charCodeAt(0) - 64;
  return [colonne - 1, Number(chiffres) - 1];
}

function lignesDe(xml: string, contexte: Contexte): Cellule[][] {
  const lignes: Cellule[][] = [];
  let [ligne, colonne] = [-1, -1];
  let [type, style, texte] = ['', 0, ''];
  let prend = false;
  if (!xml) return lignes;
  parcourir(xml, {
    ouvrir(nom, attributs) {
      if (nom === 'row') {
        const { r } = attributs();
        ligne = r === undefined ? ligne + 1 : Number(r) - 1;
        colonne = -1;
      } else if (nom === 'c') {
        const { r = '', t = 'n', s = '0' } = attributs();
        const ici = place(r);
        if (ici) [colonne, ligne] = ici;
        else colonne++;
        [type, style, texte] = [t, Number(s), ''];
      } else if (nom === 'v' || nom === 't') prend = true;
      else if (nom === 'rPh') prend = false;
    },
    fermer(nom) {
      if (nom === 'v' || nom === 't') prend = false;
      else if (nom === 'c') {
        const valeur = valeurDe(type, style, texte, contexte);
        if (valeur === undefined || !(ligne >= 0 && ligne < MAX_LIGNES) || colonne >= MAX_COLONNES)
          return;
        if (contexte.reste-- <= 0) return;
        while (lignes.length <= ligne) lignes.push([]);
        lignes[ligne]![colonne] = valeur;
      }
    },
    texte: (t) => void (prend && (texte += t)),
  });
  return lignes.map((l) => Array.from(l));
}

function valeurDe(type: string, style: number, texte: string, contexte: Contexte): Cellule {
  if (texte === '') return undefined;
  switch (type) {
    case 's':
      return contexte.textes[Number(texte)] || undefined;
    case 'inlineStr':
    case 'str':
      return texte;
    case 'b':
      return texte === '1';
    case 'e':
      return undefined;
    case 'd':
      return texte.replace(/T00:00:00(\.0+)?Z?$/, '');
    default: {
      const nombre = Number(texte);
      if (!Number.isFinite(nombre)) return texte;
      return contexte.dates[style] ? (dateDeNombre(nombre, contexte.depuis1904) ?? nombre) : nombre;
    }
  }
}
