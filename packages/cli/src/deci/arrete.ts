/** `ternum deci arrete`: draft of a commune's arrêté of fire defence, with its annex and its report. */
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { arrete as preparer, ecrireArrete, type FormatArrete, type PointEau } from '@ternum/deci';
import { AIDE_ARRETE } from '../aide.ts';
import { lireLigne } from '../arguments.ts';
import { Arret, DONNEES, EMPECHE, FAIT } from '../erreurs.ts';
import { ecrireEnsemble } from '../marches/ecrire-ensemble.ts';
import { ecrire } from '../terminal.ts';
import { ouvrirRegistre } from './lecture.ts';
import { lireContour, lireInsee } from './options.ts';

const OPTIONS = {
  insee: { type: 'string' },
  commune: { type: 'string' },
  contour: { type: 'string' },
  sortie: { type: 'string' },
  format: { type: 'string' },
  prives: { type: 'boolean' },
  remplacer: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const SANS_COMMUNE = 'sans commune';
const FORMATS: readonly FormatArrete[] = ['html', 'odt', 'csv'];

/** @returns 0 when the draft is written, 1 when the register has no point of the commune. Throws `Arret`. */
export async function arrete(args: string[]): Promise<number> {
  const ligne = lireLigne(args, OPTIONS);
  if (ligne.oui('help')) {
    await ecrire(AIDE_ARRETE);
    return FAIT;
  }
  const insee = lireInsee(ligne.texte('insee'));
  if (!insee)
    throw new Arret(
      EMPECHE,
      'Il manque la commune : --insee CODE.',
      'Exemple : ternum deci arrete pei.csv --insee 21231 --commune Dijon',
    );
  const contour = await lireContour(ligne.texte('contour'));
  const sorties = await verifierSorties(
    ligne.texte('sortie') ?? '.',
    lireFormats(ligne.texte('format')).map((f) => [f, `arrete-deci-${insee}.${f}`]),
    ligne.oui('remplacer'),
  );
  const { nom, lecteur } = await ouvrirRegistre(
    ligne.positionnels,
    'ternum deci arrete pei.csv --insee 21231',
    { insee, ...(contour === undefined ? {} : { contour }) },
  );
  const points: PointEau[] = [];
  const communes = new Map<string, number>();
  let refuses = 0;
  for await (const lot of lecteur.lots())
    for (const lecture of lot) {
      if (!('pei' in lecture)) {
        refuses += 1;
        continue;
      }
      const { insee: sienne = SANS_COMMUNE } = lecture.pei;
      communes.set(sienne, (communes.get(sienne) ?? 0) + 1);
      if (sienne === insee) points.push(lecture.pei);
    }
  if (points.length === 0) throw absente(nom, insee, communes);
  const commune = ligne.texte('commune');
  const projet = preparer(
    points,
    { insee, ...(commune ? { nom: commune } : {}) },
    { prives: ligne.oui('prives') },
  );
  const contenus = await Promise.all(
    sorties.map(async ([format, ou]) => ({ ou, texte: await ecrireArrete(projet, format) })),
  );
  await mkdir(ligne.texte('sortie') ?? '.', { recursive: true });
  await ecrireEnsemble(contenus);
  const fichiers = sorties.map(([, ou]) => ou);
  const sansCommune = communes.get(SANS_COMMUNE) ?? 0;
  await ecrire(
    ligne.oui('json')
      ? `${JSON.stringify({ insee, points: points.length, refuses, sansCommune, fichiers, blancs: projet.blancs }, null, 2)}\n`
      : `${points.length} points d’eau de la commune ${insee}.\n${laisses(refuses, sansCommune, nom)}Projet écrit : ${fichiers.join(', ')}\n${projet.blancs.length} passages restent à compléter :\n${projet.blancs.map((b) => `  - ${b}`).join('\n')}\nÀ relire avant signature : ce projet ne vaut pas arrêté.\n`,
  );
  return FAIT;
}

/** An annex that leaves points out must say so: it is signed. */
function laisses(refuses: number, sansCommune: number, nom: string): string {
  const quoi = [
    ...(refuses
      ? [`${refuses} ligne${refuses > 1 ? 's' : ''} du registre refusée${refuses > 1 ? 's' : ''}`]
      : []),
    ...(sansCommune ? [`${sansCommune} point${sansCommune > 1 ? 's' : ''} sans commune`] : []),
  ];
  return quoi.length
    ? `Attention, laissés de côté : ${quoi.join(', ')}. Pour les voir : ternum deci diagnostiquer ${nom} --lignes (et --contour pour situer les points sans commune).\n`
    : '';
}

function lireFormats(texte: string | undefined): readonly FormatArrete[] {
  if (texte === undefined) return FORMATS;
  const voulus = [...new Set(texte.split(',').map((f) => f.trim().toLowerCase()))];
  return voulus.map((voulu) => {
    const format = FORMATS.find((f) => f === voulu);
    if (!format)
      throw new Arret(
        EMPECHE,
        `Le format « ${voulu} » n’existe pas.`,
        `Formats : ${FORMATS.join(', ')}.`,
      );
    return format;
  });
}

/** What is there already may have been completed by hand: it is not replaced unless asked. */
async function verifierSorties(
  dossier: string,
  noms: readonly (readonly [FormatArrete, string])[],
  remplacer: boolean,
): Promise<[FormatArrete, string][]> {
  const infos = await stat(dossier).catch(() => undefined);
  if (infos && !infos.isDirectory())
    throw new Arret(EMPECHE, `« ${dossier} » (--sortie) n’est pas un dossier.`);
  const sorties = noms.map(([format, nom]): [FormatArrete, string] => [format, join(dossier, nom)]);
  for (const [, ou] of sorties)
    if (!remplacer && (await stat(ou).catch(() => undefined)))
      throw new Arret(
        EMPECHE,
        `« ${ou} » existe déjà : peut-être l’avez-vous complété.`,
        'Ajoutez --remplacer pour l’écraser, ou donnez un autre dossier avec --sortie.',
      );
  return sorties;
}

function absente(nom: string, insee: string, communes: ReadonlyMap<string, number>): Arret {
  const connues = [...communes].toSorted((a, b) => b[1] - a[1]).slice(0, 10);
  return new Arret(
    DONNEES,
    `${nom} n’a aucun point d’eau dans la commune ${insee}.`,
    connues.length
      ? `Communes du registre : ${connues.map(([code, n]) => `${code} (${n})`).join(', ')}${communes.size > connues.length ? '…' : ''}. Si elles y manquent, --contour les retrouve par la position.`
      : 'Le registre n’a aucun point lisible : « ternum deci diagnostiquer » dit pourquoi.',
  );
}
