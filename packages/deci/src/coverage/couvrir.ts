/** One building after the other: need, nearest points, answer. */
import { numeroDe } from '../diagnose/numero.ts';
import type { PointEau } from '../model.ts';
import type { Besoin, Regles } from '../regles/types.ts';
import { convenir } from './convenir.ts';
import type { Mesureur, Proche } from './mesureur.ts';
import { estPosition } from './metrique.ts';
import { horsVoie, phraseAucun, phraseExamens, tropLoin, type Vu } from './phrases.ts';
import type { Batiment, Couverture, Examen } from './types.ts';

/** Metres up to which the nearest point that would do is looked for, to say how far it is. */
export const RECHERCHE = 1000;

/** Points and how to measure to them; a project adds a second one after the first. */
export interface Source {
  /** Finds them. */
  mesureur: Mesureur;
  /** Place of its first point in the list of points. */
  debut: number;
}

/** What does not change from one building to the next. */
export interface Contexte {
  /** Where points are looked for; one at least. */
  sources: readonly Source[];
  /** A point by its place; undefined: taken away. */
  pei: (place: number) => PointEau | undefined;
  /** Rules. */
  regles: Regles;
  /** Metres from a road beyond which a place is off the network. */
  rattachement: number;
  /** Name of a point. */
  nommer?: ((pei: PointEau) => string) | undefined;
}

/** Answers for one building. A decision (`force`) wins over the calculation, which is then only shown. */
export function couvrirUn(batiment: Batiment, contexte: Contexte): Couverture {
  const calcul = calculer(batiment, contexte);
  const { force } = batiment;
  if (!force) return calcul;
  const { couvert, commentaire } = force;
  return {
    batiment: batiment.id,
    statut: couvert ? 'force-couvert' : 'force-non-couvert',
    mesure: calcul.mesure,
    examines: calcul.examines,
    raison: `${couvert ? 'Couvert' : 'Non couvert'} par décision : ${commentaire.trim()}. Calcul : ${calcul.raison}`,
  };
}

function calculer(batiment: Batiment, contexte: Contexte): Couverture {
  const { id, lon, lat, risque, motif } = batiment;
  const { mesure } = contexte.sources[0]!.mesureur;
  const instruire = (raison: string, examines: readonly Examen[] = []): Couverture => ({
    batiment: id,
    statut: 'a-instruire',
    mesure,
    examines,
    raison,
  });
  const precision = motif ? ` (${motif})` : '';
  if (risque === 'particulier')
    return instruire(
      `Risque particulier${precision} : à instruire avec le service d’incendie et de secours`,
    );
  // A word that a page or a file made up is no risk either.
  const besoin =
    risque && Object.hasOwn(contexte.regles.besoins, risque) && contexte.regles.besoins[risque];
  if (!besoin) return instruire(`Risque inconnu${precision} : à instruire`);
  if (!estPosition(lon, lat)) return instruire('Position inconnue : à instruire');
  const proches = trier(contexte, lon, lat, Math.max(RECHERCHE, besoin.distance));
  if (!proches) return instruire(`Bâtiment ${horsVoie(contexte.rattachement)} : à instruire`);
  const { vus, doute } = examiner(proches, besoin, contexte);
  const examines = vus.map(({ examen }) => examen);
  const raison = vus.length
    ? phraseExamens(vus, nommerDans(contexte))
    : phraseAucun(mesure, RECHERCHE, besoin.distance);
  const dernier = examines.at(-1);
  if (dernier?.convient) {
    const { pei, distance } = dernier;
    return { batiment: id, statut: 'couvert', mesure, examines, pei, distance, raison };
  }
  if (doute) return instruire(`${raison} ; à instruire`, examines);
  return { batiment: id, statut: 'non-couvert', mesure, examines, raison };
}

const nommerDans =
  ({ pei, nommer = numeroDe }: Contexte) =>
  (place: number): string =>
    nommer(pei(place)!);

/** Nearest first; at the same distance, in the order of the list. */
function trier(
  { sources, pei }: Contexte,
  lon: number,
  lat: number,
  metres: number,
): Proche[] | undefined {
  const tous: Proche[] = [];
  for (const { mesureur, debut } of sources) {
    const siens = mesureur.autour(lon, lat, metres);
    if (!siens) return undefined;
    for (const sien of siens)
      if (pei(sien.pei + debut)) tous.push({ ...sien, pei: sien.pei + debut });
  }
  return tous.sort((a, b) => a.distance - b.distance || a.pei - b.pei);
}

/**
 * Points in range up to the one that covers; beyond, only the nearest that would do. When none covers, the points that no
 * road reaches and that might do come last, and leave a doubt: nobody measured the way to them.
 */
function examiner(
  proches: readonly Proche[],
  besoin: Besoin,
  { pei, regles, rattachement }: Contexte,
): { vus: Vu[]; doute: boolean } {
  const vus: Vu[] = [];
  let doute = false;
  const isoles: Vu[] = [];
  for (const { pei: place, distance, horsVoie: isole } of proches) {
    const { convient, bref, raison } = convenir(pei(place)!, besoin, regles);
    if (isole) {
      if (distance > besoin.distance || convient === 'non') continue;
      const dit = `${horsVoie(rattachement)}, distance à vol d’oiseau`;
      isoles.push({ examen: { pei: place, distance, convient: false, raison: dit }, bref: dit });
    } else if (distance <= besoin.distance) {
      vus.push({ examen: { pei: place, distance, convient: convient === 'oui', raison }, bref });
      if (convient === 'oui') break;
      doute ||= convient === 'inconnu';
    } else if (convient === 'oui') {
      const loin = tropLoin(distance, besoin.distance);
      vus.push({ examen: { pei: place, distance, convient: false, raison: loin }, bref: loin });
      break;
    }
  }
  if (vus.at(-1)?.examen.convient) return { vus, doute };
  return { vus: [...vus, ...isoles], doute: doute || isoles.length > 0 };
}
