/** Registers of former versions of the schema → the present one. */
import { TernumError } from '@ternum/core';
import { estObjet } from './est-objet.ts';
import { VERSION } from './registre.ts';

type Objet = Record<string, unknown>;

/** Step from a version to the next, by the version it starts from. */
const PAS: Readonly<Record<number, (registre: Objet) => Objet>> = {};

/**
 * The document in the present version; one that is present already is given back as it is.
 *
 * @throws TernumError `unsupported`, code `version`: written by a later version of this program; `parse`, code
 * `registre`: no register
 */
export function migrate(json: unknown): Objet {
  if (!estObjet(json) || json['schema'] !== 'ternum-rgpd') throw pasUnRegistre();
  let registre = json;
  for (;;) {
    const version = registre['version'];
    if (version === VERSION) return registre;
    if (typeof version !== 'number' || !Number.isInteger(version)) throw pasUnRegistre();
    if (version > VERSION) throw tropNeuf(version);
    const pas = PAS[version];
    if (!pas) throw pasUnRegistre();
    registre = { ...pas(registre), version: version + 1 };
  }
}

const pasUnRegistre = (): TernumError =>
  new TernumError({
    kind: 'parse',
    code: 'registre',
    message: 'not a register',
    hint: 'Ce document n’est pas un registre RGPD de cet outil : il lui manque « schema » ou « version ».',
  });

const tropNeuf = (version: number): TernumError =>
  new TernumError({
    kind: 'unsupported',
    code: 'version',
    message: `version ${version}`,
    hint: `Ce registre a été écrit par une version plus récente de l’outil (format ${version}, ici ${VERSION}). Mettez l’outil à jour ; le fichier n’a pas été modifié.`,
  });
