import { apostrophes, majuscule } from '@ternum/core';
import type { Consolidation } from '../model.ts';
import { OFFRE_UNIQUE, type Dictionnaire } from '../colonnes/colonnes.ts';
import { indexer } from '../colonnes/indexer.ts';
import { paresseux } from '../colonnes/paresseux.ts';
import { somme } from './annexes.ts';
import { Calendrier } from './calendrier.ts';
import { Compteur, part, postes } from './compteurs.ts';
import { considerations, sousTraitance } from './declarations.ts';
import { echeances } from './echeances.ts';
import { filtrer, periodeDe, retenir } from './filtrer.ts';
import { partLocale, topAcheteurs, topTitulaires } from './palmares.ts';
import type { Chiffres, Comptes, Filtre, OptionsSynthese, Poste } from './synthese.ts';
import { aujourdhuiAParis } from '../heure-paris.ts';
import { totaliser } from './totaux.ts';

/**
 * Everything that the contracts kept by the filter say, in figures. Each figure is computed when it is first read: a page
 * of three charts does not pay for a dashboard. The first call of a data set builds its columns; the next ones, under
 * any filter, only read them.
 */
export function chiffrer(
  consolidation: Consolidation,
  filtre: Filtre = {},
  options: OptionsSynthese = {},
): Chiffres {
  const index = indexer(consolidation);
  const { lexique, marches: c } = index;
  const { jour, mois, montant } = c;
  const { top = 10, libelles = {}, aujourdhui = aujourdhuiAParis() } = options;
  const periode = periodeDe(filtre);
  // yyyymmdd: a year before is 10 000 less.
  const avant = periode && { du: periode.du - 10_000, au: periode.au - 10_000 };
  const rangs = filtrer(index, c, filtre);
  const retenus = periode ? retenir(c, rangs, periode) : rangs;
  let unAnAvant: Uint32Array | undefined;
  const precedents = (): Uint32Array => (unAnAvant ??= avant ? retenir(c, rangs, avant) : rangs);
  let calendrier: Calendrier | undefined;
  const compter = (): Calendrier => {
    if (!calendrier) {
      calendrier = new Calendrier();
      if (filtre.du && filtre.au) calendrier.ouvrir(periode!.du, periode!.au);
      const autrefois = precedents();
      for (let r = 0; r < autrefois.length; r++)
        calendrier.avant(mois[autrefois[r]!]!, montant[autrefois[r]!]! || 0);
      for (let r = 0; r < retenus.length; r++) {
        const i = retenus[r]!;
        if (jour[i]) calendrier.ici(mois[i]!, montant[i]! || 0);
      }
    }
    return calendrier;
  };
  const repartir = (
    colonne: Uint32Array,
    { valeurs }: Dictionnaire,
    libelle: (cle: string) => string = apostrophes,
  ): Poste[] => {
    const compteur = new Compteur(valeurs.length);
    for (let r = 0; r < retenus.length; r++)
      compteur.ajouter(colonne[retenus[r]!]!, montant[retenus[r]!]! || 0);
    return postes(compteur, valeurs, libelle);
  };
  return paresseux<Chiffres>({
    filtre: () => filtre,
    comptes: () => comptes(consolidation),
    indicateurs: () => totaliser(c, retenus, lexique),
    precedent: () => (avant ? totaliser(c, precedents(), lexique) : undefined),
    parMois: () => compter().parMois,
    parAnnee: () => compter().parAnnee,
    parCategorie: () => repartir(c.categorie, lexique.categories, majuscule),
    parDivision: () =>
      repartir(
        c.division,
        lexique.divisions,
        (cle) => libelles.divisions?.[cle] ?? `Division ${cle}`,
      ),
    parProcedure: () => repartir(c.procedure, lexique.procedures),
    parNature: () => repartir(c.nature, lexique.natures),
    parLieu: () => repartir(c.lieu, lexique.lieux, (cle) => libelles.departements?.[cle] ?? cle),
    parFormePrix: () => repartir(c.formePrix, lexique.formesPrix),
    topAcheteurs: () => topAcheteurs(c, retenus, lexique, top),
    topTitulaires: () => topTitulaires(c, retenus, lexique, top, options.cotitulaires),
    considerations: () => considerations(c, retenus),
    offreUnique: () => part(c.drapeaux, retenus, OFFRE_UNIQUE),
    sousTraitance: () => sousTraitance(c, retenus),
    partLocale: () => partLocale(c, retenus, lexique),
    concessions: () => {
      const valeur = somme(index, index.concessions, filtre, periode);
      return { nombre: valeur.nombre, valeurGlobale: valeur.montant };
    },
    accordsCadres: () => {
      const maximum = somme(index, index.accordsCadres, filtre, periode);
      return { nombre: maximum.nombre, montantMaximum: maximum.montant };
    },
    echeances: () => echeances(c, rangs, aujourdhui),
  });
}

function comptes(consolidation: Consolidation): Comptes {
  const { enregistrements, regroupees } = consolidation;
  const nombres = { enregistrements, regroupees } as Comptes;
  for (const cle of [
    'marches',
    'concessions',
    'accordsCadres',
    'ecartes',
    'doublons',
    'illisibles',
  ] as const)
    nombres[cle] = consolidation[cle].length;
  return nombres;
}
