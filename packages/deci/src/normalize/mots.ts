/** Words → codes: type, source, statut, availability, accuracy. */
import { fold, parseCodeInsee } from '@ternum/core';
import type { PointEau, SourcePei, TypePei } from '../model.ts';
import { ILLISIBLE, type Lu } from './lu.ts';

const CODES: readonly string[] = ['PI', 'BI', 'PA', 'CI'];

/** What a wording of the type says. */
export interface TypeLu {
  /** The type. */
  type: TypePei;
  /** The wording, when it is not a code. */
  libelle?: string;
  /** Diameter in the wording: « Poteau incendie de 100mm ». */
  diametre?: number;
  /** Volume in the wording: « Citerne 120m3 ». */
  volume?: number;
  /** Source that the wording names. */
  source?: SourcePei;
}

/** A type column: a code of AFIGEO, or a wording. */
export function typeDe(texte: string): Lu<TypeLu> {
  if (CODES.includes(texte)) return { valeur: { type: texte as TypePei } };
  const haut = texte.toUpperCase();
  if (CODES.includes(haut))
    return { valeur: { type: haut as TypePei }, code: 'format', corrigee: true };
  const lu = libelleDe(texte);
  return { valeur: lu, code: 'hors-liste', corrigee: lu.type !== 'AUTRE' };
}

/** What a wording says; `AUTRE` when no word of it is known. */
export function libelleDe(texte: string): TypeLu {
  const mots = fold(texte);
  const diametre = /(?:^|\D)(70|80|100|150)(?: *mm)?(?!\d)(?! *m ?[3³])/.exec(mots)?.[1];
  const contenu = /(\d+(?:[.,]\d+)?) *m ?[3³](?! *\/? *h)/.exec(mots)?.[1];
  const type = typeDesMots(mots);
  const source = sourceDesMots(mots);
  return {
    type,
    libelle: texte,
    ...(diametre && (type === 'PI' || type === 'BI') ? { diametre: Number(diametre) } : {}),
    ...(contenu ? { volume: Number(contenu.replace(',', '.')) } : {}),
    ...(source ? { source } : {}),
  };
}

function typeDesMots(mots: string): TypePei {
  if (/citerne|reserve|reservoir|bache|cuve|^ci\b/.test(mots)) return 'CI';
  if (
    /aspiration|puisard|puits|plan d'?eau|priseriv|cours d'?eau|riviere|etang|lac\b|mare\b|piscine|canal\b|retenue|forage|puisage|point_aspiration|^pa\b|bassin|source\b/.test(
      mots,
    )
  )
    return 'PA';
  if (/poteau|borne|^p\.?i\.?\b|hydrant aerien/.test(mots)) return 'PI';
  if (/bouche|prise|^b\.?i\.?\b/.test(mots)) return 'BI';
  // Codes of SDIS 14: P01 to P03 poteaux, B01 bouches, A02 points d'aspiration (its `famille_id` agrees).
  const lettre = /^([pba])\d\d$/.exec(mots)?.[1];
  return lettre === 'p' ? 'PI' : lettre === 'b' ? 'BI' : lettre === 'a' ? 'PA' : 'AUTRE';
}

const SOURCES: readonly string[] = [
  'citerne',
  'plan_eau',
  'piscine',
  'puits',
  'cours_eau',
  'reseau_aep',
  'reseau_irrigation',
];

/** Column `source_pei`. */
export function sourceDe(texte: string): Lu<SourcePei> {
  if (SOURCES.includes(texte)) return { valeur: texte as SourcePei };
  const mots = fold(texte).replace(/[_-]/g, ' ');
  const source =
    sourceDesMots(mots) ?? (/reseau|aep|adduction|potable/.test(mots) ? 'reseau_aep' : undefined);
  if (!source) return { code: 'hors-liste' };
  const code = texte.toLowerCase() === source ? 'format' : 'hors-liste';
  return { valeur: source, code, corrigee: true };
}

function sourceDesMots(mots: string): SourcePei | undefined {
  if (/citerne|bache|reservoir|cuve/.test(mots)) return 'citerne';
  if (/plan d'?\s?eau|plan eau|etang|lac\b|mare\b/.test(mots)) return 'plan_eau';
  if (/piscine/.test(mots)) return 'piscine';
  if (/puits?\b|forage/.test(mots)) return 'puits';
  if (/cours d'?\s?eau|cours eau|riviere|priseriv|canal\b|fleuve|ruisseau/.test(mots))
    return 'cours_eau';
  return /irrigation/.test(mots) ? 'reseau_irrigation' : undefined;
}

/** Column `statut`. An agreement with a private owner (« conventionné ») leaves the point private. */
export function statutDe(texte: string): Lu<'public' | 'prive'> {
  if (texte === 'public' || texte === 'prive') return { valeur: texte };
  const mots = fold(texte);
  const valeur = /priv|convention|non.public/.test(mots)
    ? 'prive'
    : /public|communal|commune/.test(mots)
      ? 'public'
      : undefined;
  return valeur ? { valeur, code: 'format', corrigee: true } : { code: 'hors-liste' };
}

const OUI = new Set(
  '1 oui o vrai true yes y t disponible dispo di ok en service conforme actif'
    .split(' ')
    .concat('en service', '1.0'),
);
const NON = new Set(
  '0 non n faux false no f indisponible indispo in ko hs inactif non-conforme'
    .split(' ')
    .concat('hors service', 'non disponible', 'non conforme', '0.0'),
);
OUI.delete('en');
OUI.delete('service');

/** Columns `disponible` and `conforme`. */
export function booleen(texte: string, valeur: unknown): Lu<boolean> {
  if (typeof valeur === 'boolean') return { valeur };
  if (texte === '1' || texte === '0') return { valeur: texte === '1' };
  const mots = fold(texte);
  const lu = OUI.has(mots) ? true : NON.has(mots) ? false : undefined;
  return lu === undefined ? ILLISIBLE : { valeur: lu, code: 'format', corrigee: true };
}

/** Column `prec`; a spreadsheet has eaten the zero of 01 and 05. */
export function precision(texte: string): Lu<PointEau['prec'] & string> {
  const deux = /^\d(\.0)?$/.test(texte) ? `0${texte[0]}` : texte;
  if (deux !== '01' && deux !== '05' && deux !== '10' && deux !== '99')
    return { code: 'hors-liste' };
  return deux === texte ? { valeur: deux } : { valeur: deux, code: 'format', corrigee: true };
}

/** Column `insee`: an integer without its zero in the Ain, a number with « .0 ». */
export function inseeDe(texte: string, valeur: unknown): Lu<string> {
  const code = parseCodeInsee(texte.replace(/\.0+$/, ''));
  if (!code) return ILLISIBLE;
  return code === texte || (typeof valeur === 'number' && texte.length === 5)
    ? { valeur: code }
    : { valeur: code, code: 'format', corrigee: true };
}
