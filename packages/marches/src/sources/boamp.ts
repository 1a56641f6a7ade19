/** BOAMP, the official journal of calls: notices, not contracts, and no SIRET of the buyer. */
import { addMonths, fold } from '@ternum/core';
import { estAppel, lireBoamp } from '../consultations/boamp/index.ts';
import type { Consultation, FiltreConsultations } from '../consultations/model.ts';
import { resoudreAvis } from '../consultations/suivre.ts';
import { aujourdhuiAParis } from '../heure-paris.ts';
import { refus } from './criteres.ts';
import * as odsql from './odsql.ts';
import { Service } from './service.ts';
import type { OptionsSource, SourceMarches } from './source.ts';

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
      const where = odsql.tous(conditions(filtre, maintenant));
      const { PAGE } = await import('./schemas/opendatasoft.ts');
      const query = { where, limit: 1, select: 'idweb' };
      const { total_count } = await service.get(chemin('records'), suivi, {
        query,
        signal,
        schema: PAGE,
      });
      suivi.annonces = total_count;
      if (total_count > MAXIMUM)
        throw refus(
          `${total_count} notices`,
          `La demande porte sur ${total_count} avis : précisez le département ou le nom de l’acheteur.`,
        );
      suivi.voie = 'export';
      const avis = await service.get<unknown>(chemin('exports', 'json'), suivi, {
        query: { where },
        signal,
      });
      const tous: Consultation[] = [];
      for (const un of Array.isArray(avis) ? avis : []) if (estAppel(un)) tous.push(lireBoamp(un));
      return resoudreAvis(tous);
    },
  };
}

function conditions(filtre: FiltreConsultations, maintenant: number): odsql.Condition[] {
  const { nom, departements = [], closes } = filtre;
  const aujourdhui = aujourdhuiAParis(maintenant);
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
        odsql.depuis('datelimitereponse', aujourdhui),
        odsql.absent('datelimitereponse'),
        odsql.present('annonce_lie'),
      ]),
      odsql.depuis('dateparution', addMonths(aujourdhui, -MOIS)),
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
