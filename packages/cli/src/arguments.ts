/** Command line → positional arguments and options, with a sentence for what is not understood. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Arret, EMPECHE } from './erreurs.ts';
import { proche } from './proche.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Values by option name; a repeated option (`multiple`) gives a list. */
export interface Ligne {
  positionnels: string[];
  texte(nom: string): string | undefined;
  liste(nom: string): string[];
  oui(nom: string): boolean;
}

/** @throws Arret (2) for an unknown option, or one without its value */
export function lireLigne(args: string[], options: Options): Ligne {
  const connues = Object.keys(options).map((nom) => `--${nom}`);
  let lu;
  try {
    lu = parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (erreur) {
    throw expliquer(erreur, args, connues);
  }
  const { values, positionals } = lu;
  const valeur = (nom: string): unknown => (values as Record<string, unknown>)[nom];
  return {
    positionnels: positionals,
    texte: (nom) => (typeof valeur(nom) === 'string' ? (valeur(nom) as string) : undefined),
    liste: (nom) => {
      const v = valeur(nom);
      return Array.isArray(v) ? v.map(String) : typeof v === 'string' ? [v] : [];
    },
    oui: (nom) => valeur(nom) === true,
  };
}

function expliquer(erreur: unknown, args: string[], connues: string[]): Error {
  const code = (erreur as NodeJS.ErrnoException).code;
  const message = erreur instanceof Error ? erreur.message : String(erreur);
  const option = /'(--?[^' =<]+)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const tapee = args.find((a) => a === option || a.startsWith(`${option}=`)) ?? option;
    const idee = proche(option, connues);
    return new Arret(
      EMPECHE,
      `L’option « ${tapee} » n’existe pas.`,
      idee ? `Vouliez-vous dire « ${idee} » ?` : `Options : ${connues.join(', ')}.`,
    );
  }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return new Arret(
      EMPECHE,
      /does not take an argument/.test(message)
        ? `L’option « ${option} » ne prend pas de valeur.`
        : `L’option « ${option} » attend une valeur.`,
    );
  return new Arret(EMPECHE, `La commande n’a pas été comprise : ${message}`);
}
