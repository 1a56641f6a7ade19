/** One way to ask for contracts and calls, whatever holds them. */
import { paginate, type Paginated } from '@ternum/core';
import type { FiltreConsultations } from '../consultations/model.ts';
import type { Concession, Consolidation, Contrat, Marche } from '../model.ts';
import { selectionner } from '../summarize/selectionner.ts';
import { summarize } from '../summarize/summarize.ts';
import type { Filtre, OptionsSynthese, Synthese } from '../summarize/synthese.ts';
import { refus } from '../sources/criteres.ts';
import type { Axe, OptionsDemande, Provenance, Somme, SourceMarches } from '../sources/source.ts';
import type { ReponseConsultations } from './consulter.ts';
import { lireContrats, type OptionsLectureClient } from './lire.ts';

/** Limits of a client, and its clock. */
export interface OptionsClient {
  /**
   * Most lines that one answer may be made of. Above, the client asks for less if the source can narrow, and refuses
   * otherwise: a total is never partial. Default: 100 000.
   */
  maximum?: number;
  /** Milliseconds since 1970. Default: `Date.now`. */
  now?: () => number;
}

/** What every call takes: a signal to give up, and the day against which future dates are judged. */
export type OptionsAppel = Omit<OptionsDemande, 'filtre'>;

/**
 * Contracts and calls of one source, asked the same way whatever holds them. What the source can narrow by is asked of
 * it; the rest is applied here, on contracts once consolidated. Every answer of contracts says its `provenance`.
 *
 * @throws TernumError `input` when `maximum` is not a number above zero
 */
export class MarchesClient {
  readonly #source: SourceMarches;
  readonly #options: Required<OptionsClient>;

  constructor(source: SourceMarches, { maximum = 100_000, now = Date.now }: OptionsClient = {}) {
    if (!(maximum > 0))
      throw refus(
        `maximum: ${maximum}`,
        'L’option maximum est un nombre de lignes, plus grand que zéro.',
      );
    this.#source = source;
    this.#options = { maximum, now };
  }

  /**
   * Everything that the filter is about, sorted out: contracts, concessions, framework agreements, what was set aside.
   * The period and the other criteria are applied by `summarize`, `selectionner` and `lister`.
   *
   * @throws TernumError of the transport; `unsupported` when there would be more lines than `maximum`, or when the
   *   source has no contracts; `remote` (`incomplet`) when it gives less than it announced; `input` for a bad filter
   */
  async consolidation(
    filtre: Filtre = {},
    options: OptionsAppel = {},
  ): Promise<{
    /** What was read, sorted out. */
    consolidation: Consolidation;
    /** Where it comes from, and what it is worth. */
    provenance: Provenance;
  }> {
    return lireContrats(this.#source, filtre, this.#lecture(options));
  }

  /**
   * Firm contracts, latest notification first: a page of 100 when awaited, all of them when iterated. `resume` is the
   * `next` of a page had before.
   *
   * @throws as `consolidation`; TernumError `input` at once when `resume` is no such number
   */
  list(
    filtre: Filtre = {},
    options: OptionsAppel & { resume?: number } = {},
  ): Paginated<Contrat, number> {
    const { resume = 0 } = options;
    if (!Number.isInteger(resume) || resume < 0)
      throw refus(`resume: ${resume}`, 'L’option resume reprend la valeur « next » d’une page.');
    let tous: Promise<Contrat[]> | undefined;
    const lire = async (): Promise<Contrat[]> =>
      selectionner((await this.consolidation(filtre, options)).consolidation, filtre);
    return paginate<Contrat, number>(async (debut = 0) => {
      tous ??= lire();
      const contrats = await tous.catch((erreur: unknown) => {
        // The same list may be asked for again once the service is back.
        tous = undefined;
        throw erreur;
      });
      const fin = debut + 100;
      return {
        items: contrats.slice(debut, fin),
        total: contrats.length,
        next: fin < contrats.length ? fin : undefined,
      };
    }, options);
  }

  /**
   * One contract, by the buyer's SIRET followed by its id; a republished one answers to each of its ids.
   *
   * @throws as `consolidation`
   */
  async get(
    uid: string,
    options: OptionsAppel = {},
  ): Promise<Contrat<Marche> | Contrat<Concession> | undefined> {
    const { consolidation } = await this.consolidation({ acheteurs: [uid.slice(0, 14)] }, options);
    return (await import('./chercher.ts')).chercher(consolidation, uid);
  }

  /**
   * What the contracts of the filter say: figures, what was set aside, how each is computed, and `provenance`.
   *
   * @throws as `consolidation`
   */
  async synthese(
    filtre: Filtre = {},
    options: OptionsAppel & OptionsSynthese = {},
  ): Promise<
    Synthese & {
      /** Where the contracts come from, and what the answer is worth. */
      provenance: Provenance;
    }
  > {
    const { consolidation, provenance } = await this.consolidation(filtre, options);
    return { ...summarize(consolidation, filtre, options), provenance };
  }

  /**
   * Number and amount of firm contracts along one axis. Made by the service itself when there are too many lines to
   * read them (`provenance.voie` is then `moteur`, and `reserves` say what such sums do not know), otherwise from the
   * contracts once consolidated.
   *
   * @throws as `consolidation`
   */
  async sommes(
    filtre: Filtre,
    axe: Axe,
    options: OptionsAppel & { voie?: 'moteur' | 'contrats' } = {},
  ): Promise<{
    /** Largest amount first. */
    sommes: Somme[];
    /** Where they come from, and what they are worth. */
    provenance: Provenance;
  }> {
    const { sommer } = await import('./sommer.ts');
    return sommer(this.#source, filtre, axe, { ...this.#lecture(options), voie: options.voie });
  }

  /**
   * Calls that pass the filter; open ones only unless `closes`. A buyer is found by SIRET where notices have one, else
   * by name and département: each call says which (`rapprochement`).
   *
   * @throws TernumError of the transport; `unsupported` when the source has no calls; `input` when it would take too
   *   many notices to answer; `remote` (`incomplet`) when the source gives less than it announced
   */
  async consultations(
    filtre: FiltreConsultations = {},
    options: OptionsAppel = {},
  ): Promise<ReponseConsultations> {
    const { consulter } = await import('./consulter.ts');
    return consulter(this.#source, filtre, { ...options, maintenant: this.#options.now() });
  }

  #lecture(options: OptionsAppel): OptionsLectureClient {
    return { ...options, maximum: this.#options.maximum };
  }
}
