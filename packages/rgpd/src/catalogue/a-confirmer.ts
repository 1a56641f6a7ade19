/** What is still to be confirmed, for the DPO who reviews the content. */
import { connu, type Traitement } from '../model/index.ts';
import { direChemin, direValeur } from './mots.ts';
import type { Catalogue, Recette, Source } from './types.ts';

/** One thing to confirm. */
export interface AConfirmer {
  /** Part of the catalogue. */
  dans: 'recettes' | 'obligations' | 'securite';
  /** Code of the item. */
  code: string;
  /** Its name. */
  nom: string;
  /** Path in the sheet, for a recipe: `donnees.1.duree`. */
  champ?: string;
  /** What is to be confirmed, in French. */
  texte: string;
  /** What is written now, in words; absent: nothing is, it is to be found. */
  valeur?: string;
  /** Where to look, when it is known. */
  source?: Source;
}

/** Everything that is to be confirmed, in the order of the catalogue. */
export const aConfirmer = ({ recettes, obligations, securite }: Catalogue): AConfirmer[] => [
  ...recettes.flatMap(deRecette),
  ...obligations.flatMap((o) => deSource('obligations', o)),
  ...securite.flatMap((m) => deSource('securite', m)),
];

const deSource = (
  dans: 'obligations' | 'securite',
  { code, texte: nom, source }: { code: string; texte: string; source: Source },
): AConfirmer[] =>
  source.aConfirmer ? [{ dans, code, nom, texte: source.aConfirmer, source }] : [];

function deRecette(recette: Recette): AConfirmer[] {
  const { code, modele, sources } = recette;
  const tete = { dans: 'recettes', code, nom: modele.nom } as const;
  const libres = sources.filter(
    ({ champ, aConfirmer: doute }) => doute && !(champ && recette.aConfirmer.includes(champ)),
  );
  return [
    ...recette.aConfirmer.map((champ): AConfirmer => {
      const ou = sources.find((source) => source.champ === champ && source.aConfirmer);
      const valeur = direValeur(lire(modele, champ), champ.split('.').at(-1) ?? '');
      return {
        ...tete,
        champ,
        texte: ou?.aConfirmer ?? (valeur ? 'aucune source relue' : 'à trouver'),
        ...(valeur ? { valeur } : {}),
        ...(ou ? { source: ou } : {}),
      };
    }),
    ...libres.map((source) => ({ ...tete, texte: source.aConfirmer!, source })),
  ];
}

function lire(modele: Partial<Traitement>, champ: string): unknown {
  let valeur: unknown = modele;
  for (const cle of champ.split('.'))
    valeur = (connu(valeur) as Record<string, unknown> | undefined)?.[cle];
  return valeur;
}

/** A path of a sheet in words: « Finalité 1, base légale ». */
export function direChamp(champ: string): string {
  const [liste = '', rang, ...suite] = champ.split('.');
  if (rang === undefined) return direChemin([liste]);
  const fin = suite.length ? `, ${direChemin(suite)}` : '';
  return `${liste === 'finalites' ? 'Finalité' : direChemin([liste])} ${Number(rang) + 1}${fin}`;
}
