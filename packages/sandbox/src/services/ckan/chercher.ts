/** `package_search`: ten sheets unless told, a thousand at most and without a word. */
import { fold } from '@ternum/core';
import { Refus } from './enveloppe.ts';
import { versJson, type Paquet } from './fiches.ts';
import { estChamp, lireRequete, valeursDe } from './filtre.ts';
import { entierDe, listeDe, ouiDe, texteDe, type Parametres } from './parametres.ts';

const LIGNES_MAX = 1000;
const CONNUS =
  'q fq fq_list sort rows start facet facet.field facet.limit facet.mincount include_drafts include_deleted include_private use_default_schema fl qf defType callback'.split(
    ' ',
  );

export function chercher(paquets: readonly Paquet[], p: Parametres): Record<string, unknown> {
  const inconnus = Object.keys(p).filter((nom) => !CONNUS.includes(nom) && !nom.startsWith('ext_'));
  if (inconnus.length)
    throw new Refus(
      400,
      'Search Query Error',
      `Search Query is invalid: ("Invalid search parameters: ['${inconnus.join("', '")}']",)`,
    );
  const rows = Math.min(entierDe(p, 'rows', 10), LIGNES_MAX);
  const start = entierDe(p, 'start', 0);
  const tests = [texteDe(p, 'q') ?? '*:*', ...textesDe(p, 'fq'), ...listeDe(p, 'fq_list')].map(
    (texte) => lireRequete(texte || '*:*'),
  );
  const trouves = paquets.filter((paquet) => tests.every((t) => t(paquet)));
  const sort = texteDe(p, 'sort') ?? 'score desc, metadata_modified desc';
  const facettes = ouiDe(p, 'facet', true) ? listeDe(p, 'facet.field') : [];
  const comptes = facettes
    .filter(estChamp)
    .map((champ) => [champ, compter(trouves, champ)] as const);
  const limite = entierDe(p, 'facet.limit', 50);
  return {
    count: trouves.length,
    sort,
    results: trier(trouves, sort)
      .slice(start, start + rows)
      .map(versJson),
    facets: Object.fromEntries(comptes.map(([champ, c]) => [champ, Object.fromEntries(c)])),
    search_facets: Object.fromEntries(
      comptes.map(([champ, c]) => [
        champ,
        {
          title: champ,
          items: [...c]
            .slice(0, limite || undefined)
            .map(([name, count]) => ({ name, display_name: nommer(trouves, champ, name), count })),
        },
      ]),
    ),
  };
}

const textesDe = (p: Parametres, nom: string): string[] => {
  const valeur = p[nom];
  return Array.isArray(valeur) ? valeur.map(String) : valeur === undefined ? [] : [String(valeur)];
};

/** Value → how many sheets, the most frequent first. */
function compter(paquets: readonly Paquet[], champ: string): Map<string, number> {
  const comptes = new Map<string, number>();
  for (const paquet of paquets)
    for (const valeur of new Set(valeursDe(paquet, champ)))
      comptes.set(valeur, (comptes.get(valeur) ?? 0) + 1);
  return new Map([...comptes].sort((a, b) => b[1] - a[1]));
}

const nommer = (paquets: readonly Paquet[], champ: string, valeur: string): string =>
  champ === 'organization'
    ? (paquets.find((p) => p.organization.name === valeur)?.organization.title ?? valeur)
    : valeur;

const CLES: Record<string, (p: Paquet) => string> = {
  name: (p) => p.name,
  title: (p) => fold(p.title),
  title_string: (p) => fold(p.title),
  metadata_modified: (p) => p.modifiee,
  metadata_created: (p) => p.creee,
};

function trier(paquets: Paquet[], sort: string): Paquet[] {
  const ordres = sort.split(',').map((piece) => {
    const [champ = '', sens = 'asc'] = piece.trim().split(/\s+/);
    if ((champ !== 'score' && !CLES[champ]) || !/^(asc|desc)$/i.test(sens))
      throw new Refus(409, 'Search Error', `Search error: ('Cannot sort by "${piece.trim()}"',)`);
    return { cle: CLES[champ], sens: sens.toLowerCase() === 'asc' ? 1 : -1 };
  });
  return paquets.sort((a, b) => {
    for (const { cle, sens } of ordres) {
      if (!cle) continue;
      const [x, y] = [cle(a), cle(b)];
      if (x !== y) return x < y ? -sens : sens;
    }
    return 0;
  });
}
