/** Measures: boxes and comments in Madis, a list in the register. */
import { estInconnu, estSansObjet, type Traitement } from '../../model/index.ts';
import { ecrirePuces, lirePuces } from '../commun/elements.ts';
import { cle, codeDe, dire, direOui, lireOui, lireSu } from '../commun/mots.ts';
import type { Mesure } from '../commun/parties.ts';
import { ETATS } from '../commun/phrases.ts';
import { colonneMesure, COMMENTAIRE, MESURES, MESURES_SEULES } from './entetes.ts';
import type { Rang } from '../commun/tables.ts';

const AUTRES = 'Autres';
const AUCUNE = 'Aucune';
const etatDe = codeDe(ETATS);
const COCHEES: readonly string[] = [...MESURES.filter((m) => m !== AUTRES), ...MESURES_SEULES];

/** Cells by column; a measure that has no box, or is not in place, goes to the comment of « Autres ». */
export function ecrireMesures(dites: Traitement['mesures']): Map<string, string> {
  const cellules = new Map<string, string>();
  const commentaire = colonneMesure(AUTRES) + COMMENTAIRE;
  const liste: readonly Mesure[] = Array.isArray(dites) ? dites : [];
  const restes = [...liste];
  for (const nom of COCHEES) {
    const seule = (MESURES_SEULES as readonly string[]).includes(nom);
    const i = restes.findIndex(
      (m) => m.type === nom && m.etat === 'en-place' && !(seule && m.precision),
    );
    const [trouvee] = i < 0 ? [] : restes.splice(i, 1);
    cellules.set(colonneMesure(nom), direOui(trouvee ? 'oui' : 'non'));
    if (trouvee?.precision) cellules.set(colonneMesure(nom) + COMMENTAIRE, trouvee.precision);
  }
  cellules.set(colonneMesure(AUTRES), direOui(restes.length ? 'oui' : 'non'));
  if (estInconnu(dites) || estSansObjet(dites))
    cellules.set(
      commentaire,
      dire(dites, () => ''),
    );
  else if (dites?.length === 0) cellules.set(commentaire, AUCUNE);
  else
    cellules.set(
      commentaire,
      ecrirePuces(restes.map(({ type, etat, precision = '' }) => [type, ETATS[etat], precision])),
    );
  return cellules;
}

/** Boxes and comments as measures. A box that is not ticked says nothing: only its comment is kept. */
export function lireMesures(rang: Rang): Traitement['mesures'] {
  const liste: Mesure[] = [];
  let su: Traitement['mesures'];
  for (const nom of [...COCHEES, AUTRES]) {
    const coche = lireOui(rang.lire(colonneMesure(nom))) === 'oui';
    const precision = rang.lire(colonneMesure(nom) + COMMENTAIRE);
    const puces = nom === AUTRES ? lirePuces(precision) : undefined;
    if (puces)
      for (const [type = '', etat = '', plus = ''] of puces)
        liste.push({ type, etat: etatDe(etat) ?? 'nsp', ...(plus ? { precision: plus } : {}) });
    else if (nom === AUTRES && !coche && (lireSu(precision) || cle(precision) === cle(AUCUNE)))
      su = lireSu(precision) ?? [];
    else if (coche || precision)
      liste.push({
        type: nom,
        etat: coche ? 'en-place' : 'nsp',
        ...(precision ? { precision } : {}),
      });
  }
  return liste.length ? liste : su;
}
