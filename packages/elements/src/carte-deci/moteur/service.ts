/** What the engine answers, in a worker or on the page. One register at a time. */
import { TernumError } from '@ternum/core';
import type { Batiment, PointEau } from '@ternum/deci';
import type { Contexte } from '../../shared/atelier/index.ts';
import type { Etendue, SourcePoints } from '../../shared/carte/types.ts';
import { compter } from './bilan.ts';
import { dabord, passe } from './filtrer.ts';
import type { Identites } from './identite.ts';
import { Juge } from './juger.ts';
import { ligneDe } from './ligne.ts';
import { ouvrir } from './ouvrir.ts';
import { Registre } from './registre.ts';
import { Ordres } from './trier.ts';
import type {
  Bilan,
  ComptesDeci,
  FiltreDeci,
  LigneDeci,
  OuvertureRegistre,
  TriDeci,
} from './types.ts';

/** The calculations by name: see `Moteur`. */
export type Service = ReturnType<typeof creerService>;

/** One register, nothing in it before `ouvrir`. */
export function creerService() {
  let registre = new Registre();
  let juge = new Juge();
  let ordres = new Ordres(registre);
  /** Filtered, sorted. */
  let liste = new Uint32Array(0);
  let rangs: Int32Array | undefined;
  let prives = false;
  let demande = 0;
  let depuis: TriDeci['depuis'];
  let points: Promise<SourcePoints> | undefined;
  let identites: Promise<Identites> | undefined;

  const ligne = (index: number, distance?: number): LigneDeci =>
    ligneDe(registre, juge, index, distance);
  const pointsDe = (): Promise<SourcePoints> =>
    (points ??= import('./points.ts').then((module) => module.pointsDe(registre, liste)));
  const identitesDe = (): Promise<Identites> =>
    (identites ??= import('./identite.ts').then((module) => new module.Identites(registre.peis)));
  const filtres = (): PointEau[] => Array.from(liste, (i) => registre.peis[i]!);
  const mettre = (places: Uint32Array): void => {
    liste = places as Uint32Array<ArrayBuffer>;
    rangs = points = undefined;
  };

  return {
    async ouvrir(contexte: Contexte, quoi: OuvertureRegistre): Promise<Bilan> {
      const autre = new Juge(quoi.departement);
      const lu = await ouvrir(contexte, quoi, autre);
      [registre, juge, ordres] = [lu.registre, autre, new Ordres(lu.registre)];
      identites = undefined;
      prives = Boolean(quoi.prives);
      mettre(ordres.naturel);
      return lu.bilan;
    },

    async demander(_: Contexte, filtre: FiltreDeci, tri: TriDeci): Promise<ComptesDeci> {
      const ce = (demande += 1);
      const passent = (await ordres.ordre(tri)).filter(passe(registre, filtre));
      const places = dabord(registre, filtre, passent);
      // What was asked since then is what the list must hold.
      if (ce === demande) {
        mettre(places);
        depuis = tri.colonne === 'distance' ? tri.depuis : undefined;
      }
      return compter(registre, places);
    },

    async lignes(_: Contexte, debut: number, nombre: number): Promise<LigneDeci[]> {
      const places = liste.subarray(debut, debut + nombre);
      const metres =
        depuis && (await import('./proches.ts')).distances(registre.positions, places, depuis);
      return Array.from(places, (i, k) => ligne(i, metres?.[k]));
    },

    rang(_: Contexte, index: number): number {
      if (!rangs) {
        rangs = new Int32Array(registre.nombre).fill(-1);
        for (let k = 0; k < liste.length; k += 1) rangs[liste[k]!] = k;
      }
      return rangs[index] ?? -1;
    },

    ligne: async (_: Contexte, index: number): Promise<LigneDeci | undefined> =>
      registre.peis[index] && {
        ...ligne(index),
        // Without its file, details go without a link.
        cle: await identitesDe().then(
          (tous) => tous.cle(index),
          () => undefined,
        ),
      },

    trouver: async (_: Contexte, nom: string): Promise<readonly number[]> =>
      (await identitesDe()).trouver(nom),

    async proches(_: Contexte, lon: number, lat: number, nombre: number): Promise<LigneDeci[]> {
      const { lesPlusProches } = await import('./proches.ts');
      return lesPlusProches(registre.positions, liste, lon, lat, nombre).map(
        ({ index, distance }) => ligne(index, distance),
      );
    },

    grappes: async (_: Contexte, etendue: Etendue, zoom: number) =>
      (await pointsDe()).grappes(etendue, zoom),

    eclater: async (_: Contexte, grappe: number) => (await pointsDe()).eclater(grappe),

    exporter: async (_: Contexte, format: 'csv' | 'geojson' | 'xlsx') =>
      (await import('./exporter.ts')).exporter(filtres(), (pei) => juge.etat(pei), format),

    corrige: async () => (await import('./exporter.ts')).corrige(registre.peis),

    async couverture(
      { signal, avancer }: Contexte,
      batiments: readonly Batiment[],
      { reseau, projets = [] }: { reseau?: unknown; projets?: readonly PointEau[] },
    ) {
      const { couvrir } = await import('./couverture.ts');
      const { peis } = registre;
      return couvrir(batiments, peis, projets, reseau, juge.regles(peis[0] ?? projets[0]), {
        signal,
        avancement: avancer,
      });
    },

    async arrete(_: Contexte, insee: string, format: 'html' | 'odt' | 'csv') {
      if (!registre.nombre) throw vide();
      return (await import('./arrete.ts')).ecrire(registre.peis, insee, prives, format);
    },
  };
}

const vide = (): TernumError =>
  new TernumError({
    kind: 'input',
    message: 'no record',
    hint: 'Le registre ne contient aucun point d’eau : l’arrêté n’a rien à lister.',
  });
