/** Published files, read whole: JSON and XML of 2019 and 2022, national table (CSV). */
import { readMarchesBatches } from '../read/read-marches.ts';
import { refus } from './criteres.ts';
import { Service } from './service.ts';
import type { OptionsSource, SourceMarches } from './source.ts';

/** How the files are kept, besides how they are fetched. */
export interface OptionsFichiers extends OptionsSource {
  /**
   * Reads the files as they come and keeps nothing: for files of more than some 50 MB. When the server is down there is
   * then no last good answer. Default: false.
   */
  gros?: boolean;
}

/**
 * One address or several, read one after the other: what they hold together is one set of contracts.
 *
 * @throws TernumError `input` when there is no address, or one that is none
 */
export function fichier(
  adresses: string | URL | readonly (string | URL)[],
  options: OptionsFichiers = {},
): SourceMarches {
  const liste = [adresses].flat();
  const services = liste.map((adresse) => {
    const { href, origin, pathname, search } = lire(String(adresse));
    // « ./ » keeps a colon in a name from being taken for a scheme.
    return { href, chemin: `.${pathname}`, service: new Service(`${origin}/${search}`, options) };
  });
  if (!services.length) throw refus('no address', 'Donnez l’adresse d’au moins un fichier.');
  return {
    nom: 'fichier',
    adresse: services.map(({ href }) => href).join(' '),
    capacites: () => [],
    async *lire(_, suivi, demande) {
      suivi.voie = 'fichier';
      for (const { chemin, service } of services) {
        const corps = await service.get<Uint8Array | ReadableStream<Uint8Array>>(chemin, suivi, {
          as: options.gros ? 'stream' : 'bytes',
          signal: demande.signal,
        });
        yield* readMarchesBatches(corps, demande);
      }
    },
  };
}

function lire(adresse: string): URL {
  if (/^https?:\/\//i.test(adresse) && URL.canParse(adresse)) return new URL(adresse);
  throw refus(
    `not a web address: ${adresse}`,
    'L’adresse d’un fichier commence par https:// (ou http:// sur votre machine) ; un fichier du disque se lit par readMarches().',
  );
}
