/** A document, whatever its shape → calls, corrections followed. */
import {
  lireConsultations,
  resoudreAvis,
  type Consultation,
  type FichierConsultations,
} from '@ternum/marches';

export interface Lecture extends FichierConsultations {
  /** Notices of BOAMP: matched, not declared. */
  boamp: boolean;
  /** Notices that the service counted and did not give. */
  manquent: number;
}

/** What `.data` may hold: calls, a document already read, or one as parsed from JSON. */
export type Donnees = readonly Consultation[] | FichierConsultations | object;

/** @throws TernumError `parse`; the reader of BOAMP comes on demand, and may not come */
export async function interpreter(json: unknown): Promise<Lecture> {
  const fichier =
    dejaLues(json) ?? (estBoamp(json) ? await lireBoamp(json) : lireConsultations(json));
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
  return (await import('./boamp.ts')).lireAppels(json);
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

const estLue = (c: unknown): c is Consultation => {
  const { source, anomalies } = (c ?? {}) as Partial<Consultation>;
  return (source === 'boamp' || source === 'fichier') && Array.isArray(anomalies);
};

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
