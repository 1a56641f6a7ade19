/** A strict little reader of the XML that we write: what it does not know is an error. */
export interface Noeud {
  nom: string;
  attributs: Record<string, string>;
  enfants: Noeud[];
  texte: string;
}

const ENTITES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };

const lireTexte = (brut: string): string => {
  // eslint-disable-next-line no-control-regex
  if (/[<>]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(brut))
    throw new Error(`not well-formed: ${brut}`);
  return brut.replace(/&([^;\s]*);?/g, (_, nom: string) => {
    if (!(nom in ENTITES)) throw new Error(`unknown entity: ${nom}`);
    return ENTITES[nom]!;
  });
};

export function lireXml(xml: string): Noeud {
  if (/\p{Surrogate}/u.test(xml)) throw new Error('lone surrogate');
  const racine: Noeud = { nom: '', attributs: {}, enfants: [], texte: '' };
  const pile = [racine];
  const debut = '<?xml version="1.0" encoding="utf-8"?>\n';
  if (!xml.startsWith(debut)) throw new Error('no declaration');
  for (const [, brut = '', fin, nom, attributs = '', seule] of xml
    .slice(debut.length)
    .matchAll(/([^<]*)(?:<(\/?)([a-z]+)((?: [a-z:]+="[^"]*")*)(\/?)>|$)/gy)) {
    const ici = pile.at(-1)!;
    ici.texte += lireTexte(brut);
    if (!nom) continue;
    if (fin) {
      if (ici.nom !== nom) throw new Error(`</${nom}> closes <${ici.nom}>`);
      pile.pop();
      continue;
    }
    const noeud: Noeud = { nom, attributs: {}, enfants: [], texte: '' };
    for (const [, cle, v] of attributs.matchAll(/ ([a-z:]+)="([^"]*)"/g))
      noeud.attributs[cle!] = lireTexte(v!);
    ici.enfants.push(noeud);
    if (!seule) pile.push(noeud);
  }
  if (pile.length !== 1 || racine.enfants.length !== 1 || racine.texte.trim())
    throw new Error('not well-formed');
  return racine.enfants[0]!;
}
