/** Closed files whose day has come leave the register, with the attachments that only they name. */
import { insecables, majuscule, parseDateISO } from '@ternum/core';
import type { Change, NomListe, Registre } from '../model/index.ts';
import { nommerDemande } from './demandes.ts';
import { le } from './du.ts';

/** One item that leaves. */
export interface Purge {
  /** List of the register. */
  dans: NomListe;
  /** Identifier in it. */
  id: string;
  /** In French: what it is, and why it leaves. */
  texte: string;
}

/**
 * What `purger` would take away: requests that were answered and breaches that were closed, with a `purgeLe` that has
 * come; then the attachments that nothing else names. What has no date, or is not closed, stays.
 *
 * @param jour today, `YYYY-MM-DD`
 */
export function aPurger(registre: Registre, jour: string): Purge[] {
  const venu = ({ purgeLe }: { purgeLe?: string | undefined }): boolean =>
    purgeLe !== undefined && parseDateISO(purgeLe) !== undefined && purgeLe <= jour;
  const demandes = registre.demandes.filter((d) => d.reponse && venu(d));
  const violations = registre.violations.filter((v) => v.clotureeLe && venu(v));
  const partis = new Set<unknown>([...demandes, ...violations]);
  const gardees = new Set(
    renvois(registre).flatMap((item) => (partis.has(item) ? [] : (item.pieces ?? []))),
  );
  const siennes = new Set([...demandes, ...violations].flatMap(({ pieces = [] }) => pieces));
  const dire = (texte: string): string => insecables(texte);
  return [
    ...demandes.map((d) => ({
      dans: 'demandes' as const,
      id: d.id,
      texte: dire(`${majuscule(nommerDemande(d))} : date de purge ${le(d.purgeLe ?? jour)}`),
    })),
    ...violations.map((v) => ({
      dans: 'violations' as const,
      id: v.id,
      texte: dire(`La violation « ${v.titre} » : date de purge ${le(v.purgeLe ?? jour)}`),
    })),
    ...registre.pieces
      .filter(({ id }) => siennes.has(id) && !gardees.has(id))
      .map(({ id, nom }) => ({
        dans: 'pieces' as const,
        id,
        texte: dire(`La pièce « ${nom} », qui n’est jointe à rien d’autre`),
      })),
  ];
}

const renvois = (r: Registre): { pieces?: string[] | undefined }[] => [
  ...r.traitements,
  ...r.sousTraitants,
  ...r.demandes,
  ...r.violations,
  ...Object.values(r.obligations),
  ...Object.values(r.securite),
];

/** The change that takes away what `aPurger` lists; undefined when nothing leaves. */
export function purger(registre: Registre, jour: string): Change | undefined {
  const changes = aPurger(registre, jour).map(({ dans, id }): Change => ({
    type: 'retirer',
    dans,
    id,
  }));
  return changes.length ? { type: 'lot', changes } : undefined;
}
