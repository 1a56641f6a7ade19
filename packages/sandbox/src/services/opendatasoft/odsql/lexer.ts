/** Text → tokens of ODSQL. */
import { malforme } from './erreur.ts';

export interface Jeton {
  genre: 'nom' | 'champ' | 'texte' | 'nombre' | 'signe' | 'fin';
  valeur: string;
  position: number;
}

const ESPACE = /\s/;
const NOMBRE = /\d+(\.\d+)?([eE][+-]?\d+)?/y;
const NOM = /[\p{L}_][\p{L}\p{N}_]*/uy;
const SIGNE = /<=|>=|!=|<>|==|\.\.|[=<>()[\],*:+-]/y;

export function lire(source: string): Jeton[] {
  const jetons: Jeton[] = [];
  let i = 0;
  const essayer = (motif: RegExp): string | undefined => {
    motif.lastIndex = i;
    return motif.exec(source)?.[0];
  };
  while (i < source.length) {
    const c = source[i]!;
    if (ESPACE.test(c)) {
      i++;
      continue;
    }
    const position = i;
    if (c === '"' || c === "'" || c === '`') {
      const { valeur, fin } = chaine(source, i);
      jetons.push({ genre: c === '`' ? 'champ' : 'texte', valeur, position });
      i = fin;
      continue;
    }
    const nombre = essayer(NOMBRE);
    const nom = nombre === undefined ? essayer(NOM) : undefined;
    const valeur = nombre ?? nom ?? essayer(SIGNE);
    if (valeur === undefined) throw malforme(`unexpected character ${c} at ${i}`);
    jetons.push({
      genre: nombre !== undefined ? 'nombre' : nom !== undefined ? 'nom' : 'signe',
      valeur,
      position,
    });
    i += valeur.length;
  }
  jetons.push({ genre: 'fin', valeur: 'end of query', position: i });
  return jetons;
}

function chaine(source: string, debut: number): { valeur: string; fin: number } {
  const borne = source[debut];
  let valeur = '';
  for (let i = debut + 1; i < source.length; i++) {
    if (source[i] === borne) return { valeur, fin: i + 1 };
    if (source[i] === '\\' && i + 1 < source.length) i++;
    valeur += source[i];
  }
  throw malforme(`unbalanced quote at ${debut}`);
}
