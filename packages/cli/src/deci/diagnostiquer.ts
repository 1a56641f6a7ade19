/** `ternum deci diagnostiquer`: what is to be corrected in a register of fire-water points. */
import { diagnose, writeAfigeo, type LecteurPei, type Lecture, type PointEau } from '@ternum/deci';
import { AIDE_DIAGNOSTIQUER } from '../aide.ts';
import { lireLigne } from '../arguments.ts';
import { Arret, DONNEES, EMPECHE, FAIT } from '../erreurs.ts';
import { ecrireEnsemble } from '../marches/ecrire-ensemble.ts';
import { ecrire } from '../terminal.ts';
import { verifierSortie } from './diagnostiquer-corrige.ts';
import { versTexte } from './diagnostiquer-texte.ts';
import { ouvrirRegistre } from './lecture.ts';
import { lireContour, lireDepartement, lireInsee } from './options.ts';

const OPTIONS = {
  json: { type: 'boolean' },
  lignes: { type: 'boolean' },
  corriger: { type: 'string' },
  insee: { type: 'string' },
  contour: { type: 'string' },
  departement: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** @returns 0 when a diagnosis was printed, 1 when there is no point in the register. Throws `Arret`. */
export async function diagnostiquer(args: string[]): Promise<number> {
  const ligne = lireLigne(args, OPTIONS);
  if (ligne.oui('help')) {
    await ecrire(AIDE_DIAGNOSTIQUER);
    return FAIT;
  }
  const insee = lireInsee(ligne.texte('insee'));
  const departement = lireDepartement(ligne.texte('departement'));
  const contour = await lireContour(ligne.texte('contour'));
  if (contour !== undefined && !insee)
    throw new Arret(EMPECHE, '--contour demande --insee : la commune que ce contour entoure.');
  const corriger = ligne.texte('corriger');
  if (corriger === '-')
    throw new Arret(
      EMPECHE,
      '--corriger attend un nom de fichier : la sortie est prise par le diagnostic.',
    );
  if (corriger !== undefined) await verifierSortie(corriger, ligne.positionnels);
  const { nom, lecteur } = await ouvrirRegistre(
    ligne.positionnels,
    'ternum deci diagnostiquer pei.csv',
    { ...(insee ? { insee } : {}), ...(contour === undefined ? {} : { contour }) },
  );
  const points: PointEau[] = [];
  const diagnostic = await diagnose(insee ? deLaCommune(lecteur, insee) : lecteur, {
    ...(departement ? { departement } : {}),
    recevoir: (pei) => points.push(pei),
  });
  const ailleurs = lecteur.nombre - diagnostic.lus;
  if (corriger !== undefined && points.length)
    await ecrireEnsemble([{ ou: corriger, texte: writeAfigeo(points) }]);
  const corrige = points.length ? corriger : undefined;
  const texte = ligne.oui('json')
    ? JSON.stringify(
        {
          lus: lecteur.nombre,
          retenus: diagnostic.retenus,
          refuses: diagnostic.refuses.map(({ position, raison }) => ({ position, raison })),
          systeme: diagnostic.systeme,
          anomalies: diagnostic.anomalies.map(({ code, champ, nombre }) => ({
            code,
            champ,
            nombre,
          })),
          etats: diagnostic.etats,
          ...(corrige === undefined ? {} : { corrige }),
        },
        null,
        2,
      )
    : versTexte(diagnostic, {
        nom,
        ailleurs,
        avertissements: lecteur.avertissements,
        lignes: ligne.oui('lignes'),
        ...(corrige === undefined ? {} : { corrige }),
        ...(insee ? { insee } : {}),
      });
  await ecrire(`${texte}\n`);
  return diagnostic.retenus ? FAIT : DONNEES;
}

/** Points of one commune: those that say so, and those that its outline holds. What is refused belongs to nobody. */
function deLaCommune(lecteur: LecteurPei, insee: string): LecteurPei {
  return {
    ...lecteur,
    async *lots(taille) {
      for await (const lot of lecteur.lots(taille))
        yield lot.filter((l: Lecture) => 'refuse' in l || l.pei.insee === insee);
    },
  };
}
