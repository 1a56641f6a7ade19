/** Options of `ternum sandbox`. */
import type { Ligne } from '../arguments.ts';
import { Arret, EMPECHE } from '../erreurs.ts';

export const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  echelle: { type: 'string' },
  graine: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export interface Reglages {
  port: number;
  host: string;
  echelle: number;
  graine: number;
}

/** @throws Arret (2) for a value that cannot be used */
export function lireReglages(ligne: Ligne): Reglages {
  if (ligne.positionnels.length)
    throw new Arret(
      EMPECHE,
      `« ${ligne.positionnels[0]} » est de trop : cette commande n’attend que des options.`,
    );
  const nombre = (
    nom: string,
    defaut: number,
    { motif, bon, dit }: { motif: RegExp; bon: (n: number) => boolean; dit: string },
  ): number => {
    const texte = ligne.texte(nom);
    if (texte === undefined) return defaut;
    const n = Number(texte.replace(',', '.'));
    if (!motif.test(texte) || !bon(n))
      throw new Arret(EMPECHE, `--${nom} vaut « ${texte} » : il faut ${dit}.`);
    return n;
  };
  return {
    port: nombre('port', 8920, {
      motif: /^\d+$/,
      bon: (n) => n <= 65_535,
      dit: 'un port, de 1 à 65535 (0 : n’importe lequel)',
    }),
    host: ligne.texte('host') ?? '127.0.0.1',
    echelle: nombre('echelle', 1, {
      motif: /^\d+([.,]\d+)?$/,
      bon: (n) => n > 0 && n <= 10,
      dit: 'un nombre entre 0,001 et 10 (1 : la taille de la région)',
    }),
    graine: nombre('graine', 21, {
      motif: /^\d+$/,
      bon: (n) => n <= 4_294_967_295,
      dit: 'un nombre entier',
    }),
  };
}
