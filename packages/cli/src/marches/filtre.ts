/** The filter that a command line asks for. */
import { parseDateISO } from '@ternum/core';
import type { Filtre } from '@ternum/marches';
import { Arret, EMPECHE } from '../erreurs.ts';
import type { Ligne } from '../arguments.ts';

/** Options that every `marches` command understands. */
export const OPTIONS_FILTRE = {
  siret: { type: 'string', multiple: true },
  du: { type: 'string' },
  au: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** @throws Arret (2) when a number or a day has not the form of one */
export function lireFiltre(ligne: Ligne): Filtre {
  const acheteurs = lireAcheteurs(ligne);
  const du = lireJour(ligne.texte('du'), '--du');
  const au = lireJour(ligne.texte('au'), '--au');
  if (du && au && du > au)
    throw new Arret(EMPECHE, `La période finit (${au}) avant de commencer (${du}).`);
  return {
    ...(acheteurs.length ? { acheteurs } : {}),
    ...(du ? { du } : {}),
    ...(au ? { au } : {}),
  };
}

/** SIRET or SIREN of every `--siret`; several may be separated by commas. @throws Arret (2) */
export function lireAcheteurs(ligne: Ligne): string[] {
  return ligne.liste('siret').flatMap((v) => v.split(',').map(lireNumero));
}

function lireNumero(valeur: string): string {
  const numero = valeur.replace(/[\s.\u00a0\u202f]/g, '');
  if (/^(\d{9}|\d{14})$/.test(numero)) return numero;
  throw new Arret(
    EMPECHE,
    `« ${valeur} » n’est ni un SIRET (14 chiffres) ni un SIREN (9 chiffres).`,
  );
}

function lireJour(valeur: string | undefined, option: string): string | undefined {
  if (valeur === undefined) return undefined;
  if (valeur.length === 10 && parseDateISO(valeur)) return valeur;
  throw new Arret(
    EMPECHE,
    `« ${valeur} » n’est pas un jour pour ${option}.`,
    'Écrivez-le année-mois-jour : 2024-07-01.',
  );
}

/** True when the contract's buyer is one of those asked for (or none is). A SIREN stands for its establishments. */
export function estAcheteur(id: string, acheteurs: string[] | undefined): boolean {
  return (
    !acheteurs?.length ||
    acheteurs.some((a) => id === a || (a.length === 9 && id.length === 14 && id.startsWith(a)))
  );
}
