/** Labels as people write them → blocks, columns, rows. */
import { cle } from '../commun/mots.ts';
import type { Feuille } from '../commun/feuilles.ts';
import { BLOCS, COLONNES_LISTE, type NomBloc } from './disposition.ts';

const TITRES: readonly (readonly [RegExp, NomBloc])[] = [
  [/^(description|identification) (du|de) traitement$/, 'description'],
  [/^acteurs?$/, 'acteurs'],
  [/^finalites?( s)?( (du|des|de) traitements?( effectue)?)?$/, 'finalites'],
  [/^mesures? de securite/, 'mesures'],
  [/^categories? de donnees/, 'donnees'],
  [/^donnees sensibles$/, 'sensibles'],
  [/^categories? de personnes( concernees)?$/, 'personnes'],
  [/^destinataires$/, 'destinataires'],
  [/^transferts?( des? donnees)? hors/, 'transferts'],
  [/^complements?( de documentation)?/, 'complement'],
];

/** The block whose title this is. */
export const blocDe = (texte: string): NomBloc | undefined => {
  const mot = cle(texte);
  return TITRES.find(([motif]) => motif.test(mot))?.[1];
};

const DESCRIPTION: readonly (readonly [RegExp, string])[] = [
  [/^nom (du|de) traitement$|^traitement$/, 'nom'],
  [/^n ref$|^(numero|n|ref|reference)( (du|de) (la )?(traitement|fiche))?$/, 'ref'],
  [/^date de creation/, 'creeLe'],
  [/^(date de )?(derniere )?mise a jour/, 'modifieLe'],
];
const ACTEURS: readonly (readonly [RegExp, string])[] = [
  [/^(co )?responsables?( s)? conjoint|^co responsable/, 'conjoint'],
  [/^responsables? (du|de) traitement/, 'responsable'],
  [/^societe (du|de) (dpo|dpd|delegue)/, 'societe'],
  [/^delegue|^dpo$|^dpd$/, 'dpo'],
  [/^representant/, 'representant'],
];
const FINALITES =
  /^(finalite principale|sous finalite( \d+)?|finalite( \d+)?|finalite (du|de) traitement)$/;
const REPETES: readonly (readonly [RegExp, NomBloc])[] = [
  [/^mesure( de securite)? ?\d+$/, 'mesures'],
  [/^categorie de personnes? ?\d+$/, 'personnes'],
  [/^destinataire ?\d+$/, 'destinataires'],
  [/^organisme destinataire ?\d*$/, 'transferts'],
];
const COMPLEMENT: Readonly<Record<string, string>> = {
  description: 'description',
  service: 'service',
  'role de l organisme': 'role',
  'etat de la fiche': 'statut',
  'sous traitants': 'sousTraitants',
  'logiciels et supports': 'logiciels',
  note: 'note',
};

/** What the label of a row says. */
export interface Etiquette {
  sorte: 'description' | 'acteurs' | 'finalite' | 'repete' | 'complement';
  /** Field, actor or block. */
  quoi: string;
}

/** The row that a label begins; some are known in their block only. */
export function etiquetteDe(texte: string, bloc: NomBloc | undefined): Etiquette | undefined {
  const mot = cle(texte);
  const dans = (table: readonly (readonly [RegExp, string])[]): string | undefined =>
    table.find(([motif]) => motif.test(mot))?.[1];
  const repete = dans(REPETES);
  if (repete) return { sorte: 'repete', quoi: repete };
  const champ =
    bloc === 'complement' && Object.hasOwn(COMPLEMENT, mot) ? COMPLEMENT[mot] : undefined;
  if (champ) return { sorte: 'complement', quoi: champ };
  const description = dans(DESCRIPTION);
  if (description) return { sorte: 'description', quoi: description };
  const acteur = dans(ACTEURS);
  if (acteur) return { sorte: 'acteurs', quoi: acteur };
  return FINALITES.test(mot) ? { sorte: 'finalite', quoi: mot } : undefined;
}

/** A heading without what this program adds to it. */
const nue = (texte: string): string => cle(texte.replace(/\(compl[ée]ment\)/i, ''));

/** Position of each known heading of a block in a row; undefined when the row is no row of headings. */
export function colonnesDe(
  cellules: readonly string[],
  bloc: NomBloc | undefined,
): number[] | undefined {
  if (!bloc) return undefined;
  const noms: readonly string[] = BLOCS[bloc].colonnes;
  const places = noms.map((nom) => cellules.findIndex((c) => c !== '' && nue(c) === nue(nom)));
  return places.filter((p) => p >= 0).length >= 2 ? places : undefined;
}

/** Position of each heading of the list, when this row is that of its headings. */
export function enteteDeListe(cellules: readonly string[]): number[] | undefined {
  const motifs = [
    /nom du traitement/,
    /^n ref$|^ref/,
    /date de creation/,
    /mise a jour/,
    /finalite/,
    /donnees sensibles/,
  ];
  const places = motifs.map((motif) => cellules.findIndex((c) => motif.test(cle(c))));
  const distinctes = new Set(places.filter((p) => p >= 0));
  return places[0]! >= 0 && distinctes.size >= Math.min(3, COLONNES_LISTE.length)
    ? places
    : undefined;
}

/** What a sheet is. The tutorial and the example of the model are no processings of the commune. */
export function natureDe({ nom, lignes }: Feuille): 'liste' | 'fiche' | 'modele' | 'autre' {
  if (lignes.slice(0, 30).some(({ cellules }) => enteteDeListe(cellules))) return 'liste';
  const connues = new Set<string>();
  for (const { cellules } of lignes) {
    const premiere = cellules.find(Boolean) ?? '';
    const lue = etiquetteDe(premiere, undefined);
    if (lue) connues.add(lue.sorte + lue.quoi);
    const bloc = blocDe(premiere);
    if (bloc) connues.add(bloc);
  }
  if (/^(exemple|tuto|mode d emploi|aide|notice)/.test(cle(nom))) return 'modele';
  return connues.size >= 3 ? 'fiche' : 'autre';
}
