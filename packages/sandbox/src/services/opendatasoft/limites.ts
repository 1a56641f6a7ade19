/** `limit` and `offset`, within what the service gives. */
import { parametre } from './erreurs.ts';

const entier = (p: URLSearchParams, nom: string, defaut: number, min: number): number => {
  const texte = p.get(nom);
  if (texte === null || texte === '') return defaut;
  const n = Number(texte);
  if (!/^[+-]?\d+$/.test(texte) || !Number.isSafeInteger(n))
    throw parametre(
      `Invalid value for ${nom} API parameter: ${texte} was found but an integer is expected.`,
    );
  if (n < min)
    throw parametre(
      `Invalid value for ${nom} API parameter: ${n} was found but >= ${min} is expected.`,
    );
  return n;
};

export function limitesPage(
  p: URLSearchParams,
  groupee: boolean,
): { limit: number; offset: number } {
  const plafond = groupee ? 20_000 : 100;
  const somme = groupee ? 20_000 : 10_000;
  const demande = entier(p, 'limit', 10, -1);
  const offset = entier(p, 'offset', 0, 0);
  if (demande > plafond)
    throw parametre(
      `Invalid value for limit API parameter: ${demande} was found but -1 <= limit <= ${plafond} is expected.`,
    );
  const limit = demande === -1 ? Math.min(plafond, Math.max(0, somme - offset)) : demande;
  verifierSomme(offset, demande === -1 ? 0 : demande, somme);
  return { limit, offset };
}

/** Exports have no cap; with an offset they are under that of pages. */
export function limitesExport(p: URLSearchParams): { limit: number; offset: number } {
  const limit = entier(p, 'limit', -1, -1);
  const offset = entier(p, 'offset', 0, 0);
  if (offset > 0) verifierSomme(offset, Math.max(0, limit), 10_000);
  return { limit, offset };
}

function verifierSomme(offset: number, limit: number, plafond: number): void {
  if (offset + limit > plafond)
    throw parametre(
      `Invalid value for sum of offset + limit API parameter: ${offset + limit} was found but <= ${plafond} is expected.`,
    );
}
