/** A dataset of an Opendatasoft portal (Explore API v2.1): the DAJ's national export, or a portal's own copy. */
import { isTernumError } from '@ternum/core';
import { readMarchesBatches } from '../read/read-marches.ts';
import type { Filtre } from '../summarize/synthese.ts';
import { acheteursDe, criteresDe } from './criteres.ts';
import * as odsql from './odsql.ts';
import { pasUnTableau } from './page-web.ts';
import { entiere, Service } from './service.ts';
import type { OptionsSource, SourceMarches } from './source.ts';

/** Which dataset of which portal. */
export interface OptionsOpendatasoft extends OptionsSource {
  /** `data.economie.gouv.fr`, or an address with its scheme. */
  domaine: string;
  /** Identifier of the dataset, for instance `decp-2022-marches-valides`. */
  jeu: string;
}

/**
 * Contracts of a dataset, through the Explore API v2.1. Columns are those of the DAJ's export (data.economie.gouv.fr,
 * `decp-2022-marches-valides`, reviewed 2026-11-23): at most three suppliers, the latest modification only, no names,
 * no concessions.
 *
 * @throws TernumError `input` when `domaine` makes no web address
 */
export function opendatasoft(options: OptionsOpendatasoft): SourceMarches {
  const { domaine, jeu } = options;
  const racine = /^https?:\/\//i.test(domaine) ? domaine : `https://${domaine}`;
  const service = new Service(`${racine.replace(/\/*$/, '')}/api/explore/v2.1`, options);
  const chemin = (...suite: string[]): string[] => ['catalog', 'datasets', jeu, ...suite];
  return {
    nom: 'opendatasoft',
    adresse: `${service.adresse}/catalog/datasets/${encodeURIComponent(jeu)}`,
    sans: {
      consultations: 'Ce jeu de données contient des contrats, pas des consultations.',
    },
    capacites: (filtre) =>
      criteresDe(filtre).filter((cle) => ['acheteurs', 'titulaires', 'du', 'au'].includes(cle)),

    async compter(criteres, suivi, { signal }) {
      const query = { limit: 1, select: 'id', where: odsql.tous(conditions(criteres)) };
      const page = await service.get(chemin('records'), suivi, {
        query,
        signal,
        schema: (await import('./schemas/opendatasoft.ts')).PAGE,
      });
      return page?.total_count;
    },

    async *lire(criteres, suivi, demande) {
      const where = odsql.tous(conditions(criteres));
      suivi.reserves.push(
        'Cet export ne garde que trois titulaires, la dernière modification et aucun nom d’entreprise ; les concessions n’y sont pas.',
      );
      const query = { where, delimiter: ';', with_bom: false, use_labels: false };
      suivi.voie = 'export';
      let corps: string | ReadableStream<Uint8Array>;
      try {
        corps = await service.get(chemin('exports', 'csv'), suivi, {
          query,
          as: entiere(suivi),
          refusal: pasUnTableau,
          signal: demande.signal,
        });
      } catch (erreur) {
        if (!refuse(erreur)) throw erreur;
        suivi.reserves.push('Ce portail refuse les exports : les lignes ont été lues page à page.');
        const { lirePagesOds } = await import('./opendatasoft-pages.ts');
        return yield* lirePagesOds(
          service,
          chemin('records'),
          conditions(criteres),
          suivi,
          demande,
        );
      }
      yield* readMarchesBatches(corps, demande);
    },

    async sommer(criteres, axe, suivi, { signal }) {
      const { sommerOds } = await import('./opendatasoft-sommes.ts');
      return sommerOds(service, chemin('records'), conditions(criteres), axe, suivi, signal);
    },
  };
}

function conditions(criteres: Filtre): odsql.Condition[] {
  const { sirets, sirens } = acheteursDe(criteres);
  const { titulaires = [], du, au } = criteres;
  const liste: odsql.Condition[] = [];
  if (sirets.length || sirens.length)
    liste.push(
      odsql.unDe([
        ...(sirets.length ? [odsql.parmi('acheteur_id', sirets)] : []),
        ...sirens.map((siren) => odsql.commence('acheteur_id', siren)),
      ]),
    );
  if (titulaires.length)
    liste.push(
      odsql.unDe(
        ['titulaire_id_1', 'titulaire_id_2', 'titulaire_id_3'].flatMap((colonne) =>
          titulaires.map((id) =>
            id.length === 9 ? odsql.commence(colonne, id) : odsql.compare(colonne, '=', id),
          ),
        ),
      ),
    );
  if (du) liste.push(odsql.depuis('datenotification', du));
  if (au) liste.push(odsql.jusquau('datenotification', au));
  return liste;
}

const refuse = (erreur: unknown): boolean =>
  isTernumError(erreur, 'http') && [400, 403, 404, 405, 501].includes(erreur.status ?? 0);
