/** `ternum marches extraire`: a buyer's own small file, each record as it was published. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { formatNombre } from '@ternum/core';
import type { Concession, Lecture, Marche } from '@ternum/marches';
import { AIDE_EXTRAIRE } from '../aide.ts';
import { lireLigne } from '../arguments.ts';
import { Arret, DONNEES, EMPECHE, FAIT, motif } from '../erreurs.ts';
import { dire, ecrire } from '../terminal.ts';
import { trouverEntrees, type Entree } from '../entrees.ts';
import { estAcheteur, lireAcheteurs } from './filtre.ts';
import { lireTout, type Compteur } from './lectures.ts';

const OPTIONS = {
  siret: { type: 'string', multiple: true },
  sortie: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** @returns 0 when the file was written, 1 when no record could be read. Throws `Arret`. */
export async function extraire(args: string[]): Promise<number> {
  const ligne = lireLigne(args, OPTIONS);
  if (ligne.oui('help')) {
    await ecrire(AIDE_EXTRAIRE);
    return FAIT;
  }
  const acheteurs = lireAcheteurs(ligne);
  if (acheteurs.length === 0)
    throw new Arret(EMPECHE, 'De quel acheteur ? Ajoutez --siret et son SIRET ou son SIREN.');
  const sortie = ligne.texte('sortie');
  if (!sortie)
    throw new Arret(EMPECHE, 'Où écrire ? Ajoutez --sortie et un nom de fichier, ou « - ».');
  const entrees = await trouverEntrees(ligne.positionnels);
  const compteur: Compteur = { lus: 0, illisibles: 0 };
  const gardes = await (sortie === '-'
    ? versFlux(process.stdout, entrees, acheteurs, compteur)
    : versFichier(sortie, entrees, acheteurs, compteur));
  conclure(gardes, compteur, sortie);
  return FAIT;
}

/** Written beside, renamed at the end: a page never reads half a file, and a failure leaves the old one. */
async function versFichier(
  sortie: string,
  entrees: Entree[],
  acheteurs: string[],
  compteur: Compteur,
): Promise<number> {
  const provisoire = `${sortie}.${process.pid}.partiel`;
  const arreter = (): void => {
    void rm(provisoire, { force: true }).finally(() => process.exit(130));
  };
  process.once('SIGINT', arreter);
  try {
    const flux = createWriteStream(provisoire);
    await once(flux, 'open').catch((erreur: Error) => {
      throw new Arret(EMPECHE, `« ${sortie} » ne peut pas être écrit : ${motif(erreur)}.`);
    });
    const gardes = await versFlux(flux, entrees, acheteurs, compteur);
    flux.end();
    await once(flux, 'close');
    await rename(provisoire, sortie);
    return gardes;
  } catch (erreur) {
    await rm(provisoire, { force: true });
    throw erreur;
  } finally {
    process.off('SIGINT', arreter);
  }
}

/** A JSON 2022 file: marchés as they come, concessions, few, at the end. @returns how many were kept */
async function versFlux(
  flux: Writable,
  entrees: Entree[],
  acheteurs: string[],
  compteur: Compteur,
): Promise<number> {
  const concessions: string[] = [];
  let gardes = 0;
  const donner = async (texte: string): Promise<void> => {
    if (!flux.write(texte)) await once(flux, 'drain');
  };
  await donner('{"marches":{"marche":[');
  for await (const lot of lireTout(entrees, compteur, { brut: true })) {
    for (const lecture of lot) {
      if ('illisible' in lecture || !estAcheteur(contratDe(lecture).acheteur.id, acheteurs))
        continue;
      const texte = JSON.stringify(lecture.brut);
      if ('concession' in lecture) concessions.push(texte);
      else await donner(`${gardes > concessions.length ? ',' : ''}\n${texte}`);
      gardes++;
    }
  }
  if (compteur.lus === compteur.illisibles)
    throw new Arret(DONNEES, 'Rien n’a pu être lu : aucun fichier n’a été écrit.');
  await donner(`\n],"contrat-concession":[${concessions.map((c) => `\n${c}`).join(',')}\n]}}\n`);
  return gardes;
}

const contratDe = (lecture: Exclude<Lecture, { illisible: unknown }>): Marche | Concession =>
  'marche' in lecture ? lecture.marche : lecture.concession;

function conclure(gardes: number, { lus, illisibles }: Compteur, sortie: string): void {
  const ou = sortie === '-' ? '' : ` dans ${sortie}`;
  dire(`${formatNombre(gardes)} enregistrements sur ${formatNombre(lus)}${ou}.`);
  if (illisibles)
    dire(
      `${formatNombre(illisibles)} illisibles n’ont pas pu être attribués à un acheteur : ils n’y sont pas.`,
    );
  if (gardes === 0) dire('Aucun marché de cet acheteur : vérifiez son numéro.');
}
