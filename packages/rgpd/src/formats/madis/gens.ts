/** Persons: eight boxes with a comment in Madis, a list in the register. */
import { connu, estInconnu, estSansObjet, type Traitement } from '../../model/index.ts';
import { ecrirePuces, lirePuces } from '../commun/elements.ts';
import { cle, dire, direOui, lireOui, lireSu } from '../commun/mots.ts';
import type { Personnes } from '../commun/parties.ts';
import { direPrecisions, lirePrecisions } from '../commun/phrases.ts';
import { COLONNES, COMMENTAIRE, DETAILS_PERSONNES, PERSONNES } from './entetes.ts';
import type { Rang } from '../commun/tables.ts';

const AUTRES = 'Autres';
const AUCUNE = 'Aucune';

/** Cells by column. The number of Madis is one for all: ours is there when there is one category. */
export function ecrireGens(dites: Traitement['personnes']): Map<string, string> {
  const cellules = new Map<string, string>();
  const liste: readonly Personnes[] = Array.isArray(dites) ? dites : [];
  const seul = liste.length === 1 ? connu(liste[0]!.nombre) : undefined;
  const restes = liste.map(({ nombre, ...p }) =>
    seul === undefined && nombre !== undefined ? { ...p, nombre } : p,
  );
  for (const nom of PERSONNES) {
    if (nom === AUTRES) continue;
    const i = restes.findIndex(({ categorie }) => categorie === nom);
    const [trouvee] = i < 0 ? [] : restes.splice(i, 1);
    cellules.set(DETAILS_PERSONNES + nom, direOui(trouvee ? 'oui' : 'non'));
    if (trouvee) cellules.set(DETAILS_PERSONNES + nom + COMMENTAIRE, direPrecisions(trouvee));
  }
  cellules.set(DETAILS_PERSONNES + AUTRES, direOui(restes.length ? 'oui' : 'non'));
  cellules.set(
    DETAILS_PERSONNES + AUTRES + COMMENTAIRE,
    estInconnu(dites) || estSansObjet(dites)
      ? dire(dites, () => '')
      : dites?.length === 0
        ? AUCUNE
        : ecrirePuces(restes.map((p) => [p.categorie, direPrecisions(p)])),
  );
  if (seul !== undefined) cellules.set(COLONNES.nombre, String(seul));
  return cellules;
}

/** Boxes and comments as categories of persons; `nombre`: words or a total that no category can take. */
export function lireGens(rang: Rang): { personnes?: Traitement['personnes']; nombre?: string } {
  const liste: Personnes[] = [];
  let su: Traitement['personnes'];
  for (const nom of PERSONNES) {
    const coche = lireOui(rang.lire(DETAILS_PERSONNES + nom)) === 'oui';
    const texte = rang.lire(DETAILS_PERSONNES + nom + COMMENTAIRE);
    const puces = nom === AUTRES ? lirePuces(texte) : undefined;
    if (puces)
      for (const [categorie = '', plus = ''] of puces)
        liste.push({ categorie, ...lirePrecisions(plus) });
    else if (nom === AUTRES && !coche && (lireSu(texte) || cle(texte) === cle(AUCUNE)))
      su = lireSu(texte) ?? [];
    else if (coche || texte) liste.push({ categorie: nom, ...lirePrecisions(texte) });
  }
  const dit = rang.lire(COLONNES.nombre);
  const personnes = liste.length ? liste : su;
  const base = personnes ? { personnes } : {};
  if (!dit) return base;
  if (liste.length !== 1 || !/^\d+$/.test(dit) || liste[0]!.nombre !== undefined)
    return { ...base, nombre: dit };
  return { personnes: [{ ...liste[0]!, nombre: Number(dit) }] };
}
