/** BOAMP, the official journal of calls: notices, not contracts, and no SIRET of the buyer. */
import { addMonths, fold, isTernumError, type TernumError } from '@ternum/core';
import { estAppel, lireBoamp } from '../consultations/boamp/index.ts';
import type { FiltreConsultations } from '../consultations/model.ts';
import { resoudreAvis } from '../consultations/suivre.ts';
import { aujourdhuiAParis } from '../heure-paris.ts';
import { refus } from './criteres.ts';
import * as odsql from './odsql.ts';
import { exiger, incomplet, Service } from './service.ts';
import type { OptionsSource, SourceMarches } from './source.ts';

/** Where the dataset is: the DILA’s portal by default. */
export interface OptionsBoamp extends OptionsSource {
  /** Default: `boamp-datadila.opendatasoft.com`. */
  domaine?: string;
  /** Default: `boamp`. */
  jeu?: string;
}

/** Notices that one answer may be made of; a département publishes some thousands a year. */
const MAXIMUM = 20_000;
/** A correction or a withdrawal comes within the life of a call: notices older than this are not asked for. */
const MOIS = 12;

/**
 * Calls of the BOAMP: dataset `boamp` of the DILA (Opendatasoft Explore API v2.1). Notices name the buyer, and hardly
 * ever its SIRET: ask by `nom` and `departements`. No contracts.
 *
 * @throws TernumError `input` when `domaine` makes no web address
 */
export function boamp(options: OptionsBoamp = {}): SourceMarches {
  const { domaine = 'boamp-datadila.opendatasoft.com', jeu = 'boamp' } = options;
  const racine = /^https?:\/\//i.test(domaine) ? domaine : `https://${domaine}`;
  const service = new Service(`${racine.replace(/\/*$/, '')}/api/explore/v2.1`, options);
  const chemin = (...suite: string[]): string[] => ['catalog', 'datasets', jeu, ...suite];
  return {
    nom: 'boamp',
    adresse: `${service.adresse}/catalog/datasets/${encodeURIComponent(jeu)}`,
    sans: {
      contrats:
        'Le BOAMP publie des avis, pas des contrats : lisez les contrats dans une autre source.',
    },
    capacites: () => [],

    async consultations(filtre, suivi, { signal, maintenant }) {
      const demander = async (debut: string): Promise<unknown[]> => {
        const where = odsql.tous(conditions(filtre, debut));
        const { PAGE } = await import('./schemas/opendatasoft.ts');
        const page = await service.get(chemin('records'), suivi, {
          query: { where, limit: 1, select: 'idweb' },
          signal,
          schema: PAGE,
        });
        const total = Number(exiger(page?.total_count, 'total_count', service.adresse));
        suivi.annonces = total;
        if (total > MAXIMUM) throw trop(total);
        suivi.voie = 'export';
        const avis = await service.get<unknown>(chemin('exports', 'json'), suivi, {
          query: { where },
          signal,
        });
        const liste = exiger(
          Array.isArray(avis) ? (avis as unknown[]) : null,
          'list',
          service.adresse,
        );
        if (liste.length >= total || suivi.perime) return liste;
        throw incomplet(
          `announced ${total}, gave ${liste.length}`,
          service.adresse,
          `Le BOAMP annonce ${total} avis et en donne ${liste.length} : il en manquerait. Réessayez.`,
        );
      };
      const [mois, precedent] = debuts(maintenant);
      const avis = await demander(mois).catch((erreur: unknown) => {
        // An outage over the turn of a month: the last good answer is that of the month before.
        if (!precedent || !isTernumError(erreur) || !erreur.retryable) throw erreur;
        return demander(precedent);
      });
      return resoudreAvis(avis.filter(estAppel).map(lireBoamp));
    },
  };
}

const trop = (total: number): TernumError =>
  refus(
    `${total} notices`,
    `La demande porte sur ${total} avis : précisez le département ou le nom de l’acheteur.`,
  );

/**
 * First day of the month, and of the one before while the month is young. Not today: an answer is kept under what was
 * asked, and an outage does not end at midnight.
 */
function debuts(maintenant: number): [mois: string, precedent?: string] {
  const jour = aujourdhuiAParis(maintenant);
  const mois = `${jour.slice(0, 7)}-01`;
  return Number(jour.slice(8)) <= 7 ? [mois, addMonths(mois, -1)] : [mois];
}

/** More than the open calls: what has closed since `debut` is left out here. */
function conditions(filtre: FiltreConsultations, debut: string): odsql.Condition[] {
  const { nom, departements = [], closes } = filtre;
  const liste: odsql.Condition[] = [];
  if (departements.length)
    liste.push(
      odsql.unDe(
        departements.flatMap(ecritures).map((code) => odsql.comporte('code_departement', code)),
      ),
    );
  const mot = motLePlusLong(nom);
  if (mot) liste.push(odsql.contientMots('nomacheteur', mot));
  if (!closes)
    // A correction may have no deadline, and still withdraw or postpone a call.
    liste.push(
      odsql.unDe([
        odsql.depuis('datelimitereponse', debut),
        odsql.absent('datelimitereponse'),
        odsql.present('annonce_lie'),
      ]),
      odsql.depuis('dateparution', addMonths(debut, -MOIS)),
    );
  return liste;
}

/** BOAMP writes « 6 » for 06, « 20A » for 2A. */
const ecritures = (code: string): string[] => [
  ...new Set([code, code.replace(/^0/, ''), code.replace(/^2([AB])$/, '20$1')]),
];

/** One word is enough to narrow; hyphens and small words are written in as many ways as there are clerks. */
function motLePlusLong(nom = ''): string | undefined {
  const mots = fold(nom).match(/[a-z0-9]{3,}/g) ?? [];
  return mots.toSorted((a, b) => b.length - a.length)[0];
}
