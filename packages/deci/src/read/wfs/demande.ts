/** What to ask: the parameters of GetFeature, from what the service says and what the caller wants. */
import type { Systeme } from '../../model.ts';
import { systemeDe } from '../systeme-de.ts';
import { capacitesDe, choisirCouche, formatJson, type CoucheWfs } from './capacites.ts';
import { systemeAbsent } from './failures.ts';
import { racineDe } from './reponse.ts';
import type { Parametres, Service } from './service.ts';
import type { OptionsWfs } from './types.ts';

/** A GetFeature that lacks its page only. */
export interface Demande {
  parametres: Parametres;
  /** Name of the parameter that limits a page. */
  limite: 'COUNT' | 'MAXFEATURES';
  /** Features a page. */
  parPage: number;
  /** First feature, from 0. */
  debut: number;
  /** System that was asked for. */
  systeme?: Systeme;
}

/** IGN answers 5 000 at most, whatever is asked. */
const PLAFOND = 5_000;
const PAR_PAGE = 1_000;

/** @throws TernumError */
export async function preparer(service: Service, options: OptionsWfs): Promise<Demande> {
  const { donnes } = service;
  const entiere = /^getfeature$/i.test(donnes['REQUEST'] ?? '');
  return entiere ? telleQuelle(donnes, options) : negocier(service, options);
}

/** An address that is a request already: everything in it is kept, but the page. */
function telleQuelle(donnes: Record<string, string>, options: OptionsWfs): Demande {
  const { COUNT, MAXFEATURES, STARTINDEX, ...parametres } = donnes;
  const version = donnes['VERSION'] ?? '';
  const deux = version ? version.startsWith('2') : 'TYPENAMES' in donnes || COUNT !== undefined;
  const systeme = systemeDe(donnes['SRSNAME']);
  return {
    parametres: { ...parametres, SERVICE: 'WFS' },
    limite: deux ? 'COUNT' : 'MAXFEATURES',
    parPage: bornee(options.parPage ?? Number(COUNT ?? MAXFEATURES ?? PAR_PAGE)),
    debut: Math.max(0, Math.trunc(Number(STARTINDEX ?? 0)) || 0),
    ...(systeme ? { systeme } : {}),
  };
}

async function negocier(service: Service, options: OptionsWfs): Promise<Demande> {
  const { donnes } = service;
  const { VERSION } = donnes;
  const { texte, url } = await service.demander({
    SERVICE: 'WFS',
    REQUEST: 'GetCapabilities',
    ...(VERSION ? { VERSION } : { ACCEPTVERSIONS: '2.0.0,1.1.0,1.0.0' }),
  });
  const { version, couches, parReponse } = capacitesDe(racineDe(texte, url));
  const voulue = options.couche ?? donnes['TYPENAMES'] ?? donnes['TYPENAME'];
  const couche = choisirCouche(couches, voulue);
  const deux = version.startsWith('2');
  const srs = systemeA(couche, options.srs);
  const format = donnes['OUTPUTFORMAT'] ?? formatJson(couche.formats);
  const systeme = systemeDe(srs);
  return {
    parametres: {
      ...donnes,
      SERVICE: 'WFS',
      VERSION: version,
      REQUEST: 'GetFeature',
      [deux ? 'TYPENAMES' : 'TYPENAME']: couche.nom,
      ...(srs ? { SRSNAME: srs } : {}),
      ...(format ? { OUTPUTFORMAT: format } : {}),
      ...etendueDe(version, options),
    },
    limite: deux ? 'COUNT' : 'MAXFEATURES',
    parPage: Math.min(bornee(options.parPage ?? PAR_PAGE), parReponse ?? PLAFOND),
    debut: 0,
    ...(systeme ? { systeme } : {}),
  };
}

const bornee = (n: number): number => Math.min(Math.max(1, Math.trunc(n) || PAR_PAGE), PLAFOND);

/** As the service writes it; the default when none is ours. */
function systemeA({ nom, systemes }: CoucheWfs, voulu: OptionsWfs['srs']): string | undefined {
  const dit = (systeme: Systeme): string | undefined =>
    systemes.find((s) => systemeDe(s) === systeme);
  if (!voulu) return dit('EPSG:4326') ?? dit('EPSG:2154') ?? systemes[0];
  // Services list what they advertise, and often give more; one that lists several and not this one does not.
  if (!dit(voulu) && systemes.length > 1) throw systemeAbsent(voulu, nom);
  return dit(voulu) ?? voulu;
}

/** Degrees with their system, which says that latitude comes first. 1.0.0 has no way to say so: all comes. */
function etendueDe(version: string, { filtre }: OptionsWfs): Parametres {
  if (!filtre?.etendue || version.startsWith('1.0')) return {};
  const [ouest, sud, est, nord] = filtre.etendue;
  return { BBOX: [sud, ouest, nord, est, 'urn:ogc:def:crs:EPSG::4326'].join(',') };
}
