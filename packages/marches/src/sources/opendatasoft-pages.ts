/**
 * Records page after page. The service gives 100 at a time and none past the ten-thousandth: beyond, the dates are cut
 * in two until each slice fits.
 */
import { TernumError } from '@ternum/core';
import type { Lecture } from '../model.ts';
import * as odsql from './odsql.ts';
import { lireLignes, type LigneApi } from './lignes.ts';
import { exiger, poursuivre, repete, type Service } from './service.ts';
import type { OptionsDemande, Suivi } from './source.ts';

const PAGE = 100;
const PLAFOND = 10_000;
const DATE = 'datenotification';
const JOUR = 86_400_000;

export function lirePagesOds(
  service: Service,
  chemin: string[],
  conditions: readonly odsql.Condition[],
  suivi: Suivi,
  demande: OptionsDemande,
): AsyncGenerator<Lecture[]> {
  return lireLignes(pages(service, chemin, conditions, suivi, demande), demande);
}

async function* pages(
  service: Service,
  chemin: string[],
  conditions: readonly odsql.Condition[],
  suivi: Suivi,
  { signal }: OptionsDemande,
): AsyncGenerator<readonly LigneApi[]> {
  const { PAGE: schema } = await import('./schemas/opendatasoft.ts');
  let derniere = '';
  const demander = async (
    where: readonly odsql.Condition[],
    offset: number,
    limit: number,
  ): Promise<{ total_count: number; results: LigneApi[] }> => {
    poursuivre(signal);
    const query = {
      where: odsql.tous(where),
      order_by: `${DATE}, id, acheteur_id`,
      limit,
      offset,
    };
    const page = await service.get(chemin, suivi, { query, signal, schema });
    const results = exiger(page?.results, 'results', service.adresse);
    // Without an id of its own, a page is known by all that it holds.
    const empreinte = JSON.stringify(results);
    if (offset && results.length && empreinte === derniere) throw repete(service.adresse);
    derniere = empreinte;
    return { results, total_count: exiger(page.total_count, 'total_count', service.adresse) };
  };

  async function* tranche(
    where: readonly odsql.Condition[],
    du: number,
    au: number,
  ): AsyncGenerator<readonly LigneApi[]> {
    const entre = [...where, odsql.depuis(DATE, jour(du)), odsql.jusquau(DATE, jour(au))];
    const premiere = await demander(entre, 0, PAGE);
    if (premiere.total_count <= PLAFOND) return yield* suite(entre, premiere);
    if (du === au)
      throw new TernumError({
        kind: 'unsupported',
        message: `more than ${PLAFOND} records on ${jour(du)}`,
        url: service.adresse,
        hint: `Le service ne donne pas plus de ${PLAFOND} lignes d’un même jour, et refuse les exports : précisez l’acheteur.`,
      });
    const milieu = Math.floor((du + au) / 2);
    yield* tranche(where, du, milieu);
    yield* tranche(where, milieu + 1, au);
  }

  async function* suite(
    where: readonly odsql.Condition[],
    premiere: { total_count: number; results: LigneApi[] },
  ): AsyncGenerator<readonly LigneApi[]> {
    yield premiere.results;
    for (let lus = premiere.results.length; lus < premiere.total_count;) {
      // The sum of the two is what is limited.
      const { results } = await demander(where, lus, Math.min(PAGE, PLAFOND - lus));
      if (!results.length) return;
      lus += results.length;
      yield results;
    }
  }

  const premiere = await demander(conditions, 0, PAGE);
  if (premiere.total_count <= PLAFOND) {
    suivi.voie = 'pages';
    return yield* suite(conditions, premiere);
  }
  suivi.voie = 'tranches';
  const sansDate = [...conditions, odsql.absent(DATE)];
  yield* suite(sansDate, await demander(sansDate, 0, PAGE));
  // Years mistyped in real files go from 0002 to 9202.
  yield* tranche(conditions, Date.parse('0001-01-01') / JOUR, Date.parse('9999-12-31') / JOUR);
}

const jour = (n: number): string => new Date(n * JOUR).toISOString().slice(0, 10);
