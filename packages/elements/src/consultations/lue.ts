/** Whether the page's data is a call already read, every part in its place; else a reader has to make one of it. */
import type { Consultation } from '@ternum/marches';

export function estLue(c: unknown): c is Consultation {
  const { source, id, objet, etat, acheteur, lieu, lots, anomalies, ...reste } = (c ??
    {}) as Partial<Consultation>;
  return (
    (source === 'boamp' || source === 'fichier') &&
    [id, objet, etat, acheteur?.nom].every((v) => typeof v === 'string') &&
    [reste.categories, reste.aFournir, reste.avisLies, lieu?.departements].every(sontDesMots) &&
    sontDesMots(acheteur?.departements) &&
    Array.isArray(lots) &&
    lots.every(
      (lot: unknown) => typeof (lot as { intitule?: unknown } | null)?.intitule === 'string',
    ) &&
    Array.isArray(anomalies) &&
    [
      reste.dateLimite,
      reste.datePublication,
      reste.procedure,
      reste.lienReponse,
      reste.lienAvis,
    ].every((v) => v === undefined || typeof v === 'string')
  );
}

const sontDesMots = (v: unknown): boolean =>
  Array.isArray(v) && v.every((mot) => typeof mot === 'string');
