/** A document, whatever its shape → calls, corrections followed. */
import { TernumError } from '@ternum/core';
import {
  lireConsultations,
  resoudreAvis,
  type Consultation,
  type FichierConsultations,
} from '@ternum/marches';
import { estLue } from './lue.ts';

export interface Lecture extends FichierConsultations {
  /** Notices of BOAMP: matched, not declared. */
  boamp: boolean;
  /** Notices that the service counted and did not give. */
  manquent: number;
}

/** What `.data` may hold: calls, a document already read, or one as parsed from JSON. */
export type Donnees = readonly Consultation[] | FichierConsultations | object;

/**
 * @param posee the page's own: only there may calls come read already. What is downloaded always goes through a reader.
 * @throws TernumError `parse`, or `network` when the reader of BOAMP, asked for on demand, does not come
 */
export async function interpreter(json: unknown, posee = false): Promise<Lecture> {
  const fichier =
    (posee ? dejaLues(json) : undefined) ??
    (estBoamp(json) ? await lireBoamp(json) : lireConsultations(json));
  const { consultations } = fichier;
  return {
    ...fichier,
    consultations: resoudreAvis(consultations),
    boamp:
      estBoamp(json) ||
      (consultations.length > 0 && consultations.every((c) => c.source === 'boamp')),
    manquent: manquants(json),
  };
}

async function lireBoamp(json: unknown): Promise<FichierConsultations> {
  const lecteur = await import('./boamp.ts').catch((cause: unknown) => {
    throw new TernumError({
      kind: 'network',
      message: String(cause),
      cause,
      hint: 'Connexion perdue : vérifiez-la, puis réessayez.',
    });
  });
  return lecteur.lireAppels(json);
}

/** The same without waiting, for what the page holds in a shape that needs no reader. */
function dejaLues(json: unknown): FichierConsultations | undefined {
  if (Array.isArray(json))
    return json.length && json.every(estLue) ? { consultations: json, illisibles: [] } : undefined;
  const { consultations, illisibles } = (json ?? {}) as Partial<FichierConsultations>;
  return Array.isArray(consultations) && Array.isArray(illisibles) && consultations.every(estLue)
    ? (json as FichierConsultations)
    : undefined;
}

interface Ods {
  results?: unknown;
  records?: unknown;
  total_count?: unknown;
}

const estBoamp = (json: unknown): boolean => {
  if (Array.isArray(json))
    return json.some(
      (r) => typeof r === 'object' && r !== null && ('idweb' in r || 'nomacheteur' in r),
    );
  const { results, records } = (json ?? {}) as Ods;
  return Array.isArray(results ?? records);
};

function manquants(json: unknown): number {
  const { results, total_count: total } = (json ?? {}) as Ods;
  return Array.isArray(results) && typeof total === 'number'
    ? Math.max(0, total - results.length)
    : 0;
}
