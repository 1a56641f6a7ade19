/** `ternum marches resume`: what a file of public contracts says. */
import { consolidate, DIVISIONS_CPV, nommer, summarize, type Lecture } from '@ternum/marches';
import { AIDE_RESUME } from '../aide.ts';
import { lireLigne } from '../arguments.ts';
import { Arret, DONNEES, FAIT } from '../erreurs.ts';
import { ecrire } from '../terminal.ts';
import { versDocument } from './document.ts';
import { trouverEntrees } from '../entrees.ts';
import { estAcheteur, lireFiltre, OPTIONS_FILTRE } from './filtre.ts';
import { lireTout, type Compteur } from './lectures.ts';
import { achatsParCode } from './achats.ts';
import { communes, lireCpv, lireNoms, NomsLus } from './noms.ts';
import { mesurerPortee } from './portee.ts';
import { versTexte } from './table.ts';

const OPTIONS = {
  ...OPTIONS_FILTRE,
  json: { type: 'boolean' },
  noms: { type: 'string' },
  cpv: { type: 'string' },
} as const;

/** @returns 0 when a summary was printed, 1 when no record could be read. Throws `Arret`. */
export async function resume(args: string[]): Promise<number> {
  const ligne = lireLigne(args, OPTIONS);
  if (ligne.oui('help')) {
    await ecrire(AIDE_RESUME);
    return FAIT;
  }
  const filtre = lireFiltre(ligne);
  const entrees = await trouverEntrees(ligne.positionnels);
  const annuaire = await lireNoms(ligne.texte('noms'));
  const cpv = await lireCpv(ligne.texte('cpv'));
  const lus = new NomsLus();
  const compteur: Compteur = { lus: 0, illisibles: 0 };
  const lectures = desAcheteurs(lireTout(entrees, compteur), filtre.acheteurs, lus);
  const consolidation = await consolidate(lectures);
  if (compteur.lus === compteur.illisibles) throw rienDeLu(compteur, consolidation.illisibles);
  nommer(consolidation, ...(annuaire ? [annuaire] : []), lus, await communes());
  const synthese = summarize(consolidation, filtre, { libelles: { divisions: DIVISIONS_CPV } });
  const portee = mesurerPortee(consolidation, synthese, compteur.lus);
  const texte = ligne.oui('json')
    ? JSON.stringify(versDocument(synthese, portee), null, 2)
    : versTexte(
        synthese,
        portee,
        entrees.map((e) => e.nom),
        cpv && achatsParCode(consolidation, filtre, cpv),
      );
  await ecrire(`${texte}\n`);
  return FAIT;
}

/**
 * Leaves aside the contracts of other buyers before anything is kept: a commune's summary of the national file
 * fits in little memory. What a duplicate is never depends on another buyer's records.
 */
async function* desAcheteurs(
  lots: AsyncIterable<Lecture[]>,
  acheteurs: string[] | undefined,
  noms: NomsLus,
): AsyncGenerator<Lecture[]> {
  for await (const lot of lots) {
    noms.apprendre(lot);
    yield acheteurs?.length
      ? lot.filter(
          (lecture) => 'illisible' in lecture || estAcheteur(acheteurDe(lecture), acheteurs),
        )
      : lot;
  }
}

const acheteurDe = (lecture: Exclude<Lecture, { illisible: unknown }>): string =>
  ('marche' in lecture ? lecture.marche : lecture.concession).acheteur.id;

function rienDeLu(compteur: Compteur, [premier]: { raison: string }[]): Arret {
  return new Arret(
    DONNEES,
    compteur.illisibles === 0
      ? 'Aucun marché dans ce fichier.'
      : `Rien n’a pu être lu (${compteur.illisibles} enregistrement${compteur.illisibles > 1 ? 's' : ''} illisible${compteur.illisibles > 1 ? 's' : ''}).`,
    premier?.raison,
  );
}
