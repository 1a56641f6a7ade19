/** A `consultations.json` that a buyer, an agency or the platform publishes: calls with the buyer's SIRET. */
import { lireConsultations } from '../consultations/fichier.ts';
import { refus } from './criteres.ts';
import { Service } from './service.ts';
import type { OptionsSource, SourceMarches } from './source.ts';

/**
 * Calls of a `consultations.json` (version 1, schema in `docs/schemas`), wherever it is published. No contracts.
 *
 * @param adresse absolute address of the file
 * @throws TernumError `input` when `adresse` is none
 */
export function consultationsPubliees(
  adresse: string | URL,
  options: OptionsSource = {},
): SourceMarches {
  if (!URL.canParse(String(adresse)))
    throw refus(`not an address: ${adresse}`, 'L’adresse du fichier commence par https://.');
  const { href, origin, pathname, search } = new URL(String(adresse));
  const service = new Service(`${origin}/${search}`, options);
  return {
    nom: 'fichier',
    adresse: href,
    sans: { contrats: 'Ce fichier contient des consultations, pas des contrats.' },
    capacites: () => [],
    async consultations(_, suivi, { signal }) {
      suivi.voie = 'fichier';
      const document = await service.get<unknown>(`.${pathname}`, suivi, { signal });
      const { consultations, illisibles } = lireConsultations(document);
      if (illisibles.length)
        suivi.reserves.push(
          `${illisibles.length} consultations du fichier n’ont pas pu être lues.`,
        );
      return consultations;
    },
  };
}
