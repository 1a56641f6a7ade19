/** Parts of a sheet as texts that people read and that come back as they were. */
import { SORTS, type Traitement } from '../../model/index.ts';
import { desetiqueter, etiqueter } from './etiquettes.ts';
import { dire, direOui, lireOui, lireSort, lireSu } from './mots.ts';
import type { Donnee, Personnes } from './parties.ts';

const DUREE = ['À partir de', 'Puis, en archives intermédiaires'] as const;
const SUITE = ['Sort final', 'Visa des Archives départementales', 'Source'] as const;

/** How long a category of data is kept, and what becomes of it: a line each. */
export function direDuree({ duree, sort, visa, source = '' }: Donnee): string {
  const suite = [dire(sort, (s) => SORTS[s]), direOui(visa), source];
  return etiqueter(
    dire(duree, ({ active = '', declencheur = '', intermediaire = '' }) =>
      etiqueter(active, [
        [DUREE[0], declencheur],
        [DUREE[1], intermediaire],
      ]),
    ),
    SUITE.map((etiquette, i) => [etiquette, suite[i]!]),
  );
}

/** The contrary of `direDuree`; what is said of the fate in unknown words is in `reste`. */
export function lireDuree(
  texte: string,
): Pick<Donnee, 'duree' | 'sort' | 'visa' | 'source'> & { reste?: string } {
  const lu = desetiqueter(texte, [...DUREE, ...SUITE]);
  const { texte: active, [DUREE[0]]: declencheur, [DUREE[1]]: intermediaire } = lu;
  const su = lireSu(active);
  const duree =
    su ??
    (active || declencheur || intermediaire
      ? {
          ...(active ? { active } : {}),
          ...(declencheur ? { declencheur } : {}),
          ...(intermediaire ? { intermediaire } : {}),
        }
      : undefined);
  const fin = lu[SUITE[0]] ?? '';
  const sort = fin ? (lireSu(fin) ?? lireSort(fin)) : undefined;
  const visaDit = lu[SUITE[1]] ?? '';
  const visa = visaDit ? lireOui(visaDit) : undefined;
  const restes = [
    fin && !sort ? `${SUITE[0]} : ${fin}` : '',
    visaDit && !visa ? `${SUITE[1]} : ${visaDit}` : '',
  ];
  const reste = restes.filter(Boolean).join(' ; ');
  return {
    ...(duree ? { duree } : {}),
    ...(sort ? { sort } : {}),
    ...(visa ? { visa } : {}),
    ...(lu[SUITE[2]] ? { source: lu[SUITE[2]]! } : {}),
    ...(reste ? { reste } : {}),
  };
}

const GENS = ['Nombre', 'Personnes vulnérables'] as const;

/** What is said of a category of persons besides its name. */
export const direPrecisions = ({ precision = '', nombre, vulnerables }: Personnes): string =>
  etiqueter(precision, [
    [GENS[0], dire(nombre, String)],
    [GENS[1], direOui(vulnerables)],
  ]);

/** The contrary of `direPrecisions`. Words that are no number stay in the text. */
export function lirePrecisions(texte: string): Omit<Personnes, 'categorie'> {
  const { texte: libre, ...lu } = desetiqueter(texte, GENS);
  const dit = lu[GENS[0]] ?? '';
  const chiffres = dit.replace(/[\s\u00a0\u202f]/g, '');
  const nombre = dit
    ? (lireSu(dit) ?? (/^\d+$/.test(chiffres) ? Number(chiffres) : undefined))
    : undefined;
  const vulnerables = lireOui(lu[GENS[1]] ?? '');
  const precision = [
    libre,
    dit && nombre === undefined ? `${GENS[0]} : ${dit}` : '',
    lu[GENS[1]] && !vulnerables ? `${GENS[1]} : ${lu[GENS[1]]}` : '',
  ]
    .filter(Boolean)
    .join('\n');
  return {
    ...(precision ? { precision } : {}),
    ...(nombre === undefined ? {} : { nombre }),
    ...(vulnerables ? { vulnerables } : {}),
  };
}

/** Names of the states of a measure. */
export const ETATS = {
  'en-place': 'En place',
  prevue: 'Prévue',
  absente: 'Absente',
  nsp: 'Je ne sais pas',
} as const;

/** Names of the roles of article 30. */
export const ROLES = {
  responsable: 'Responsable du traitement',
  conjoint: 'Responsable conjoint',
  'sous-traitant': 'Sous-traitant',
} as const satisfies Record<Traitement['role'], string>;

/** Names of the states of a sheet. */
export const STATUTS = {
  brouillon: 'Brouillon',
  complet: 'Complet',
  valide: 'Validé',
  archive: 'Archivé',
} as const satisfies Record<Traitement['statut'], string>;

/** Kinds of recipients, in the words of the CNIL's simplified register. */
export const DESTINATAIRES = {
  interne: 'Service interne qui traite les données',
  'sous-traitant': 'Sous-traitants',
  'pays-tiers': 'Destinataires dans des pays tiers ou organisations internationales',
  partenaire: 'Partenaires institutionnels ou commerciaux',
  autre: 'Autre',
} as const;
