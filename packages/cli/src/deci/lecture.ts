/** Opens the register that a command line names, with progress, and says what does not open. */
import { isTernumError } from '@ternum/core';
import { ouvrirPei, type LecteurPei, type OptionsLecture } from '@ternum/deci';
import { Arret, DONNEES, EMPECHE } from '../erreurs.ts';
import { trouverRegistre } from '../entrees.ts';
import { Progression } from '../terminal.ts';

/** A register that is open, and its name. */
export interface Registre {
  nom: string;
  lecteur: LecteurPei;
}

/** @throws Arret: 1 when it is not a register, 2 when it does not open or breaks off */
export async function ouvrirRegistre(
  noms: string[],
  exemple: string,
  options: OptionsLecture = {},
): Promise<Registre> {
  const { nom, ouvrir } = await trouverRegistre(noms, exemple);
  const progression = new Progression();
  const { flux, octets: total } = await ouvrir();
  try {
    const lecteur = await ouvrirPei(flux, {
      nom,
      ...options,
      avancement: (octets) =>
        progression.montrer(() =>
          total
            ? `${nom} : ${Math.round((octets / total) * 100)} %`
            : `${nom} : ${Math.round(octets / 1e6)} Mo`,
        ),
    });
    return { nom, lecteur };
  } catch (erreur) {
    if (!isTernumError(erreur)) throw erreur;
    const phrase = `${nom} : ${erreur.hint ?? erreur.message}`;
    const donnees = erreur.kind === 'parse' || erreur.kind === 'unsupported';
    throw new Arret(donnees ? DONNEES : EMPECHE, phrase);
  } finally {
    progression.finir();
  }
}
