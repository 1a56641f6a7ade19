/** `opening_hours` → words. */

export type Jeton =
  | { type: 'heure'; minutes: number }
  | { type: 'jour'; jour: number }
  | { type: 'mois'; mois: number }
  | { type: 'nombre'; nombre: number }
  | { type: 'mot'; mot: string }
  | { type: 'note'; note: string }
  | { type: 'signe'; signe: string };

const JOURS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const MOIS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MOTS = ['ph', 'sh', 'off', 'closed', 'open', 'unknown', 'week'];

const UN =
  /\s*(?:(24\/7)|(\d{1,2})[:h](\d\d)(?!\d)|"([^"]*)"|([a-z]+)\.?|(\d+)|(\|\||[;,\-–—+[\]/:]))/iy;

/** `undefined` when a sign or a word is none of the grammar's. */
export function decouper(texte: string): Jeton[] | undefined {
  const jetons: Jeton[] = [];
  UN.lastIndex = 0;
  const fin = texte.trimEnd().length;
  while (UN.lastIndex < fin) {
    const lu = UN.exec(texte);
    const jeton = lu && enJeton(lu);
    if (!jeton) return undefined;
    jetons.push(jeton);
  }
  return jetons;
}

function enJeton([, toujours, h, min, note, mot, nombre, signe]: RegExpExecArray):
  Jeton | undefined {
  if (toujours) return { type: 'mot', mot: '24/7' };
  if (h !== undefined) {
    const minutes = Number(h) * 60 + Number(min);
    return Number(min) < 60 && minutes <= 2880 ? { type: 'heure', minutes } : undefined;
  }
  if (note !== undefined) return { type: 'note', note: note.trim() };
  if (mot) {
    const petit = mot.toLowerCase();
    const jour = JOURS.indexOf(petit);
    const mois = MOIS.indexOf(petit);
    if (jour >= 0) return { type: 'jour', jour };
    if (mois >= 0) return { type: 'mois', mois: mois + 1 };
    return MOTS.includes(petit) ? { type: 'mot', mot: petit } : undefined;
  }
  if (nombre) return { type: 'nombre', nombre: Number(nombre) };
  return { type: 'signe', signe: /[–—]/.test(signe!) ? '-' : signe! };
}
