/** Words of the files, and what they mean. */
import { fold } from '@ternum/core';
import {
  BASES,
  CATEGORIES,
  estInconnu,
  estSansObjet,
  SORTS,
  type Base,
  type Categorie,
  type OuiNon,
  type Sort,
  type Su,
} from '../../model/index.ts';

/** Labels come back on every sheet of a register of hundreds. */
const vues = new Map<string, string>();
const PLUS = 2_000;

/** What two spellings of a label have in common: case, accents, punctuation and spaces left out. */
export function cle(texte: string): string {
  const vue = vues.get(texte);
  if (vue !== undefined) return vue;
  const mot = fold(texte)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  if (texte.length < 100 && vues.size < PLUS) vues.set(texte, mot);
  return mot;
}

export const JE_NE_SAIS_PAS = 'Je ne sais pas';
const SANS_OBJET = 'Sans objet';

/** The value in words; « Je ne sais pas » and « Sans objet : … » are written as such. */
export function dire<T>(valeur: Su<T> | undefined, mots: (valeur: T) => string): string {
  if (valeur === undefined) return '';
  if (estInconnu(valeur)) return JE_NE_SAIS_PAS;
  if (estSansObjet(valeur))
    return valeur.sansObjet ? `${SANS_OBJET} : ${valeur.sansObjet}` : SANS_OBJET;
  return mots(valeur);
}

const INCONNUS = new Set([
  'je ne sais pas',
  'nsp',
  'ne sait pas',
  'inconnu',
  'inconnue',
  'a determiner',
]);

/** « Je ne sais pas » and « Sans objet : … », or undefined for any other words. */
export function lireSu(texte: string): { inconnu: true } | { sansObjet: string } | undefined {
  if (INCONNUS.has(cle(texte))) return { inconnu: true };
  const sans = /^\s*sans\s+objet\s*(?::\s*([^]*))?$/i.exec(texte);
  return sans ? { sansObjet: (sans[1] ?? '').trim() } : undefined;
}

const OUI_NON: Record<OuiNon, string> = { oui: 'Oui', non: 'Non', nsp: JE_NE_SAIS_PAS };
export const direOui = (valeur: OuiNon | undefined): string => (valeur ? OUI_NON[valeur] : '');

const OUIS = new Set(['oui', 'o', 'yes', 'y', 'vrai', 'true', '1', 'x']);
const NONS = new Set(['non', 'n', 'no', 'faux', 'false', '0']);

/** « oui », « non », « je ne sais pas » in the words of spreadsheets; undefined for others. */
export function lireOui(texte: string): OuiNon | undefined {
  const mot = cle(texte);
  return OUIS.has(mot) ? 'oui' : NONS.has(mot) ? 'non' : INCONNUS.has(mot) ? 'nsp' : undefined;
}

const parMots = <C extends string>(table: Readonly<Record<C, string>>): Map<string, C> =>
  new Map(
    (Object.keys(table) as C[]).flatMap((code) => [
      [cle(table[code]), code],
      [cle(code), code],
    ]),
  );

/** A code by its label or by itself; undefined for other words. */
export const codeDe = <C extends string>(
  table: Readonly<Record<C, string>>,
): ((texte: string) => C | undefined) => {
  const mots = parMots(table);
  return (texte) => mots.get(cle(texte));
};

/** Words that decide a legal basis, in the order in which they are looked for. */
const MOTS_BASE: readonly (readonly [RegExp, Base])[] = [
  [/consentement|consent/, 'a'],
  [/interets? legitimes?|legitimate/, 'f'],
  [/obligation|legal obligation/, 'c'],
  [/mission|interet public|autorite publique|public interest/, 'e'],
  [/interets? vita|vital/, 'd'],
  [/contrat|contract|precontract/, 'b'],
];

const exacte = codeDe(BASES);

/** A legal basis from its letter (« e », « 6.1.e », « article 6-1 e », « A6-1-e ») or from its words. */
export function lireBase(texte: string): Base | undefined {
  const mot = cle(texte);
  const lettre = /^(?:rgpd )?(?:art(?:icle)? )?a?(?:6 )?(?:1 )?([a-f])$/.exec(mot)?.[1];
  if (lettre) return lettre as Base;
  const trouvees = new Set(MOTS_BASE.filter(([motif]) => motif.test(mot)).map(([, base]) => base));
  return exacte(texte) ?? (trouvees.size === 1 ? [...trouvees][0] : undefined);
}

/** A final fate from its words; undefined when they say several things or nothing. */
export function lireSort(texte: string): Sort | undefined {
  const mot = cle(texte);
  const exact = codeDe(SORTS)(texte);
  if (exact) return exact;
  const trouves = (
    [
      [/destr|detrui|elimin|efface|supprim/, 'detruire'],
      [/conserv/, 'conserver'],
      [/vers/, 'verser'],
      [/\btri/, 'trier'],
    ] as const
  ).filter(([motif]) => motif.test(mot));
  return trouves.length === 1 ? trouves[0]![1] : undefined;
}

const categorieExacte = codeDe(CATEGORIES);

/** Words that begin the labels of the categories, as the CNIL's model and its copies write them. */
const MOTS_CATEGORIE: readonly (readonly [RegExp, Categorie])[] = [
  [/^(etat civil|identite|identification)/, 'identite'],
  [/^vie perso|^situation familiale/, 'vie-personnelle'],
  [/^vie profes/, 'vie-professionnelle'],
  [
    /^(informations? d ordre |donnees )?economique|^informations? financiere|^coordonnees bancaires/,
    'economique',
  ],
  [/^(donnees de )?connexion/, 'connexion'],
  [/^(donnees de )?localisation/, 'localisation'],
  [/^(numero de )?securite sociale|^nir\b|^numero nir/, 'nir'],
  [/^(origines? )?(raciale|ethnique)|revelant l origine/, 'origine'],
  [/^(opinions? )?politique/, 'politique'],
  [/^(convictions? )?(religi|philosoph)/, 'religion'],
  [/^(appartenance )?syndic/, 'syndicat'],
  [/^(donnees )?genetique/, 'genetique'],
  [/^(donnees )?biometri/, 'biometrie'],
  [/^(donnees )?(de |concernant la |relatives a la )?sante/, 'sante'],
  [/^(vie |orientation )sexuelle/, 'sexualite'],
  [/^condamnation|^infraction/, 'infractions'],
];

/** A category of data from its label; undefined for words that name none. */
export function lireCategorie(texte: string): Categorie | undefined {
  const mot = cle(texte.replace(/^donnees (revelant |relatives (a |au )|concernant )/i, ''));
  return categorieExacte(texte) ?? MOTS_CATEGORIE.find(([motif]) => motif.test(mot))?.[1];
}
