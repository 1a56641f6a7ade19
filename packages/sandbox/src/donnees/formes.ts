/** Contract → the two shapes of the DECP files (arrêtés of 22 March 2019 and of 22 December 2022). */
import type { Contrat, Structure } from './contrat.ts';

const SANS_SOCIALE = ['Pas de considération sociale'];
const SANS_ENVIRONNEMENT = ['Pas de considération environnementale'];

const titulaire2022 = (s: Structure) => ({ titulaire: { typeIdentifiant: 'SIRET', id: s.siret } });
const titulaire2019 = (s: Structure) => ({
  typeIdentifiant: 'SIRET',
  id: s.siret,
  denominationSociale: s.nom,
});

/** What a record says when the contract does not: shared by every shape. */
export const defautsDe = (c: Contrat) => ({
  technique: c.accordCadre ? 'Accord-cadre' : 'Sans objet',
  modalite: c.accordCadre
    ? 'Bons de commande'
    : c.idAccordCadre
      ? 'Marchés subséquents'
      : 'Sans objet',
  ccag: c.ccag ?? 'Pas de CCAG',
  offres: c.offres ?? 3,
  groupement: c.titulaires.length > 1 ? (c.groupement ?? 'Conjoint') : 'Pas de groupement',
  typePrix: c.typePrix ?? 'Définitif révisable',
  formePrix: c.formePrix ?? 'Unitaire',
  sociales: c.sociales?.length ? c.sociales : SANS_SOCIALE,
  environnementales: c.environnementales?.length ? c.environnementales : SANS_ENVIRONNEMENT,
});

/** A contract → a record of `marches.marche`, schema 2.0.4 (arrêtés du 22 décembre 2022): numbers only, no names. */
export function versFormat2022(c: Contrat) {
  const dit = defautsDe(c);
  const marche = {
    id: c.id,
    acheteur: { id: c.acheteur.siret },
    nature: 'Marché',
    objet: c.objet,
    codeCPV: c.cpv,
    techniques: { technique: [dit.technique] },
    modalitesExecution: { modaliteExecution: [dit.modalite] },
    ...(c.idAccordCadre ? { idAccordCadre: c.idAccordCadre } : {}),
    marcheInnovant: c.innovant ?? false,
    ccag: dit.ccag,
    offresRecues: dit.offres as number | string,
    attributionAvance: c.avance ?? false,
    ...(c.tauxAvance === undefined ? {} : { tauxAvance: c.tauxAvance }),
    typeGroupementOperateurs: dit.groupement,
    sousTraitanceDeclaree: Boolean(c.sousTraitants?.length),
    procedure: c.procedure,
    lieuExecution: { code: c.lieu.code, typeCode: c.lieu.typeCode },
    dureeMois: c.duree,
    dateNotification: c.date,
    datePublicationDonnees: c.publication,
    montant: c.montant,
    typesPrix: { typePrix: [dit.typePrix] },
    formePrix: dit.formePrix,
    ...(c.origineUE === undefined ? {} : { origineUE: c.origineUE }),
    ...(c.origineFrance === undefined ? {} : { origineFrance: c.origineFrance }),
    titulaires: c.titulaires.map(titulaire2022),
    considerationsSociales: { considerationSociale: dit.sociales },
    considerationsEnvironnementales: { considerationEnvironnementale: dit.environnementales },
    ...actesEtModifications(c),
  };
  return { ...marche, ...c.brut } as typeof marche & Record<string, unknown>;
}

/** Absent rather than empty: the schema wants one item at least. */
function actesEtModifications(c: Contrat): Record<string, unknown> {
  const actes = c.sousTraitants?.map((s, i) => ({
    acteSousTraitance: {
      id: i + 1,
      sousTraitant: { typeIdentifiant: 'SIRET', id: s.siret },
      dureeMois: s.duree,
      dateNotification: s.date,
      datePublicationDonnees: s.date,
      montant: s.montant,
      variationPrix: 'Révisable',
    },
  }));
  const modifications = c.modifications?.map((m, i) => ({
    modification: {
      id: i + 1,
      dateNotificationModification: m.date,
      datePublicationDonneesModification: m.date,
      ...(m.duree ? { dureeMois: m.duree } : {}),
      ...(m.montant ? { montant: m.montant } : {}),
      ...(m.titulaires ? { titulaires: m.titulaires.map(titulaire2022) } : {}),
    },
  }));
  return {
    ...(actes?.length ? { actesSousTraitance: actes } : {}),
    ...(modifications?.length ? { modifications } : {}),
  };
}

const PRIX_2019: Record<string, string> = {
  'Définitif ferme': 'Ferme',
  'Définitif actualisable': 'Ferme et actualisable',
  'Définitif révisable': 'Révisable',
};

/** A contract → a record of `marches`, schema 1.5.0 (arrêté du 22 mars 2019), with names. */
export function versFormat2019(c: Contrat) {
  const natures = c.accordCadre ? 'Accord-cadre' : c.idAccordCadre ? 'Marché subséquent' : 'Marché';
  const marche = {
    _type: 'Marché',
    id: c.id,
    uid: c.acheteur.siret + c.id,
    acheteur: { id: c.acheteur.siret, nom: c.acheteur.nom },
    nature: natures,
    objet: c.objet.slice(0, 256),
    codeCPV: c.cpv,
    procedure: c.procedure,
    lieuExecution: c.lieu,
    dureeMois: c.duree,
    dateNotification: c.date,
    datePublicationDonnees: c.publication,
    montant: c.montant,
    formePrix: PRIX_2019[c.typePrix ?? 'Définitif révisable'] ?? 'Révisable',
    titulaires: c.titulaires.map(titulaire2019),
    modifications: (c.modifications ?? []).map((m) => ({
      objetModification: m.objet ?? 'Travaux supplémentaires nécessaires à l’achèvement',
      dateNotificationModification: m.date,
      datePublicationDonneesModification: m.date,
      ...(m.duree ? { dureeMois: m.duree } : {}),
      ...(m.montant ? { montant: m.montant } : {}),
      ...(m.titulaires ? { titulaires: m.titulaires.map(titulaire2019) } : {}),
    })),
  };
  return { ...marche, ...c.brut } as typeof marche & Record<string, unknown>;
}
