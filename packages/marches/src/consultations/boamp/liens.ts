/** Identifiers of notices in `annonce_lie` and `annonces_anterieures`, in whatever shape they come. */
import { estObjet, texteDe } from '../dehors.ts';

/** Year and rank: `26-22817`, `26-81` in January. Nothing stands around it: `2014-10-15` holds no notice « 10-15 ». */
const IDWEB = /(?<![\d-])(\d{2}-\d{1,7})(?![\d-])/g;

/** Each once, `soi` apart. JSON in a string is opened; dates of publication are no identifiers. */
export function liensDe(valeurs: readonly unknown[], soi: string): string[] {
  const ids = valeurs.flatMap((v) => textes(v)).flatMap((t) => t.match(IDWEB) ?? []);
  return [...new Set(ids)].filter((id) => id !== soi);
}

function textes(valeur: unknown, profondeur = 8): string[] {
  if (profondeur === 0) return [];
  if (Array.isArray(valeur)) return valeur.flatMap((v) => textes(v, profondeur - 1));
  if (estObjet(valeur))
    return Object.entries(valeur).flatMap(([cle, v]) =>
      /date/i.test(cle) ? [] : textes(v, profondeur - 1),
    );
  const texte = texteDe(valeur);
  if (!/^[[{]/.test(texte)) return [texte];
  try {
    return textes(JSON.parse(texte), profondeur - 1);
  } catch {
    return [texte];
  }
}
