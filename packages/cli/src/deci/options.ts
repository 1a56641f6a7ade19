/** Options that `deci` commands share. */
import { readFile } from 'node:fs/promises';
import { departementOf, parseCodeInsee } from '@ternum/core';
import { Arret, EMPECHE } from '../erreurs.ts';

/** @throws Arret (2) when it is not the code of a commune */
export function lireInsee(valeur: string | undefined): string | undefined {
  if (valeur === undefined) return undefined;
  const code = parseCodeInsee(valeur);
  if (code) return code;
  throw new Arret(
    EMPECHE,
    `« ${valeur} » n’est pas le code INSEE d’une commune (5 caractères, par exemple 21231).`,
  );
}

/** @throws Arret (2) when it is not the code of a département */
export function lireDepartement(valeur: string | undefined): string | undefined {
  if (valeur === undefined) return undefined;
  const code = departementOf(valeur);
  if (code) return code;
  throw new Arret(EMPECHE, `« ${valeur} » n’est pas le code d’un département (21, 2A, 974…).`);
}

/** A GeoJSON file. @throws Arret (2) when it does not open or is none */
export async function lireContour(fichier: string | undefined): Promise<unknown> {
  if (fichier === undefined) return undefined;
  try {
    return JSON.parse(await readFile(fichier, 'utf8')) as unknown;
  } catch {
    throw new Arret(
      EMPECHE,
      `Le contour « ${fichier} » (--contour) ne se lit pas.`,
      'Il faut un fichier GeoJSON.',
    );
  }
}
