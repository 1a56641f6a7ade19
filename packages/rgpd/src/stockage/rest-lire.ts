/** What the service answers, looked at before it is believed. */
import { TernumError } from '@ternum/core';
import { estObjet } from '../schema/est-objet.ts';
import { LISTES } from './fragments.ts';
import { PANNES } from './pannes.ts';
import type { CleFragment, Fragment, ResultatEcriture, ResumeRegistre } from './types.ts';

/** With its revision. */
export type FragmentLu = Fragment & { revision: number };

const cleConnue = (cle: unknown): cle is CleFragment =>
  cle === 'tete' ||
  (typeof cle === 'string' && LISTES.some((liste) => cle.startsWith(`${liste}/`)));

const revisionBonne = (n: unknown, min: number): n is number =>
  Number.isSafeInteger(n) && (n as number) >= min;

/** The value of an item bears the identifier of its key: two items never answer to one name. */
const valeurBonne = (cle: CleFragment, valeur: unknown): boolean =>
  estObjet(valeur) &&
  (cle === 'tete' ||
    (valeur['id'] === cle.slice(cle.indexOf('/') + 1) && typeof valeur['creeLe'] === 'string'));

/** @throws TernumError `service`: not a list of registers */
export function lireResumes(data: unknown): ResumeRegistre[] {
  if (!Array.isArray(data)) throw mal('not a list of registers');
  return data.map((r: unknown) => {
    if (!estObjet(r) || typeof r['id'] !== 'string' || typeof r['nom'] !== 'string')
      throw mal('not a register in the list');
    const { id, nom, traitements, enregistreLe, sortiLe } = r;
    return {
      id,
      nom,
      traitements: revisionBonne(traitements, 0) ? traitements : 0,
      enregistreLe: instant(enregistreLe) ?? new Date(0).toISOString(),
      ...(instant(sortiLe) ? { sortiLe: instant(sortiLe)! } : {}),
    };
  });
}

/** @throws TernumError `service` */
export function lireFragments(data: unknown): FragmentLu[] {
  const liste = estObjet(data) ? data['fragments'] : undefined;
  if (!Array.isArray(liste)) throw mal('no fragments');
  const lus = liste.map((f: unknown) => {
    if (!estObjet(f) || !cleConnue(f['cle']) || !revisionBonne(f['revision'], 1))
      throw mal('not a fragment');
    if (!valeurBonne(f['cle'], f['valeur'])) throw mal(`value of ${f['cle']}`);
    return f as unknown as FragmentLu;
  });
  if (new Set(lus.map(({ cle }) => cle)).size !== lus.length) throw mal('a fragment twice');
  return lus;
}

/** Revisions alone. @throws TernumError `service` */
export function lireRevisions(data: unknown): Map<CleFragment, number> {
  const liste = estObjet(data) ? data['fragments'] : undefined;
  if (!Array.isArray(liste)) throw mal('no fragments');
  return new Map(
    liste.map((f: unknown) => {
      if (!estObjet(f) || !cleConnue(f['cle']) || !revisionBonne(f['revision'], 1))
        throw mal('not a revision');
      return [f['cle'], f['revision']];
    }),
  );
}

/** @throws TernumError `service`: whether it was written is not known, and it is not shown as saved */
export function lireResultat(data: unknown): ResultatEcriture {
  if (!estObjet(data)) throw mal('no result');
  const { conflits, revisions, le } = data;
  if (Array.isArray(conflits) && conflits.length) {
    return {
      fait: false,
      conflits: conflits.map((c: unknown) => {
        if (!estObjet(c) || !cleConnue(c['cle']) || !revisionBonne(c['revision'], 0))
          throw mal('not a conflict');
        const { cle, revision, valeur } = c;
        if (!revision) return { cle, revision };
        if (!valeurBonne(cle, valeur)) throw mal(`value of ${cle}`);
        return { cle, revision, valeur: valeur as unknown as Fragment['valeur'] };
      }),
    };
  }
  if (!estObjet(revisions) || !instant(le)) throw mal('no revisions');
  for (const [cle, n] of Object.entries(revisions))
    if (!cleConnue(cle) || !revisionBonne(n, 1)) throw mal('not a revision');
  return {
    fait: true,
    revisions: revisions as Partial<Record<CleFragment, number>>,
    le: instant(le)!,
  };
}

const instant = (valeur: unknown): string | undefined =>
  typeof valeur === 'string' && !Number.isNaN(Date.parse(valeur)) ? valeur : undefined;

const mal = (message: string): TernumError =>
  new TernumError({ kind: 'parse', code: 'service', message, hint: PANNES.service });
