/** A file of ours or of others → what it would change, before anything is. */
import { horloge, type Change } from '@ternum/rgpd';
import { fromCnilOds, fromMadisCsv, fromTableau } from '@ternum/rgpd/formats';
import { changeDe, fusionnerCopie } from '@ternum/rgpd/fusion';
import { octetsDe } from '../../fichier.ts';
import type { Contexte } from '../../contexte.ts';
import { lireFichier } from '../registres/ouvrir-fichier.ts';
import type { Reprise } from './reprise.ts';

/** @throws TernumError, with its sentence */
export async function lire(hote: Contexte, fichier: File): Promise<Reprise> {
  const octets = await octetsDe(fichier);
  return /\.(zip|json)$/i.test(fichier.name) ? copie(hote, octets) : tableau(fichier.name, octets);
}

async function copie(hote: Contexte, octets: Uint8Array): Promise<Reprise> {
  const lu = await lireFichier(octets);
  const quand = { le: horloge.maintenant(), id: horloge.id };
  const { registre, desaccords } = await fusionnerCopie(hote.registre, lu.registre, quand);
  return {
    quoi: lu.registre.copie
      ? 'Une copie de ce registre, qui revient'
      : `Le registre de « ${lu.registre.organisme.nom} »`,
    change: changeDe(hote.registre, registre),
    pieces: lu.pieces,
    remarques: [
      ...desaccords.map(
        ({ chemin }) =>
          `Deux versions de « ${chemin.join(' › ')} » : la vôtre reste, l’autre devient une action à regarder.`,
      ),
      ...lu.defauts.map(({ texte }) => texte),
      ...(lu.registre.ecartes ?? []).map((e) => `${e.position} : ${e.raison}`),
    ],
  };
}

/** Madis's export is told by its first heading; the CNIL's model by its sheets. */
async function tableau(nom: string, octets: Uint8Array): Promise<Reprise> {
  const lecture = /\.ods$/i.test(nom)
    ? await fromCnilOds(octets).catch(() => fromTableau(octets))
    : /\.csv$/i.test(nom)
      ? await fromMadisCsv(octets).catch(() => fromTableau(octets))
      : await fromTableau(octets);
  const change: Change = { type: 'lot', changes: lecture.changes };
  return {
    quoi: `Le tableau « ${nom} »`,
    change,
    pieces: new Map(),
    remarques: [...lecture.avertissements, ...lecture.ignores].map(
      ({ position, texte }) => `${position} : ${texte}`,
    ),
  };
}
