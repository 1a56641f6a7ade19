/**
 * The field `donnees` of BOAMP. Names of the keys are those that programs read in real notices (`FNSimple.initial
 * .communication.urlProfilAch`, `natureMarche`, `capaciteTech`, the UBL keys of eForms); which keys stand where, and
 * everything not read by such a program, is our simplification: real notices hold many more, and vary.
 */
import type { Consultation } from '../echelle/consultations.ts';

const ECONOMIQUE =
  'Déclaration du chiffre d’affaires des trois derniers exercices (formulaire DC2).';
const TECHNIQUE =
  'Liste de travaux, fournitures ou services comparables des cinq dernières années.';
const EXERCICE =
  'Lettre de candidature (DC1) et attestation sur l’honneur de n’être dans aucun cas d’exclusion.';

export function donneesBoamp(c: Consultation): Record<string, unknown> {
  if (c.schema === 'EFORMS') return { EFORMS: { ContractNotice: eforms(c) } };
  const bloc =
    c.etat === 'INITIAL' ? 'initial' : c.etat === 'RECTIFICATIF' ? 'rectificatif' : 'annulation';
  return c.schema === 'MAPA' ? { MAPA: mapa(c, bloc) } : { FNSimple: fnSimple(c, bloc) };
}

const organisme = (c: Consultation) => ({
  ville: c.acheteur.commune,
  cp: c.acheteur.codePostal,
});

function fnSimple(c: Consultation, bloc: string) {
  return {
    organisme: { nomOfficiel: c.acheteur.nom, ...organisme(c) },
    [bloc]: {
      communication: {
        urlDocConsul: c.acheteur.profil,
        urlProfilAch: c.acheteur.profil,
        identifiantInterne: c.reference,
        nomContact: 'Secrétariat de mairie',
        idweb: c.idweb,
      },
      procedure: {
        typeProcedure: { [c.procedure === 'ouverte' ? 'ouverte' : 'adaptee']: '' },
        capaciteExercice: EXERCICE,
        capaciteEcoFin: ECONOMIQUE,
        capaciteTech: TECHNIQUE,
        dateReceptionOffres: c.limite,
        criteresAttrib: 'Prix 60 %, valeur technique 40 %.',
      },
      natureMarche: {
        intitule: c.objet,
        typeMarche: { [c.categorie.toLowerCase()]: '' },
        description: c.objet,
        codeCPV: { objetPrincipal: { classPrincipale: c.cpv } },
        lieuExecution: `${c.acheteur.commune} (${c.acheteur.departement})`,
      },
      ...(c.lots.length > 1
        ? {
            lots: {
              lot: c.lots.map((l) => ({
                numLot: l.numero,
                intitule: l.intitule,
                codeCPV: { objetPrincipal: { classPrincipale: l.cpv } },
              })),
            },
          }
        : {}),
    },
  };
}

function mapa(c: Consultation, bloc: string) {
  return {
    organisme: {
      acheteurPublic: c.acheteur.nom,
      adr: organisme(c),
      urlProfilAcheteur: c.acheteur.profil,
    },
    [bloc]: {
      description: { objet: c.objet, CPV: { objetPrincipal: { classPrincipale: c.cpv } } },
      natureMarche: { [c.categorie.toLowerCase()]: '', lieuExecution: c.acheteur.commune },
      ...(c.lots.length > 1
        ? {
            lots: { lot: c.lots.map((l) => ({ num: l.numero, intitule: l.intitule, CPV: l.cpv })) },
          }
        : {}),
      conditionsParticipation: {
        capaciteExercice: EXERCICE,
        capaciteEcoFin: ECONOMIQUE,
        capaciteTech: TECHNIQUE,
      },
      criteres: { critereCDC: '' },
      delais: { receptionOffres: c.limite },
      renseignements: { idMarche: c.reference, idweb: c.idweb, urlProfilAch: c.acheteur.profil },
    },
  };
}

const texte = (valeur: string) => ({ '#text': valeur });

function eforms(c: Consultation) {
  const lot = (l: Consultation['lots'][number]) => ({
    'cbc:ID': { '@schemeName': 'Lot', '#text': `LOT-${l.numero.padStart(4, '0')}` },
    'cac:TenderingTerms': {
      'cac:CallForTendersDocumentReference': {
        'cac:Attachment': { 'cac:ExternalReference': { 'cbc:URI': c.acheteur.profil } },
      },
      'cac:TendererQualificationRequest': {
        'cac:SpecificTendererRequirement': [ECONOMIQUE, TECHNIQUE, EXERCICE].map((d) => ({
          'cbc:Description': { '@languageID': 'FRA', '#text': d },
        })),
      },
    },
    'cac:TenderingProcess': {
      'cac:TenderSubmissionDeadlinePeriod': {
        'cbc:EndDate': `${c.limite.slice(0, 10)}Z`,
        'cbc:EndTime': `${c.limite.slice(11, 19)}Z`,
      },
    },
    'cac:ProcurementProject': {
      'cbc:Name': { '@languageID': 'FRA', '#text': l.intitule },
      'cac:MainCommodityClassification': {
        'cbc:ItemClassificationCode': { '@listName': 'cpv', '#text': l.cpv },
      },
      'cac:RealizedLocation': {
        'cbc:Description': texte(`${c.acheteur.commune} (${c.acheteur.departement})`),
      },
    },
  });
  return {
    'cbc:ID': { '@schemeName': 'notice-id', '#text': c.idweb },
    'cac:ContractingParty': {
      'cbc:BuyerProfileURI': c.acheteur.profil,
      'cac:Party': { 'cac:PartyName': { 'cbc:Name': texte(c.acheteur.nom) } },
    },
    'cac:ProcurementProject': {
      'cbc:ID': { '@schemeName': 'InternalID', '#text': c.reference },
      'cbc:Name': { '@languageID': 'FRA', '#text': c.objet },
      'cbc:ProcurementTypeCode': {
        '@listName': 'contract-nature',
        '#text': { TRAVAUX: 'works', FOURNITURES: 'supplies', SERVICES: 'services' }[c.categorie],
      },
      'cac:MainCommodityClassification': {
        'cbc:ItemClassificationCode': { '@listName': 'cpv', '#text': c.cpv },
      },
    },
    'cac:ProcurementProjectLot': c.lots.map(lot),
  };
}
