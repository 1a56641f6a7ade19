/** Files of the person → attachments of the register: bytes first, then the name that points to them. */
import { horloge, type Change, type Piece } from '@ternum/rgpd';
import { sha256 } from '@ternum/rgpd/zip';
import type { TernumError } from '@ternum/core';
import type { Contexte } from '../../contexte.ts';
import { octetsDe } from '../../fichier.ts';
import { direTaille, lier, MAX_PIECE, type Abimees, type Lien } from './pieces.model.ts';

const refus = (nom: string, pourquoi: string): string =>
  `« ${nom} » n’est pas joint : ${pourquoi} Le fichier est resté où il était.`;

/** A file that could not be joined. */
export interface Refuse {
  fichier: File;
  /** Why, in French. */
  texte: string;
  /** The same file may be joined later: the device had no room, did not answer… */
  encore: boolean;
}

/**
 * @param a item that they are joined to; absent: the whole register
 * @param dire told of each file
 * @returns what could not be joined: the file, kept in hand, and why, in French
 */
export async function joindre(
  hote: Contexte,
  fichiers: readonly File[],
  a: Omit<Lien, 'nom'> | undefined,
  dire: (phrase: string) => void,
): Promise<Refuse[]> {
  const refuses: Refuse[] = [];
  for (const [i, fichier] of fichiers.entries()) {
    dire(`Fichier ${i + 1} sur ${fichiers.length} : « ${fichier.name} »…`);
    const pourquoi = await un(hote, fichier, a);
    if (pourquoi)
      refuses.push({
        fichier,
        texte: refus(fichier.name, pourquoi),
        encore: fichier.size > 0 && fichier.size <= MAX_PIECE,
      });
  }
  return refuses;
}

async function un(
  hote: Contexte,
  fichier: File,
  a: Omit<Lien, 'nom'> | undefined,
): Promise<string | undefined> {
  if (!fichier.size) return 'il est vide.';
  if (fichier.size > MAX_PIECE)
    return `il fait ${direTaille(fichier.size)}, plus que ${direTaille(MAX_PIECE)}.`;
  try {
    const octets = await octetsDe(fichier);
    const [id, le] = [horloge.id(), horloge.maintenant()];
    const valeur: Piece = {
      id,
      nom: fichier.name,
      type: fichier.type,
      taille: octets.length,
      sha256: await sha256(octets),
      creeLe: le,
      modifieLe: le,
    };
    await hote.depot.ecrirePiece(hote.registre.id, id, octets);
    const lien = a && lier(hote.registre, a, id, true);
    const changes: Change[] = [{ type: 'poser', dans: 'pieces', valeur }, ...(lien ? [lien] : [])];
    hote.appliquer({ type: 'lot', changes });
    return undefined;
  } catch (cause) {
    return (cause as TernumError).hint ?? 'il ne peut pas être lu.';
  }
}

/** Gives an attachment back to the person. @returns what is wrong with its bytes, in French */
export async function rendre(hote: Contexte, piece: Piece): Promise<string | undefined> {
  try {
    const octets = await hote.depot.lirePiece(hote.registre.id, piece.id);
    if (!octets)
      return `Le contenu de « ${piece.nom} » manque sur cet appareil : cherchez-le dans une sauvegarde.`;
    // What the register keeps may come from anybody: a browser must save it, not open it as a page.
    hote.telecharger(piece.nom, octets, 'application/octet-stream');
    if ((await sha256(octets)) !== piece.sha256)
      return `« ${piece.nom} » a changé depuis qu’il a été joint : vérifiez son contenu.`;
    return undefined;
  } catch (cause) {
    return (cause as TernumError).hint ?? `« ${piece.nom} » ne peut pas être lu.`;
  }
}

/**
 * Reads every attachment again.
 *
 * @param dire told of each
 */
export async function controler(hote: Contexte, dire: (phrase: string) => void): Promise<Abimees> {
  const abimees = new Map<string, 'absente' | 'changee'>();
  const { id: registre, pieces } = hote.registre;
  for (const [i, { id, sha256: voulu }] of pieces.entries()) {
    dire(`Pièce ${i + 1} sur ${pieces.length}…`);
    const octets = await hote.depot.lirePiece(registre, id).catch(() => undefined);
    if (!octets) abimees.set(id, 'absente');
    else if ((await sha256(octets)) !== voulu) abimees.set(id, 'changee');
  }
  return abimees;
}
