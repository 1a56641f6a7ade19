/** An address or what the page holds → an open register, its records still to be read. */
import { TernumError } from '@ternum/core';
import type { LecteurPei, OptionsLecture } from '@ternum/deci';
import { ouvrirPei } from '@ternum/deci/read';
import { jourDe, telecharger } from './telecharger.ts';

/** A register that is open. */
export interface Ouvert {
  lecteur: LecteurPei;
  /** Day of the file. */
  jour?: string;
}

/** What `lireSource` is told. */
export type OptionsSource = OptionsLecture & { signal: AbortSignal };

/** A layer of a web service is told from a file by its address. */
function estWfs(adresse: string): boolean {
  const { pathname, searchParams } = new URL(adresse);
  const service = [...searchParams].find(([nom]) => nom.toLowerCase() === 'service')?.[1];
  return service ? service.toLowerCase() === 'wfs' : /\/wfs\/?$/i.test(pathname);
}

/** @throws TernumError as the reading throws it */
export async function lireSource(
  source: string | { contenu: Uint8Array | string },
  options: OptionsSource,
): Promise<Ouvert> {
  if (typeof source !== 'string') return { lecteur: await ouvrirPei(source.contenu, options) };
  if (!URL.canParse(source) || !/^(https?|data|blob):/i.test(source)) throw malEcrite(source);
  if (estWfs(source)) return (await import('./lire-wfs.ts')).lireCouche(source, options);
  const reponse = await telecharger(source, options.signal);
  return { lecteur: await ouvrirPei(reponse, options), jour: jourDe(reponse) };
}

const malEcrite = (adresse: string): TernumError =>
  new TernumError({
    kind: 'input',
    message: `no address: ${adresse}`,
    hint: 'L’adresse du registre est mal écrite. Pour qui gère le site : elle commence par https:// et n’a pas d’espace (attribut source).',
  });
