/** What a WFS did not give, said in French. */
import { TernumError } from '@ternum/core';

interface Ou {
  url?: string;
  cause?: unknown;
}

/** An exception report of OGC, with the service's own words. */
export const refus = (texte: string, code: string | undefined, plus: Ou): TernumError =>
  new TernumError({
    kind: 'remote',
    message: texte || 'OGC exception',
    ...(code ? { code } : {}),
    hint: `Le service cartographique (WFS) refuse la demande : ${couper(texte || code || 'sans dire pourquoi')}`,
    ...plus,
  });

/** Neither features nor an exception. */
export const pasUnWfs = (page: boolean, plus: Ou): TernumError =>
  new TernumError({
    kind: 'parse',
    message: page ? 'a web page' : 'neither GeoJSON nor GML',
    hint: page
      ? 'Le service a répondu par une page web : l’adresse n’est pas celle d’un service cartographique (WFS), ou il est en maintenance.'
      : 'La réponse n’est ni du GeoJSON ni du GML : l’adresse n’est pas celle d’un service cartographique (WFS).',
    ...plus,
  });

/** An answer that stops before its end. */
export const reponseCoupee = (plus: Ou): TernumError =>
  new TernumError({
    kind: 'parse',
    code: 'coupe',
    message: 'truncated or damaged answer',
    hint: 'La réponse du service cartographique (WFS) est coupée ou abîmée : réessayez.',
    ...plus,
  });

/** An answer without an end. */
export const tropLongue = (limite: number, plus: Ou): TernumError =>
  new TernumError({
    kind: 'unsupported',
    code: 'taille',
    message: `more than ${limite} bytes in one answer`,
    hint: `Une réponse du service dépasse ${Math.round(limite / 1e6)} Mo : demandez moins d’objets à la fois.`,
    ...plus,
  });

/** An answer that comes, and does not end in time. */
export const tropLente = (delai: number, plus: Ou): TernumError =>
  new TernumError({
    kind: 'timeout',
    message: `no whole answer in ${delai} ms`,
    hint: `Le service n’a pas fini de répondre en ${Math.round(delai / 1000)} secondes : demandez moins d’objets à la fois, ou réessayez plus tard.`,
    ...plus,
  });

/** Fewer features than the service says that it has. */
export const incomplete = (lus: number, annonces: number | undefined): TernumError =>
  new TernumError({
    kind: 'remote',
    code: 'incomplet',
    message: `${lus} features read, ${annonces ?? 'more'} announced`,
    hint:
      annonces === undefined
        ? `Le service ne sait pas donner la suite de la liste : il s’arrête à ${lus} objets. Demandez un export complet à celui qui le tient.`
        : `Le service annonce ${annonces} objets et n’en donne que ${lus}. Demandez un export complet à celui qui le tient.`,
  });

/** Pages that overlap: what comes twice hides what does not come. */
export const instable = (): TernumError =>
  new TernumError({
    kind: 'remote',
    code: 'ordre',
    message: 'pages overlap',
    hint: 'Le service change l’ordre de la liste d’une page à l’autre : la lecture ne peut pas être complète. Demandez un export complet à celui qui le tient.',
  });

/** More than anybody asked for. */
export const sansFin = (maximum: number): TernumError =>
  new TernumError({
    kind: 'unsupported',
    code: 'maximum',
    message: `more than ${maximum} features`,
    hint: `Le service donne plus de ${maximum} objets : restreignez l’étendue demandée.`,
  });

/** The layer is not there, or not said. */
export const coucheAChoisir = (voulue: string | undefined, noms: readonly string[]): TernumError =>
  new TernumError({
    kind: 'input',
    code: 'couche',
    message: voulue === undefined ? 'several layers' : `no layer ${voulue}`,
    hint: `${voulue === undefined ? 'Dites quelle couche lire' : `La couche ${couper(voulue)} n’existe pas`} : le service a ${noms.length ? couper(noms.slice(0, 12).join(', ')) : 'aucune couche'}.`,
  });

/** A system that the layer is not given in. */
export const systemeAbsent = (voulu: string, couche: string): TernumError =>
  new TernumError({
    kind: 'unsupported',
    code: 'systeme',
    message: `${couche} is not given in ${voulu}`,
    hint: `La couche ${couper(couche)} n’est pas donnée dans le système ${voulu}.`,
  });

const couper = (texte: string): string => (texte.length > 300 ? `${texte.slice(0, 300)}…` : texte);
