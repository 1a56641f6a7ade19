/** Sources → records in their columns, and what is told of the reading. */
import { isTernumError, TernumError } from '@ternum/core';
import { contains, geometrieDe } from '@ternum/core/geo';
import type { PointEau } from '@ternum/deci';
import { sansNoms } from '@ternum/deci/normalize';
import type { Contexte } from '../../shared/atelier/index.ts';
import { Compteur } from './bilan.ts';
import type { Juge } from './juger.ts';
import { lireSource } from './lire-source.ts';
import { Registre } from './registre.ts';
import { nomDe } from './telecharger.ts';
import type { Bilan, OuvertureRegistre } from './types.ts';

/** Records between two breaths: a few milliseconds on the page of an old telephone. */
const LOT = 500;
/** Milliseconds between two words on the progress. */
const PAUSE = 100;

/** One source that cannot be read leaves the others; none that can be read is an error, that of the first. */
export async function ouvrir(
  contexte: Contexte,
  quoi: OuvertureRegistre,
  juge: Juge,
): Promise<{ registre: Registre; bilan: Bilan }> {
  const { adresses = [], contenu, insee, contour, prives } = quoi;
  const sources = contenu === undefined ? adresses : [{ contenu }, ...adresses];
  const registre = new Registre();
  const compteur = new Compteur();
  const dire = parfois((octets: number, total: number | undefined) =>
    contexte.avancer(octets, sources.length > 1 ? undefined : total, compteur.lus),
  );
  const { ici } = filtreCommune(insee, contour);
  let avant = 0;
  let jour: string | undefined;
  const refus: unknown[] = [];
  for (const source of sources) {
    let octets = 0;
    let total: number | undefined;
    try {
      const ouvert = await lireSource(source, {
        signal: contexte.signal,
        insee,
        contour,
        ...(typeof source === 'string' ? { nom: nomDe(source) } : {}),
        avancement: (o, t) => {
          [octets, total] = [o, t];
          dire(avant + o, t);
        },
      });
      const { lecteur } = ouvert;
      registre.prevoir(lecteur.nombre);
      let lus = 0;
      for await (const lot of lecteur.lots(LOT)) {
        for (const lecture of lot) {
          compteur.lus += 1;
          lus += 1;
          if ('refuse' in lecture) compteur.refuser(lecture.refuse.position, lecture.refuse.raison);
          else if (!ici(lecture.pei)) compteur.ailleurs += 1;
          else {
            const pei = prives ? lecture.pei : sansNoms(lecture.pei);
            compteur.garder(pei);
            registre.ajouter(pei, juge.juger(pei));
          }
        }
        dire(avant + octets, total);
        await contexte.respirer();
      }
      const { systemes } = compteur;
      systemes.set(lecteur.systeme, (systemes.get(lecteur.systeme) ?? 0) + lus);
      if (ouvert.jour && ouvert.jour > (jour ?? '')) jour = ouvert.jour;
    } catch (cause) {
      if (isTernumError(cause, 'aborted')) throw cause;
      refus.push(cause);
      compteur.echecs.push({
        adresse: typeof source === 'string' ? nomDe(source) : 'données de la page',
        raison: isTernumError(cause) ? (cause.hint ?? cause.message) : String(cause),
      });
    }
    avant += octets;
  }
  if (!sources.length) throw sansSource();
  if (refus.length === sources.length) throw refus[0];
  return { registre, bilan: compteur.finir(registre, juge, jour) };
}

/** Records of the commune: those that say so, and those that say nothing unless they stand outside its outline. */
function filtreCommune(
  insee: string | undefined,
  contour: unknown,
): { ici: (pei: PointEau) => boolean } {
  if (!insee) return { ici: () => true };
  const surface = geometrieDe(contour);
  return {
    ici: ({ insee: leur, lon, lat }) =>
      leur === undefined
        ? !surface || lon === undefined || contains(surface, lon, lat!)
        : leur === insee,
  };
}

/** Not at every turn: a page that draws its progress too often does nothing else. */
function parfois(dire: (octets: number, total: number | undefined) => void): typeof dire {
  let suivant = 0;
  return (...valeurs) => {
    const t = performance.now();
    if (t < suivant) return;
    suivant = t + PAUSE;
    dire(...valeurs);
  };
}

const sansSource = (): TernumError =>
  new TernumError({
    kind: 'input',
    message: 'no source',
    hint: 'Donnez l’adresse d’un registre de points d’eau (attribut source), ou son contenu.',
  });
