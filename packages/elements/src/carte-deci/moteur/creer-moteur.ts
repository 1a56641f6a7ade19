/** The engine as the page sees it: every call crosses to the worker, which is made with the first one. */
import { abandon, ouvrirAtelier, type Atelier } from '../../shared/atelier/index.ts';
import type { Service } from './service.ts';
import type { Moteur } from './types.ts';

/** @param creer makes the worker; a test makes one that cannot be */
export function creerMoteur(
  creer = (): Worker => new Worker(new URL('./travail.js', import.meta.url), { type: 'module' }),
): Moteur {
  let atelier: Promise<Atelier<Service>> | undefined;
  let ferme = false;
  const venir = (): Promise<Atelier<Service>> =>
    (atelier ??= ouvrirAtelier(creer, async () => (await import('./service.ts')).creerService()));
  const appeler: Atelier<Service>['appeler'] = async (nom, args, options) => {
    // Closed before it was asked anything: no worker is made for nobody.
    if (ferme) throw abandon();
    const venu = await venir();
    if (ferme) throw abandon();
    return venu.appeler(nom, args, options);
  };
  return {
    ouvrir: (quoi, avancement) => appeler('ouvrir', [quoi], { avancement }),
    demander: (filtre, tri) => appeler('demander', [filtre, tri]),
    lignes: (debut, nombre) => appeler('lignes', [debut, nombre]),
    rang: (index) => appeler('rang', [index]),
    ligne: (index) => appeler('ligne', [index]),
    trouver: (numero) => appeler('trouver', [numero]),
    proches: (lon, lat, nombre) => appeler('proches', [lon, lat, nombre]),
    grappes: (etendue, zoom) => appeler('grappes', [etendue, zoom]),
    eclater: (grappe) => appeler('eclater', [grappe]),
    exporter: (format) => appeler('exporter', [format]),
    corrige: () => appeler('corrige', []),
    couverture: (batiments, { signal, ...options }, avancement) =>
      appeler('couverture', [batiments, options], { signal, avancement }),
    arrete: (insee, format) => appeler('arrete', [insee, format]),
    fermer() {
      ferme = true;
      void atelier?.then(
        (venu) => venu.fermer(),
        () => {},
      );
    },
  };
}
