/** A chart as rectangles and texts with their own sizes and colours, for a file that no style sheet follows. Pure. */
import { formatEurosCourt } from '@ternum/core';
import { graduations } from '../echelle.ts';
import type { Image } from '../image.ts';

export interface Forme {
  x: number;
  y: number;
  /** Rectangle. */
  l?: number;
  h?: number;
  contour?: boolean;
  /** Text. */
  texte?: string;
  taille?: number;
  gras?: boolean;
  /** A white edge, where lines pass behind. */
  halo?: boolean;
  ancre?: 'start' | 'middle' | 'end';
  couleur: string;
}

export interface Dessin {
  largeur: number;
  hauteur: number;
  formes: Forme[];
}

const LARGEUR = 960;
const MARGE = 32;
/** Room for the amounts of the scale. */
const AXE = 56;
const ENCRE = '#1b2430';
const GRIS = '#566273';
const BLEU = '#0072b2';
const PALE = '#d5dce5';

/** About how wide a text is: enough to break a sentence into lines. */
const largeurDe = (texte: string, taille: number): number => texte.length * taille * 0.52;

function lignesDe(texte: string, taille: number, largeur: number): string[] {
  const lignes = [''];
  for (const mot of texte.split(' ')) {
    const suite = `${lignes.at(-1)} ${mot}`.trim();
    if (largeurDe(suite, taille) <= largeur) lignes[lignes.length - 1] = suite;
    else lignes.push(mot);
  }
  return lignes;
}

/** Title, sentence, marks, source: everything a picture needs to be understood away from its page. */
export function dessiner(titre: string, phrase: string, mention: string, image: Image): Dessin {
  const formes: Forme[] = [
    { x: MARGE, y: 48, texte: titre, taille: 24, gras: true, couleur: ENCRE },
  ];
  let y = 52;
  for (const ligne of lignesDe(phrase, 15, LARGEUR - 2 * MARGE))
    formes.push({ x: MARGE, y: (y += 22), texte: ligne, taille: 15, couleur: GRIS });
  y += 28;
  y = image.genre === 'barres' ? enBarres(formes, image, y) : enColonnes(formes, image, y);
  y += 16;
  for (const ligne of mention ? lignesDe(mention, 12, LARGEUR - 2 * MARGE) : [])
    formes.push({ x: MARGE, y: (y += 18), texte: ligne, taille: 12, couleur: GRIS });
  return { largeur: LARGEUR, hauteur: y + 24, formes };
}

function enBarres(formes: Forme[], { marques }: Image, debut: number): number {
  const max = Math.max(...marques.map((m) => m.valeur), 0) || 1;
  let y = debut;
  for (const m of marques) {
    formes.push(
      { x: MARGE, y: y + 14, texte: m.libelle, taille: 14, couleur: ENCRE },
      {
        x: LARGEUR - MARGE,
        y: y + 14,
        texte: m.texte,
        taille: 14,
        gras: true,
        ancre: 'end',
        couleur: ENCRE,
      },
      {
        x: MARGE,
        y: y + 22,
        l: Math.max(0, (m.valeur / max) * (LARGEUR - 2 * MARGE)),
        h: 10,
        couleur: BLEU,
      },
    );
    y += 48;
  }
  return y - 16;
}

function enColonnes(formes: Forme[], { marques }: Image, debut: number): number {
  const traits = graduations(Math.max(...marques.flatMap((m) => [m.valeur, m.avant ?? 0]), 0));
  const max = traits.at(-1) || 1;
  const hauteur = 260;
  const compare = marques.some((m) => m.avant);
  if (compare) legende(formes, debut);
  const bas = debut + (compare ? 44 : 20) + hauteur;
  const gauche = MARGE + AXE;
  const pas = (LARGEUR - MARGE - gauche) / Math.max(1, marques.length);
  const h = (v: number): number => (v / max) * hauteur;
  for (const t of traits) {
    formes.push({ x: gauche, y: bas - h(t), l: LARGEUR - MARGE - gauche, h: 1, couleur: PALE });
    if (t)
      formes.push({
        x: MARGE,
        y: bas - h(t) + 4,
        texte: formatEurosCourt(t),
        taille: 11,
        couleur: GRIS,
      });
  }
  for (const [i, m] of marques.entries()) {
    const x = gauche + i * pas;
    if (m.avant)
      formes.push({
        x: x + pas * 0.1,
        y: bas - h(m.avant),
        l: pas * 0.5,
        h: h(m.avant),
        contour: true,
        couleur: GRIS,
      });
    formes.push({
      x: x + pas * (compare ? 0.34 : 0.18),
      y: bas - h(m.valeur),
      l: pas * (compare ? 0.54 : 0.64),
      h: h(m.valeur),
      couleur: BLEU,
    });
    if (m.texte && marques.length <= 14)
      formes.push({
        x: x + pas * (compare ? 0.61 : 0.5),
        y: bas - h(m.valeur) - 6,
        texte: m.texte,
        taille: 11,
        ancre: 'middle',
        halo: true,
        couleur: ENCRE,
      });
    for (const [j, mot] of m.libelle.split(' ').entries())
      formes.push({
        x: x + pas * 0.5,
        y: bas + 18 + 14 * j,
        texte: mot,
        taille: 11,
        ancre: 'middle',
        couleur: GRIS,
      });
  }
  return bas + 34;
}

function legende(formes: Forme[], y: number): void {
  const taille = 12;
  formes.push(
    { x: MARGE, y: y - 1, l: 12, h: 12, couleur: BLEU },
    { x: MARGE + 18, y: y + 10, texte: 'cette période', taille, couleur: GRIS },
    { x: MARGE + 118, y: y - 1, l: 12, h: 12, contour: true, couleur: GRIS },
    { x: MARGE + 136, y: y + 10, texte: 'un an plus tôt', taille, couleur: GRIS },
  );
}
