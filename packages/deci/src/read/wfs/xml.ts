/** XML → a tree without prefixes. Entities that a document declares are not read: they are how one bomb is made. */

/** An element. */
export interface Noeud {
  /** Name without prefix. */
  nom: string;
  /** Attributes, names without prefix. */
  attributs: Record<string, string>;
  enfants: Noeud[];
  /** Text of its own, trimmed. */
  texte: string;
}

const PROFONDEUR = 100;
const ENTITES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The root; `undefined` when the text is cut or is no XML. */
export function lireXml(texte: string): Noeud | undefined {
  const racine = noeud('');
  const pile = [racine];
  let ou = 0;
  for (;;) {
    const debut = texte.indexOf('<', ou);
    const haut = pile[pile.length - 1]!;
    if (debut > ou) haut.texte += decoder(texte.slice(ou, debut));
    if (debut < 0) break;
    const special = passer(texte, debut, haut);
    if (special !== undefined) {
      if (special < 0) return undefined;
      ou = special;
      continue;
    }
    const fin = finDeBalise(texte, debut + 1);
    if (fin < 0) return undefined;
    ou = fin + 1;
    if (texte[debut + 1] === '/') {
      const ferme = local(texte.slice(debut + 2, fin).trim());
      if (pile.length < 2 || haut.nom !== ferme) return undefined;
      haut.texte = haut.texte.trim();
      pile.pop();
      continue;
    }
    const seul = texte[fin - 1] === '/';
    const dedans = texte.slice(debut + 1, seul ? fin - 1 : fin);
    const blanc = dedans.search(/\s/);
    const enfant = noeud(local(blanc < 0 ? dedans : dedans.slice(0, blanc)));
    if (blanc >= 0)
      for (const [, nom, , a, b] of dedans
        .slice(blanc)
        // Bounded: a long text without « = » would be looked through again from each of its letters.
        .matchAll(/([^\s=]{1,200})\s{0,20}=\s{0,20}("([^"]*)"|'([^']*)')/g))
        enfant.attributs[local(nom!)] = decoder(a ?? b ?? '');
    haut.enfants.push(enfant);
    if (!seul && pile.push(enfant) > PROFONDEUR) return undefined;
  }
  return pile.length === 1 ? racine.enfants[0] : undefined;
}

/** Comments, CDATA, instructions, DOCTYPE: where they end (−1: never); `undefined`: none of these. */
function passer(texte: string, debut: number, haut: Noeud): number | undefined {
  const apres = (marque: string): number => {
    const i = texte.indexOf(marque, debut + 2);
    return i < 0 ? -1 : i + marque.length;
  };
  if (texte.startsWith('<!--', debut)) return apres('-->');
  if (texte.startsWith('<?', debut)) return apres('?>');
  if (texte.startsWith('<![CDATA[', debut)) {
    const fin = apres(']]>');
    if (fin > 0) haut.texte += texte.slice(debut + 9, fin - 3);
    return fin;
  }
  return texte.startsWith('<!', debut) ? apres('>') : undefined;
}

/** An attribute may hold « > ». */
function finDeBalise(texte: string, de: number): number {
  let guillemet = '';
  for (let i = de; i < texte.length; i++) {
    const c = texte[i]!;
    if (guillemet) {
      if (c === guillemet) guillemet = '';
    } else if (c === '"' || c === "'") guillemet = c;
    else if (c === '>') return i;
    else if (c === '<') return -1;
  }
  return -1;
}

const noeud = (nom: string): Noeud => ({
  nom,
  attributs: Object.create(null) as Record<string, string>,
  enfants: [],
  texte: '',
});
const local = (nom: string): string => nom.slice(nom.indexOf(':') + 1);

function decoder(texte: string): string {
  if (!texte.includes('&')) return texte;
  return texte.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (brut, hexa, dec, nom) => {
    if (nom) return Object.hasOwn(ENTITES, nom as string) ? ENTITES[nom as string]! : brut;
    const code = hexa ? parseInt(hexa as string, 16) : Number(dec);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : brut;
  });
}

/** All elements of that name, at any depth. */
export function* tous({ enfants }: Noeud, nom: string): Generator<Noeud> {
  for (const enfant of enfants) {
    if (enfant.nom === nom) yield enfant;
    yield* tous(enfant, nom);
  }
}

/** Text of the first child of one of these names. */
export const texteDuPremier = ({ enfants }: Noeud, ...noms: string[]): string | undefined =>
  enfants.find((e) => noms.includes(e.nom))?.texte || undefined;
