/** What to ask a source, and what to make of its answer: exact first, narrower if it must be, refused otherwise. */
import { TernumError } from '@ternum/core';
import { consolidate } from '../consolidate/consolidate.ts';
import type { Consolidation, Lecture } from '../model.ts';
import type { Filtre } from '../summarize/synthese.ts';
import { criteresDe, garder, verifierFiltre } from '../sources/criteres.ts';
import { incomplet } from '../sources/service.ts';
import type {
  Critere,
  OptionsDemande,
  Provenance,
  SourceMarches,
  Suivi,
} from '../sources/source.ts';

export interface OptionsLectureClient extends OptionsDemande {
  maximum: number;
}

export const nouveauSuivi = ({ adresse }: SourceMarches): Suivi => ({
  adresse,
  voie: 'fichier',
  demandes: 0,
  reserves: [],
});

/** The suivi as it is told in the end. */
export function provenanceDe(
  source: SourceMarches,
  suivi: Suivi,
  lus: number,
  pousses: Critere[] = [],
  filtre: Filtre = {},
): Provenance {
  const locaux = criteresDe(filtre).filter((cle) => !pousses.includes(cle));
  return { source: source.nom, ...suivi, pousses, locaux, lus };
}

export async function lireContrats(
  source: SourceMarches,
  filtre: Filtre,
  { maximum, ...options }: OptionsLectureClient,
): Promise<{ consolidation: Consolidation; provenance: Provenance }> {
  if (!source.lire || source.sans?.contrats)
    throw new TernumError({
      kind: 'unsupported',
      message: `no contracts in ${source.nom}`,
      url: source.adresse,
      hint: source.sans?.contrats ?? 'Cette source ne contient pas de contrats.',
    });
  verifierFiltre(filtre);
  const demande = { ...options, filtre };
  const suivi = nouveauSuivi(source);
  const pousses = await choisir(source, filtre, suivi, demande, maximum);
  let lus = 0;
  async function* comptees(lots: AsyncIterable<Lecture[]>): AsyncGenerator<Lecture[]> {
    for await (const lot of lots) {
      lus += lot.length;
      if (lus > maximum) throw tropDe(lus, maximum, source);
      yield lot;
    }
  }
  const lots = source.lire(garder(filtre, pousses), suivi, demande);
  const consolidation = await consolidate(comptees(lots));
  verifier(consolidation, suivi, lus);
  return { consolidation, provenance: provenanceDe(source, suivi, lus, pousses, filtre) };
}

/**
 * The buyers alone, when that is little enough to read: no other criterion can then change which lines are one
 * contract. Everything that the source can narrow by, otherwise.
 */
async function choisir(
  source: SourceMarches,
  filtre: Filtre,
  suivi: Suivi,
  demande: OptionsDemande,
  maximum: number,
): Promise<Critere[]> {
  const possibles = source.capacites(filtre);
  const surs = possibles.filter((cle) => cle === 'acheteurs');
  const etroit = (): void => {
    if (possibles.length > surs.length) suivi.reserves.push(RESERVE);
  };
  if (!source.compter) {
    etroit();
    return possibles;
  }
  const peu = async (cles: Critere[]): Promise<boolean> => {
    suivi.annonces = await source.compter!(garder(filtre, cles), suivi, demande);
    // A service that no longer counts is read under the same limit.
    return !(Number(suivi.annonces) > maximum);
  };
  if (await peu(surs)) return surs;
  if (possibles.length > surs.length && (await peu(possibles))) {
    etroit();
    return possibles;
  }
  throw tropDe(Number(suivi.annonces), maximum, source);
}

/** @throws TernumError `remote` (`incomplet`) when the end is missing: what was read is no total. */
function verifier(
  { illisibles }: Consolidation,
  { annonces = 0, adresse, voie, perime }: Suivi,
  lus: number,
): void {
  const suite = 'les totaux seraient partiels. Réessayez.';
  // The last good answer is whole, whatever the service counts since.
  if (lus < annonces && !(perime && voie === 'export'))
    throw incomplet(
      `announced ${annonces}, gave ${lus}`,
      adresse,
      `Le service annonce ${annonces} lignes et en donne ${lus} : ${suite}`,
    );
  if (illisibles.some(({ coupe }) => coupe))
    throw incomplet(`cut after ${lus}`, adresse, `Le fichier est coupé avant sa fin : ${suite}`);
}

const RESERVE =
  'La source est trop grande pour être lue entière : un marché republié hors de la période demandée peut compter, et l’année précédente et les échéances ne portent que sur ce qui a été lu.';

const tropDe = (lignes: number, maximum: number, source: SourceMarches): TernumError =>
  new TernumError({
    kind: 'unsupported',
    code: 'trop-de-lignes',
    message: `${lignes} lines, more than ${maximum}`,
    url: source.adresse,
    hint: `La demande porte sur plus de ${maximum.toLocaleString('fr-FR')} lignes : précisez l’acheteur ou la période, augmentez l’option maximum, ou demandez les sommes du service (sommes).`,
  });
