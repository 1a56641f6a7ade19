/** `ternum rgpd convertir`: a register from one format to another. */
import { stat } from 'node:fs/promises';
import type { Registre, Traitement } from '@ternum/rgpd';
import { AIDE_CONVERTIR } from '../aide.ts';
import { lireLigne } from '../arguments.ts';
import { verifierSortie } from '../deci/diagnostiquer-corrige.ts';
import { Arret, DONNEES, EMPECHE, FAIT } from '../erreurs.ts';
import { ecrireEnsemble } from '../marches/ecrire-ensemble.ts';
import { proche } from '../proche.ts';
import { dire, ecrire } from '../terminal.ts';
import { FORMATS, type Format } from './formats.ts';
import { ouvrirFichier } from './lire.ts';

const OPTIONS = {
  vers: { type: 'string' },
  sortie: { type: 'string' },
  traitement: { type: 'string' },
  remplacer: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** @returns 0 when it is written from a whole file, 1 when it is written from a file that is not. Throws `Arret`. */
export async function convertir(args: string[]): Promise<number> {
  const ligne = lireLigne(args, OPTIONS);
  if (ligne.oui('help')) {
    await ecrire(AIDE_CONVERTIR);
    return FAIT;
  }
  const format = choisirFormat(ligne.texte('vers'));
  const sortie = ligne.texte('sortie');
  if (sortie === undefined)
    throw new Arret(EMPECHE, 'Il manque le fichier à écrire : --sortie FICHIER.');
  if (sortie === '-' && !format.texte)
    throw new Arret(EMPECHE, 'Ce format ne s’écrit pas sur la sortie : donnez un nom de fichier.');
  if (sortie !== '-') await verifier(sortie, ligne.positionnels, ligne.oui('remplacer'));
  if (ligne.texte('traitement') !== undefined && !format.fiche)
    throw new Arret(EMPECHE, '--traitement ne sert qu’à --vers pia : ailleurs, tout est écrit.');
  const fichier = await ouvrirFichier(
    ligne.positionnels,
    'ternum rgpd convertir registre.zip --vers ods --sortie registre.ods',
  );
  const fiche = format.fiche
    ? choisirFiche(fichier.registre, ligne.texte('traitement'))
    : undefined;
  const { octets, remarques } = await format.ecrire(fichier, fiche);
  await ecrireEnsemble([
    { ou: sortie, texte: sortie === '-' ? new TextDecoder().decode(octets) : octets },
  ]);
  const { defauts, registre } = fichier;
  const ecartes = registre.ecartes ?? [];
  for (const phrase of [
    ...fichier.remarques,
    ...defauts.map(({ texte }) => texte),
    ...ecartes.map(({ position, raison }) => `${position}, gardé à part : ${raison}`),
    ...remarques,
  ])
    dire(phrase);
  return defauts.length || ecartes.length ? DONNEES : FAIT;
}

function choisirFormat(voulu: string | undefined): Format {
  const connus = Object.keys(FORMATS);
  const liste = `Formats : ${connus.join(', ')}.`;
  if (voulu === undefined) throw new Arret(EMPECHE, 'Il manque le format : --vers FORMAT.', liste);
  const format = Object.hasOwn(FORMATS, voulu) ? FORMATS[voulu] : undefined;
  if (format) return format;
  const idee = proche(voulu, connus);
  throw new Arret(
    EMPECHE,
    `Le format « ${voulu} » n’existe pas.`,
    idee ? `Vouliez-vous dire « ${idee} » ? ${liste}` : liste,
  );
}

async function verifier(
  sortie: string,
  entrees: readonly string[],
  remplacer: boolean,
): Promise<void> {
  await verifierSortie(sortie, entrees, { option: '--sortie', exemple: 'registre-converti.zip' });
  if (!remplacer && (await stat(sortie).catch(() => undefined)))
    throw new Arret(
      EMPECHE,
      `« ${sortie} » existe déjà.`,
      'Ajoutez --remplacer pour l’écraser, ou donnez un autre nom avec --sortie.',
    );
}

/** By identifier, or by name when one sheet only has it. */
function choisirFiche({ traitements }: Registre, voulu: string | undefined): Traitement {
  const trouvees =
    voulu === undefined
      ? traitements
      : traitements.filter(({ id, nom }) => id === voulu || nom === voulu);
  const [seule] = trouvees;
  if (seule && trouvees.length === 1) return seule;
  if (!traitements.length) throw new Arret(DONNEES, 'Ce registre n’a aucune fiche.');
  throw new Arret(
    EMPECHE,
    voulu === undefined
      ? 'Ce format tient une seule fiche : --traitement IDENTIFIANT ou NOM.'
      : trouvees.length
        ? `Plusieurs fiches s’appellent « ${voulu} » : donnez l’identifiant.`
        : `Aucune fiche ne s’appelle « ${voulu} ».`,
    `Fiches : ${(trouvees.length ? trouvees : traitements).map(({ id, nom }) => `${nom} (${id})`).join(', ')}.`,
  );
}
