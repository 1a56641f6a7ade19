/** A buyers' profile on Atexo « LOCAL TRUST MPE »: its own export of contracts, asked month by month. */
import { addMonths, isTernumError, TernumError } from '@ternum/core';
import type { Lecture } from '../model.ts';
import { readMarchesBatches } from '../read/read-marches.ts';
import { aujourdhuiAParis } from '../heure-paris.ts';
import { moisDe, moities, type Intervalle } from './atexo-mois.ts';
import { acheteursDe, criteresDe, jourSur } from './criteres.ts';
import { ascii, pageWeb } from './page-web.ts';
import { poursuivre, Service } from './service.ts';
import type { OptionsDemande, OptionsSource, SourceMarches, Suivi } from './source.ts';

/** Which platform, and by which of its two ways: the export by token, or the public export of one organism. */
export interface OptionsAtexo extends OptionsSource {
  /** Address of the platform, for instance `https://marches.ternum-bfc.fr`. */
  url: string;
  /**
   * Token of the export, or the path (`/…`) of the page that gives one as `<ticket>`; the platform's keeper tells which.
   * Without it, the public export of one organism is read (`organisme`), year by year.
   */
  jeton?: string;
  /** Identifier of the organism on the platform, for the public export. */
  organisme?: string;
  /** First day asked for when the filter has none. Default: `2024-01-01`, when the 2022 format came into force. */
  depuis?: string;
}

const EXPORT = 'app.php/api/v1/donnees-essentielles/contrat';

/**
 * A buyers’ profile on Atexo « LOCAL TRUST MPE »: contracts by its export « format pivot » (DECP, XML), month by month,
 * or by the public export of one organism, year by year. No calls: the platform has no machine-readable form of them.
 *
 * @throws TernumError `input` when `url` is no web address
 */
