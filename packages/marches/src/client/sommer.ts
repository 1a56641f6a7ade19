/** Sums along one axis: from the contracts when they can be read, by the service's own engine when they are too many. */
import { isTernumError, TernumError } from '@ternum/core';
import { selectionner } from '../summarize/selectionner.ts';
import type { Contrat } from '../model.ts';
import type { Filtre } from '../summarize/synthese.ts';
import { criteresDe, garder } from '../sources/criteres.ts';
import type { Axe, OptionsDemande, Provenance, Somme, SourceMarches } from '../sources/source.ts';
import { lireContrats, nouveauSuivi, provenanceDe, type OptionsLectureClient } from './lire.ts';

const CLES: Record<Axe, (contrat: Contrat) => string | undefined> = {
  annee: ({ publie }) => publie.date?.slice(0, 4),
  procedure: ({ publie }) => publie.procedure,
  nature: ({ publie }) => publie.nature,
  formePrix: ({ publie }) => publie.formePrix,
  acheteur: ({ publie }) => publie.acheteur.id,
};

export async function sommer(
  source: SourceMarches,
  filtre: Filtre,
  axe: Axe,
  { voie, ...options }: OptionsLectureClient & { voie?: 'moteur' | 'contrats' | undefined },
): Promise<{ sommes: Somme[]; provenance: Provenance }> {
  if (voie === 'moteur') return parMoteur(source, filtre, axe, options);
  try {
    return await parContrats(source, filtre, axe, options);
  } catch (erreur) {
    if (voie || !source.sommer || !isTernumError(erreur) || erreur.code !== 'trop-de-lignes')
      throw erreur;
    return parMoteur(source, filtre, axe, options);
  }
}

async function parContrats(
  source: SourceMarches,
  filtre: Filtre,
  axe: Axe,
  options: OptionsLectureClient,
): Promise<{ sommes: Somme[]; provenance: Provenance }> {
  const { consolidation, provenance } = await lireContrats(source, filtre, options);
  const sommes = new Map<string, Somme>();
  for (const contrat of selectionner(consolidation, filtre)) {
    const cle = CLES[axe](contrat) ?? '';
    const somme = sommes.get(cle) ?? { cle, nombre: 0, montant: 0 };
    somme.nombre++;
    somme.montant += contrat.actuel.montant ?? 0;
    sommes.set(cle, somme);
  }
  return { sommes: trier(sommes.values()), provenance };
}

async function parMoteur(
  source: SourceMarches,
  filtre: Filtre,
  axe: Axe,
  demande: OptionsDemande,
): Promise<{ sommes: Somme[]; provenance: Provenance }> {
  const pousses = source.capacites(filtre);
  const reste = criteresDe(filtre).filter((cle) => !pousses.includes(cle));
  const suivi = nouveauSuivi(source);
  suivi.voie = 'moteur';
  // A criterion left out would make a sum of something else.
  const sommes =
    source.sommer && !reste.length
      ? await source.sommer(garder(filtre, pousses), axe, suivi, demande)
      : undefined;
  if (!sommes)
    throw new TernumError({
      kind: 'unsupported',
      message: `no sums of ${axe} by ${source.nom}${reste.length ? ` with ${reste.join(', ')}` : ''}`,
      url: source.adresse,
      hint: 'Ce service ne fait pas cette somme lui-même : demandez-la sur moins de contrats (un acheteur, une période).',
    });
  suivi.reserves.push(
    'Sommes faites par le service sur les lignes publiées : les marchés publiés deux fois comptent deux fois, et chaque marché compte pour son montant de départ.',
  );
  const lus = sommes.reduce((n, { nombre }) => n + nombre, 0);
  return { sommes: trier(sommes), provenance: provenanceDe(source, suivi, lus, pousses, filtre) };
}

/** By amount, largest first. */
const trier = (sommes: Iterable<Somme>): Somme[] =>
  [...sommes].sort((a, b) => b.montant - a.montant || (a.cle < b.cle ? -1 : 1));
