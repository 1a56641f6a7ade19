/** Parameters of an action, from the query string or from a JSON body. */
import { invalide } from './enveloppe.ts';

export type Parametres = Readonly<Record<string, unknown>>;

/** @returns a sentence when the body is not what CKAN takes */
export async function lireParametres(request: Request): Promise<Parametres | string> {
  const { searchParams } = new URL(request.url);
  const adresse: Record<string, unknown> = {};
  for (const nom of searchParams.keys()) {
    const valeurs = searchParams.getAll(nom);
    adresse[nom] = valeurs.length === 1 ? valeurs[0] : valeurs;
  }
  // As in CKAN, what the address says hides the body.
  if (request.method !== 'POST' || Object.keys(adresse).length) return adresse;
  const texte = await request.text();
  if (!texte) return {};
  let lu: unknown;
  try {
    lu = JSON.parse(texte);
  } catch {
    return `JSON Error: Error decoding JSON data. JSON data extracted from the request: ${JSON.stringify(texte.slice(0, 200))}`;
  }
  return lu !== null && typeof lu === 'object' && !Array.isArray(lu)
    ? (lu as Parametres)
    : 'Bad request data: Request data JSON decoded but it needs to be a dictionary.';
}

export function texteDe(p: Parametres, nom: string): string | undefined {
  const valeur = p[nom];
  return valeur === undefined || valeur === null ? undefined : String(valeur);
}

export function entierDe(p: Parametres, nom: string, defaut: number): number {
  const valeur = p[nom];
  if (valeur === undefined || valeur === null || valeur === '') return defaut;
  const n = Number(valeur);
  if (!Number.isInteger(n)) throw invalide({ [nom]: ['Invalid integer'] });
  if (n < 0) throw invalide({ [nom]: ['Must be a natural number'] });
  return n;
}

export function ouiDe(p: Parametres, nom: string, defaut: boolean): boolean {
  const valeur = texteDe(p, nom);
  return valeur === undefined ? defaut : /^(true|yes|t|y|1)$/i.test(valeur);
}

/** A list, written as JSON, as `a,b`, or given as an array. */
export function listeDe(p: Parametres, nom: string): string[] {
  const valeur = p[nom];
  if (Array.isArray(valeur)) return valeur.map(String);
  if (typeof valeur !== 'string' || !valeur.trim()) return [];
  try {
    const lu: unknown = JSON.parse(valeur);
    if (Array.isArray(lu)) return lu.map(String);
  } catch {
    // Plain words, then.
  }
  return valeur.split(',').map((v) => v.trim());
}