export function atexo(options: OptionsAtexo): SourceMarches {
  const { url, jeton, organisme, depuis = '2024-01-01' } = options;
  const service = new Service(url, options);
  let ticket: string | undefined;

  const ouvrir = async (suivi: Suivi, signal?: AbortSignal): Promise<string> => {
    if (!jeton?.startsWith('/')) return jeton!;
    const xml = await service.get<string>(jeton, suivi, { as: 'text', signal });
    const trouve = /<ticket>\s*([^<\s]+)\s*<\/ticket>/.exec(xml)?.[1];
    if (trouve) return trouve;
    throw new TernumError({
      kind: 'parse',
      message: `no <ticket>: ${xml.slice(0, 120)}`,
      url: service.adresse,
      hint: 'La page du jeton ne contient pas de <ticket> entier : vérifiez l’option jeton, ou réessayez.',
    });
  };

  async function* demander(
    siren: string | undefined,
    [du, au]: Intervalle,
    suivi: Suivi,
    demande: OptionsDemande,
  ): AsyncGenerator<Lecture[]> {
    const { signal } = demande;
    poursuivre(signal);
    const poster = async (): Promise<Uint8Array> => {
      ticket ??= await ouvrir(suivi, signal);
      const quoi = {
        format: 'xml',
        ...(siren && { siren }),
        date_notif_min: enFrancais(du),
        date_notif_max: enFrancais(au),
      };
      const corps = { token: ticket, ...quoi };
      return service.lirePar(`${EXPORT}/format-pivot`, corps, JSON.stringify(quoi), suivi, signal);
    };
    let xml: Uint8Array;
    try {
      xml = await poster().catch((erreur: unknown) => {
        if (!isTernumError(erreur, 'http') || erreur.status !== 401) throw erreur;
        // A token lives for a while only.
        ticket = undefined;
        return poster();
      });
    } catch (erreur) {
      // Too much for one answer: what the month holds is asked in two.
      const [debut, suite] = moities([du, au]);
      const tropLong =
        isTernumError(erreur) && (erreur.kind === 'timeout' || erreur.status === 504);
      if (!tropLong || !suite) throw erreur;
      yield* demander(siren, debut, suivi, demande);
      return yield* demander(siren, suite, suivi, demande);
    }
    yield* lireListe(xml, demande);
  }

  async function* parAnnee(
    du: string,
    au: string,
    suivi: Suivi,
    demande: OptionsDemande,
  ): AsyncGenerator<Lecture[]> {
    suivi.voie = 'annees';
    for (let annee = Number(du.slice(0, 4)); annee <= Number(au.slice(0, 4)); annee++) {
      poursuivre(demande.signal);
      const chemin = [...EXPORT.split('/'), 'xml-extraire-criteres', organisme!, '0', '1'];
      const xml = await service.get<Uint8Array>(
        [...chemin, String(annee), ...Array.from({ length: 9 }, () => 'false')],
        suivi,
        {
          as: 'bytes',
          signal: demande.signal,
          refusal: (octets) => (pasPubliee(octets as Uint8Array) ? undefined : pageWeb(octets)),
        },
      );
      if (!pasPubliee(xml)) yield* lireListe(xml, demande);
      else suivi.reserves.push(`La liste des marchés de ${annee} n’a pas encore été publiée.`);
    }
  }

  return {
    nom: 'atexo',
    adresse: `${service.adresse.replace(/\/*$/, '')}/${EXPORT}`,
    sans: {
      ...(!jeton &&
        !organisme && {
          contrats:
            'Il faut un jeton (option jeton) ou l’identifiant d’un organisme (option organisme).',
        }),
      consultations:
        'Cette plateforme ne publie pas ses consultations sous une forme que l’on puisse lire : utilisez boamp(), ou un fichier consultations.json.',
    },
    // Of one buyer everything is read; the whole platform is asked for its period only.
    capacites(filtre) {
      const possibles = filtre.acheteurs?.length ? ['acheteurs'] : ['du', 'au'];
      return jeton ? criteresDe(filtre).filter((cle) => possibles.includes(cle)) : [];
    },

    async *lire(criteres, suivi, demande) {
      const du = criteres.du ? jourSur(criteres.du) : debut(depuis, demande.filtre?.du);
      const au = jourSur(criteres.au ?? demande.aujourdhui ?? aujourdhuiAParis());
      if (!criteres.du) suivi.reserves.push(`Contrats notifiés depuis le ${enFrancais(du)}.`);
      if (!jeton) return yield* parAnnee(du, au, suivi, demande);
      suivi.voie = 'mois';
      const { sirets, sirens } = acheteursDe(criteres);
      const uniques = new Set([...sirets.map((siret) => siret.slice(0, 9)), ...sirens]);
      for (const mois of moisDe(du, au))
        for (const siren of uniques.size ? uniques : [undefined])
          yield* demander(siren, mois, suivi, demande);
    },
  };
}

/** « Cette liste des marchés n’a pas encore été publiée », as a page, whatever its encoding. */
const pasPubliee = (xml: Uint8Array): boolean => /pas encore .{1,4}t.{1,4} publi/.test(ascii(xml));

/** A list without a contract is a list; anything else is not « no contract ». */
async function* lireListe(xml: Uint8Array, demande: OptionsDemande): AsyncGenerator<Lecture[]> {
  const texte = ascii(xml);
  if (/<(?:marche|contrat-concession)[\s>]/.test(texte))
    return yield* readMarchesBatches(xml, demande);
  if (/<marches\s*\/>|<marches[\s>][^]*<\/marches>/.test(texte)) return;
  throw new TernumError({
    kind: 'parse',
    message: `no <marches>: ${texte.slice(0, 120)}`,
    hint: 'La plateforme n’a pas répondu par une liste de marchés : réessayez, ou vérifiez l’adresse.',
  });
}

/** A period begins with the year before it, which it is compared with. */
function debut(depuis: string, demande: string | undefined): string {
  const jour = demande && addMonths(jourSur(demande), -12);
  return jour && jour < depuis ? jour : jourSur(depuis);
}

/** `2024-05-31` → `31-05-2024`. */
const enFrancais = (day: string): string => day.split('-').reverse().join('-');
