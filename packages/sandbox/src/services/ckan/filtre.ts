/** `q` and `fq`: words, and the part of Solr’s language that clients of catalogues write. */
import { fold } from '@ternum/core';
import { Refus } from './enveloppe.ts';
import type { Paquet } from './fiches.ts';

type Test = (p: Paquet) => boolean;

const CHAMPS: Record<string, (p: Paquet) => readonly string[]> = {
  id: (p) => [p.id],
  name: (p) => [p.name],
  title: (p) => [p.title],
  notes: (p) => [p.notes],
  organization: (p) => [p.organization.name],
  owner_org: (p) => [p.organization.id],
  license_id: (p) => [p.license_id],
  tags: (p) => p.tags,
  groups: (p) => [p.groupe.toLowerCase()],
  res_format: (p) => p.resources.map((r) => String(r['format'])),
  dataset_type: () => ['dataset'],
  type: () => ['dataset'],
  state: () => ['active'],
  private: () => ['false'],
};
/** Searched word by word; the others are compared whole. */
const TEXTES = ['title', 'notes'];

export const valeursDe = (p: Paquet, champ: string): readonly string[] => CHAMPS[champ]?.(p) ?? [];
export const estChamp = (champ: string): boolean => Object.hasOwn(CHAMPS, champ);

const MORCEAU =
  /([+-]?)(?:([A-Za-z_]+|\*):)?(?:"([^"]*)"|\(([^()]*)\)|\[([^\]]*)\]|([^\s"()[\]]+))/y;

/** @throws Refus 409 `Search Error` for what Solr could not parse */
export function lireRequete(texte: string): Test {
  const tests: Test[] = [];
  let non = false;
  let ou = false;
  let place = 0;
  for (;;) {
    while (/\s/.test(texte[place] ?? '')) place++;
    if (place >= texte.length) break;
    MORCEAU.lastIndex = place;
    const m = MORCEAU.exec(texte);
    if (!m) throw erreurSolr(texte);
    place = MORCEAU.lastIndex;
    const [, signe, champ, cite, groupe, plage, mot] = m;
    if (!champ && !signe && mot && /^(AND|OR|NOT|&&|\|\|)$/.test(mot)) {
      if (mot === 'NOT') non = true;
      if (mot === 'OR' || mot === '||') ou = true;
      continue;
    }
    const test = unTest(champ, cite, groupe, plage, mot);
    const juste: Test = non || signe === '-' ? (p) => !test(p) : test;
    const avant = ou ? tests.pop() : undefined;
    tests.push(avant ? (p) => avant(p) || juste(p) : juste);
    non = ou = false;
  }
  if (non || ou) throw erreurSolr(texte);
  return (p) => tests.every((t) => t(p));
}

const erreurSolr = (texte: string): Refus =>
  new Refus(
    409,
    'Search Error',
    `Search error: ('SOLR returned an error running query: org.apache.solr.search.SyntaxError: Cannot parse ${JSON.stringify(texte)}',)`,
  );

function unTest(
  champ: string | undefined,
  cite: string | undefined,
  groupe: string | undefined,
  plage: string | undefined,
  mot: string | undefined,
): Test {
  if (champ === '*' && mot === '*') return () => true;
  if (champ === undefined) return contient(cite ?? groupe ?? mot ?? '');
  if (!estChamp(champ))
    throw new Refus(400, 'Search Query Error', `Search Query is invalid: undefined field ${champ}`);
  if (plage !== undefined) {
    if (plage !== '* TO *') throw erreurSolr(plage);
    return (p) => valeursDe(p, champ).length > 0;
  }
  const voulus =
    groupe === undefined
      ? [cite ?? mot ?? '']
      : groupe.split(/\s+OR\s+/).map((v) => v.trim().replace(/^"(.*)"$/, '$1'));
  return (p) => voulus.some((v) => valeursDe(p, champ).some((a) => egal(champ, a, v)));
}

function egal(champ: string, valeur: string, voulu: string): boolean {
  const [a, v] = [fold(valeur), fold(voulu)];
  if (v === '*') return a !== '';
  if (TEXTES.includes(champ)) return mots(v).every((m) => mots(a).includes(m));
  return v.endsWith('*') ? a.startsWith(v.slice(0, -1)) : a === v;
}

const mots = (texte: string): string[] => texte.split(/[^a-z0-9]+/).filter(Boolean);

function contient(texte: string): Test {
  const voulus = mots(fold(texte));
  return (p) => {
    const tout = fold(
      `${p.title} ${p.name} ${p.notes} ${p.tags.join(' ')} ${p.organization.title}`,
    );
    return voulus.every((v) => tout.includes(v));
  };
}
