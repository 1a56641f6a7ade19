/** Calls of a source: whose they are, which are open. Loaded when calls are asked for. */
import { TernumError } from '@ternum/core';
import { filtrerConsultations } from '../consultations/filtrer.ts';
import type { Consultation, FiltreConsultations } from '../consultations/model.ts';
import type { OptionsDemande, Provenance, SourceMarches } from '../sources/source.ts';
import { nouveauSuivi, provenanceDe } from './lire.ts';

/** What was asked for, and where it comes from. */
export interface ReponseConsultations {
  /** Nearest deadline first. */
  consultations: Consultation[];
  /** Where they come from; `lus` counts the notices read, corrections included. */
  provenance: Provenance;
}

export async function consulter(
  source: SourceMarches,
  filtre: FiltreConsultations,
  demande: OptionsDemande & { maintenant: number },
): Promise<ReponseConsultations> {
  if (!source.consultations)
    throw new TernumError({
      kind: 'unsupported',
      message: `no calls in ${source.nom}`,
      url: source.adresse,
      hint: source.sans?.consultations ?? 'Cette source ne contient pas de consultations.',
    });
  const suivi = nouveauSuivi(source);
  const lues = await source.consultations(filtre, suivi, demande);
  const consultations = filtrerConsultations(lues, filtre, demande.maintenant);
  if (consultations.some((c) => c.rapprochement === 'nom'))
    suivi.reserves.push(
      'Avis retrouvés par le nom et le département : le BOAMP ne donne pas toujours le SIRET de l’acheteur.',
    );
  return { consultations, provenance: provenanceDe(source, suivi, lues.length) };
}
