/** CKAN’s Action API, version 3: the catalogue, and the datastore. */
import type { Contexte, Service } from '../../contexte.ts';
import { origine } from '../../reponses.ts';
import { chercher } from './chercher.ts';
import { chercherLignes } from './datastore.ts';
import { echec, introuvable, invalide, mauvaise, Refus, reussite } from './enveloppe.ts';
import { paquetsDe, versJson, type Paquet } from './fiches.ts';
import { entierDe, lireParametres, ouiDe, texteDe, type Parametres } from './parametres.ts';

interface Appel {
  p: Parametres;
  paquets: readonly Paquet[];
  contexte: Contexte;
  request: Request;
}

const nommer = (p: Parametres): string => {
  const id = texteDe(p, 'id') ?? texteDe(p, 'name_or_id');
  if (!id) throw invalide({ id: ['Missing value'] });
  return id;
};

const ACTIONS: Record<string, (appel: Appel) => unknown> = {
  status_show: ({ request }) => ({
    site_url: origine(request),
    site_title: 'Bac à sable TerNum',
    ckan_version: '2.11.3',
    locale_default: 'fr',
    extensions: ['datastore'],
  }),
  package_search: ({ paquets, p }) => chercher(paquets, p),
  package_list: ({ paquets, p }) => {
    const noms = paquets.map((paquet) => paquet.name).sort();
    const debut = entierDe(p, 'offset', 0);
    return noms.slice(debut, debut + entierDe(p, 'limit', noms.length));
  },
  package_show: ({ paquets, p }) => {
    const id = nommer(p);
    const paquet = paquets.find((x) => x.id === id || x.name === id);
    if (!paquet) throw introuvable();
    return versJson(paquet);
  },
  resource_show: ({ paquets, p }) => {
    const id = nommer(p);
    for (const paquet of paquets)
      for (const ressource of paquet.resources) if (ressource['id'] === id) return ressource;
    throw introuvable();
  },
  organization_list: ({ paquets, p }) => organisations(paquets, p),
  datastore_search: ({ contexte, p }) => chercherLignes(contexte, p),
  datastore_search_sql: () => {
    throw new Refus(
      403,
      'Authorization Error',
      'Access denied: datastore_search_sql is disabled on this portal',
    );
  },
};

/** 25 organisations at most with all their fields, as CKAN has it by default. */
function organisations(paquets: readonly Paquet[], p: Parametres): unknown[] {
  const comptes = new Map<string, { o: Paquet['organization']; package_count: number }>();
  for (const { organization: o } of paquets) {
    const compte = comptes.get(o.name) ?? { o, package_count: 0 };
    compte.package_count++;
    comptes.set(o.name, compte);
  }
  const tous = [...comptes.values()].sort((a, b) => (a.o.name < b.o.name ? -1 : 1));
  const entieres = ouiDe(p, 'all_fields', false);
  const debut = entierDe(p, 'offset', 0);
  const limite = Math.min(entierDe(p, 'limit', Infinity), entieres ? 25 : 1000);
  return tous
    .slice(debut, debut + limite)
    .map(({ o, package_count }) =>
      entieres ? { ...o, display_name: o.title, package_count, type: 'organization' } : o.name,
    );
}

export function ckan(contexte: Contexte): Service {
  const parOrigine = new Map<string, readonly Paquet[]>();
  return async (request, [action = '', ...trop]) => {
    const faire = Object.hasOwn(ACTIONS, action) && !trop.length ? ACTIONS[action] : undefined;
    if (!faire) return mauvaise(`Action name not known: ${action}`);
    const p = await lireParametres(request);
    if (typeof p === 'string') return mauvaise(p);
    const ou = origine(request);
    let paquets = parOrigine.get(ou);
    if (!paquets) {
      // One visitor may use two names of this machine, not a thousand.
      parOrigine.clear();
      parOrigine.set(ou, (paquets = paquetsDe(contexte.donnees(), ou)));
    }
    try {
      return reussite(request, action, await faire({ p, paquets, contexte, request }));
    } catch (erreur) {
      if (erreur instanceof Refus) return echec(request, action, erreur);
      throw erreur;
    }
  };
}
