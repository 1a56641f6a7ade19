/** What must not leave a register that is shown to the public: who owns a private point, and who looks after it. */
import type { PointEau } from '../model.ts';

/** Columns in which a name may be written as it came: « Privé - Mme Durand » is a statut that was met. */
const NOMINATIFS: readonly string[] = ['statut', 'nom_etab', 'nom_gest'];

/**
 * Takes the names of private persons out of a point, for a public view or file: the owner; the manager, unless the
 * register says that the point is public (a manager of a private point is often its owner, and a statut that nobody
 * recognises may hide a private one); the owner's name where the address or the designation repeats it; columns that the model does not have; and, of what was wrong with these columns,
 * the words as they were written. The statut itself stays, and so does that something was wrong with it.
 *
 * @returns the same object, changed: a register has 300 000 of them, and they are not copied. Twice changes nothing more
 */
export function sansNoms(pei: PointEau): PointEau {
  if (pei.nomEtab !== undefined) {
    if (pei.statut !== 'public') masquer(pei, pei.nomEtab.trim());
    pei.nomEtab = undefined;
  }
  if (pei.nomGest !== undefined && pei.statut !== 'public') pei.nomGest = undefined;
  if (pei.autres) pei.autres = undefined;
  // Anomalies are shared between the points of a file.
  if (pei.anomalies.some(nomme))
    pei.anomalies = pei.anomalies.map((a) => (nomme(a) ? { ...a, brut: '' } : a));
  return pei;
}

/** « chez M. Durand, 3 rue X » says who owns it too. */
function masquer(pei: PointEau, nom: string): void {
  if (nom.length < 3) return;
  const partout = new RegExp(nom.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi');
  if (pei.situation) pei.situation = pei.situation.replace(partout, '[…]');
  if (pei.typeRd) pei.typeRd = pei.typeRd.replace(partout, '[…]');
}

const nomme = ({ champ, brut }: PointEau['anomalies'][number]): boolean =>
  brut !== '' && NOMINATIFS.includes(champ);
