import type { ActeSousTraitance, Consolidation, Marche } from '../model.ts';
import {
  ENVIRONNEMENTALE,
  OFFRE_UNIQUE,
  SOCIALE,
  SOUS_TRAITANCE,
  type Dictionnaire,
} from '../colonnes/colonnes.ts';
import { Compteur, Part, postes, taux } from './compteurs.ts';
import { echeances } from './echeances.ts';
import { dansPeriode, filtrer, periodeDe } from './filtrer.ts';
import { indexer } from '../colonnes/indexer.ts';
import { egal, majuscule, Palmares } from './libelles.ts';
import { parMotif, somme } from './annexes.ts';
import { Totaux } from './totaux.ts';
import { Calendrier } from './calendrier.ts';
import { aujourdhuiAParis } from './temps.ts';
import type { Comptes, Filtre, OptionsSynthese, Poste, Chiffres } from './synthese.ts';

/**
 * Everything that the contracts kept by the filter say, in figures. The first call of a data set builds its columns; the
 * next ones, under any filter, only read them.
 */
export function chiffrer(
  consolidation: Consolidation,
  filtre: Filtre = {},
  options: OptionsSynthese = {},
): Chiffres {
  const index = indexer(consolidation);
  const { lexique, marches: c } = index;
  const { organismes } = lexique;
  const {
    cotitulaires = 'entier',
    top = 10,
    libelles = {},
    aujourdhui = aujourdhuiAParis(),
  } = options;
  const partage = cotitulaires === 'partage';
  const periode = periodeDe(filtre);
  // yyyymmdd: a year before is 10 000 less.
  const avant = periode && { du: periode.du - 10_000, au: periode.au - 10_000 };
  const rangs = filtrer(index, c, filtre);

  const ici = new Totaux(c, organismes.valeurs.length);
  const precedent = avant && new Totaux(c, organismes.valeurs.length);
  const calendrier = new Calendrier();
  if (filtre.du && filtre.au) calendrier.ouvrir(periode!.du, periode!.au);
  const acheteurs = new Palmares(organismes);
  const titulaires = new Palmares(organismes);
  const durables = new Map<number, [Part, Part]>();
  const sociales = new Part(SOCIALE);
  const environnementales = new Part(ENVIRONNEMENTALE);
  const offreUnique = new Part(OFFRE_UNIQUE);
  const sousTraitance = new Part(SOUS_TRAITANCE);
  let sousTraite = 0;
  let local = 0;
  let situe = 0;

  const retenus = new Uint32Array(rangs.length);
  let n = 0;
  for (let r = 0; r < rangs.length; r++) {
    const i = rangs[r]!;
    const jour = c.jour[i]!;
    const montant = c.montant[i]! || 0;
    if (!avant || dansPeriode(jour, avant)) {
      calendrier.avant(c.mois[i]!, montant);
      precedent?.ajouter(i);
    }
    if (!dansPeriode(jour, periode)) continue;
    retenus[n++] = i;
    ici.ajouter(i);
    if (jour) calendrier.ici(c.mois[i]!, montant);
    const categorie = c.categorie[i]!;
    acheteurs.ajouter(c.acheteur[i]!, categorie, montant);
    const fin = c.debut[i + 1]!;
    const part = montant / (fin - c.debut[i]!);
    const chez = organismes.departements[c.acheteur[i]!];
    for (let k = c.debut[i]!; k < fin; k++) {
      const titulaire = c.titulaires[k]!;
      titulaires.ajouter(titulaire, categorie, partage ? part : montant);
      const ou = chez && organismes.departements[titulaire];
      if (ou) {
        situe += part;
        if (ou === chez) local += part;
      }
    }
    const drapeaux = c.drapeaux[i]!;
    offreUnique.voir(drapeaux);
    sousTraitance.voir(drapeaux);
    if (drapeaux & SOUS_TRAITANCE)
      sousTraite += montantActes((c.contrats[i]!.publie as Marche).actesSousTraitance);
    sociales.voir(drapeaux);
    environnementales.voir(drapeaux);
    const annee = Math.trunc(jour / 10_000);
    let durable = durables.get(annee);
    if (!durable) durables.set(annee, (durable = [new Part(SOCIALE), new Part(ENVIRONNEMENTALE)]));
    durable[0].voir(drapeaux);
    durable[1].voir(drapeaux);
  }

  const repartir = (
    colonne: Uint32Array,
    { valeurs }: Dictionnaire,
    libelle: (cle: string) => string = egal,
  ): Poste[] => {
    const compteur = new Compteur(valeurs.length);
    for (let r = 0; r < n; r++) {
      const i = retenus[r]!;
      compteur.ajouter(colonne[i]!, c.montant[i]! || 0);
    }
    return postes(compteur, valeurs, libelle);
  };
  const concessions = somme(index, index.concessions, filtre, periode);
  const accordsCadres = somme(index, index.accordsCadres, filtre, periode);
  return {
    filtre,
    periode: ici.periode,
    comptes: compter(consolidation),
    indicateurs: ici.indicateurs,
    precedent: precedent?.indicateurs,
    parMois: calendrier.parMois,
    parAnnee: calendrier.parAnnee,
    parCategorie: repartir(c.categorie, lexique.categories, majuscule),
    parDivision: repartir(
      c.division,
      lexique.divisions,
      (cle) => libelles.divisions?.[cle] ?? `Division ${cle}`,
    ),
    parProcedure: repartir(c.procedure, lexique.procedures),
    parNature: repartir(c.nature, lexique.natures),
    parLieu: repartir(c.lieu, lexique.lieux, (cle) => libelles.departements?.[cle] ?? cle),
    parFormePrix: repartir(c.formePrix, lexique.formesPrix),
    topAcheteurs: acheteurs.classement(top),
    topTitulaires: titulaires.classement(top),
    considerations: {
      sociales: sociales.taux,
      environnementales: environnementales.taux,
      parAnnee: [...durables]
        .filter(([annee]) => annee)
        .sort(([a], [b]) => a - b)
        .map(([annee, [s, e]]) => ({
          cle: `${annee}`,
          sociales: s.taux,
          environnementales: e.taux,
        })),
    },
    offreUnique: offreUnique.taux,
    sousTraitance: { ...sousTraitance.taux, montant: sousTraite },
    partLocale: { montant: local, sur: situe, taux: taux(local, situe).taux },
    concessions: { nombre: concessions.nombre, valeurGlobale: concessions.montant },
    accordsCadres: { nombre: accordsCadres.nombre, montantMaximum: accordsCadres.montant },
    echeances: echeances(c, rangs, aujourdhui),
    ecartes: parMotif(consolidation, index, filtre, periode),
  };
}

function compter(consolidation: Consolidation): Comptes {
  const { enregistrements, regroupees } = consolidation;
  const comptes = { enregistrements, regroupees } as Comptes;
  for (const cle of [
    'marches',
    'concessions',
    'accordsCadres',
    'ecartes',
    'doublons',
    'illisibles',
  ] as const)
    comptes[cle] = consolidation[cle].length;
  return comptes;
}

/** Sub-contracted acts at their latest amount. */
function montantActes(actes: ActeSousTraitance[] = []): number {
  let total = 0;
  for (const { montant, modifications } of actes) {
    const change = modifications.findLast((m) => m.montant !== undefined);
    total += change?.montant ?? montant ?? 0;
  }
  return total;
}
