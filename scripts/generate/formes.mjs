/**
 * One contract, written as the two published shapes write it.
 *
 * @typedef {{ siret: string, nom: string }} Structure
 * @typedef {{ date: string, montant?: number, duree?: number, titulaires?: Structure[], objet?: string }} Modif
 * @typedef {object} Contrat
 * @property {string} id
 * @property {Structure} acheteur
 * @property {string} objet
 * @property {string} cpv 8 digits
 * @property {string} procedure
 * @property {{ code: string, typeCode: string, nom: string }} lieu
 * @property {number} duree months
 * @property {string} date
 * @property {string} publication
 * @property {number} montant € HT
 * @property {Structure[]} titulaires
 * @property {boolean} [accordCadre]
 * @property {string} [idAccordCadre]
 * @property {string} [typePrix]
 * @property {string} [formePrix]
 * @property {string} [ccag]
 * @property {number} [offres]
 * @property {boolean} [innovant]
 * @property {boolean} [avance]
 * @property {string[]} [sociales]
 * @property {string[]} [environnementales]
 * @property {{ siret: string, nom: string, montant: number, duree: number, date: string }[]} [sousTraitants]
 * @property {Modif[]} [modifications]
 * @property {Record<string, unknown>} [brut] fields written over the result: how faults are put in
 */

const SANS_SOCIALE = ['Pas de considération sociale'];
const SANS_ENVIRONNEMENT = ['Pas de considération environnementale'];

const titulaire2022 = (s) => ({ titulaire: { typeIdentifiant: 'SIRET', id: s.siret } });
const titulaire2019 = (s) => ({
  typeIdentifiant: 'SIRET',
  id: s.siret,
  denominationSociale: s.nom,
});

/** @param {Contrat} c */
export function versFormat2022(c) {
  const marche = {
    id: c.id,
    acheteur: { id: c.acheteur.siret },
    nature: 'Marché',
    objet: c.objet,
    codeCPV: c.cpv,
    techniques: { technique: [c.accordCadre ? 'Accord-cadre' : 'Sans objet'] },
    modalitesExecution: {
      modaliteExecution: [
        c.accordCadre ? 'Bons de commande' : c.idAccordCadre ? 'Marchés subséquents' : 'Sans objet',
      ],
    },
    ...(c.idAccordCadre ? { idAccordCadre: c.idAccordCadre } : {}),
    marcheInnovant: c.innovant ?? false,
    ccag: c.ccag ?? 'Pas de CCAG',
    offresRecues: c.offres ?? 3,
    attributionAvance: c.avance ?? false,
    typeGroupementOperateurs: c.titulaires.length > 1 ? 'Conjoint' : 'Pas de groupement',
    sousTraitanceDeclaree: Boolean(c.sousTraitants?.length),
    procedure: c.procedure,
    lieuExecution: { code: c.lieu.code, typeCode: c.lieu.typeCode },
    dureeMois: c.duree,
    dateNotification: c.date,
    datePublicationDonnees: c.publication,
    montant: c.montant,
    typesPrix: { typePrix: [c.typePrix ?? 'Définitif révisable'] },
    formePrix: c.formePrix ?? 'Unitaire',
    titulaires: c.titulaires.map(titulaire2022),
    considerationsSociales: {
      considerationSociale: c.sociales?.length ? c.sociales : SANS_SOCIALE,
    },
    considerationsEnvironnementales: {
      considerationEnvironnementale: c.environnementales?.length
        ? c.environnementales
        : SANS_ENVIRONNEMENT,
    },
  };
  if (c.sousTraitants?.length) {
    marche.actesSousTraitance = c.sousTraitants.map((s, i) => ({
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
  }
  if (c.modifications?.length) {
    marche.modifications = c.modifications.map((m, i) => ({
      modification: {
        id: i + 1,
        dateNotificationModification: m.date,
        datePublicationDonneesModification: m.date,
        ...(m.duree ? { dureeMois: m.duree } : {}),
        ...(m.montant ? { montant: m.montant } : {}),
        ...(m.titulaires ? { titulaires: m.titulaires.map(titulaire2022) } : {}),
      },
    }));
  }
  return { ...marche, ...c.brut };
}

const PRIX_2019 = {
  'Définitif ferme': 'Ferme',
  'Définitif actualisable': 'Ferme et actualisable',
  'Définitif révisable': 'Révisable',
};

/** @param {Contrat} c */
export function versFormat2019(c) {
  const natures = c.accordCadre ? 'Accord-cadre' : c.idAccordCadre ? 'Marché subséquent' : 'Marché';
  return {
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
    ...c.brut,
  };
}
