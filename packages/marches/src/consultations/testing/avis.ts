/** BOAMP records of our own making, one a family, dirt included. */
export const SIRET = '21210231300013';

type Champs = Record<string, unknown>;

export const record = (champs: Champs = {}): Champs => ({
  idweb: '26-10001',
  objet: 'Réfection de la toiture de l&#039;école',
  nomacheteur: 'COMMUNE DE CLAIRVIGNE-SUR-OUCHE',
  code_departement: ['21'],
  dateparution: '2026-11-02',
  datelimitereponse: '2026-12-03T11:00:00+00:00',
  nature: 'APPEL_OFFRE',
  etat: 'INITIAL',
  type_marche: ['TRAVAUX'],
  descripteur_libelle: ['Couverture', 'Charpente'],
  procedure_libelle: 'Procédure adaptée',
  url_avis: 'https://www.boamp.fr/pages/avis/?q=idweb:26-10001',
  annonce_lie: null,
  annonces_anterieures: null,
  ...champs,
});

export const fnsimple = (champs: Champs = {}, initial: Champs = {}): Champs =>
  record({
    perimetre: 'FNSimple',
    donnees: JSON.stringify({
      FNSimple: {
        organisme: { nomOfficiel: 'Clairvigne', codeIdentificationNational: SIRET, cp: '21410' },
        initial: {
          communication: {
            urlProfilAch: 'https://marches.example/profil',
            urlDocConsul: 'https://marches.example/consultation/7?a=1&amp;b=2',
            identifiantInterne: '2026-TOIT',
          },
          natureMarche: {
            intitule: 'Toiture',
            codeCPV: { objetPrincipal: { classPrincipale: '45261000' } },
            lieuExecution: { nomvoie: '1 place de l’Église', cp: '21410', ville: 'Clairvigne' },
          },
          procedure: {
            capaciteExercice: 'Néant',
            capaciteEcoFin: 'Chiffre d’affaires des trois dernières années',
            capaciteTech: 'Trois références de moins de cinq ans',
          },
          lots: {
            lot: [
              {
                numero: '1',
                intitule: 'Charpente',
                codeCPV: { objetPrincipal: { classPrincipale: '45261100' } },
              },
              { numero: 2, description: 'Couverture' },
              { numero: 3 },
            ],
          },
          ...initial,
        },
      },
    }),
    ...champs,
  });

export const mapa = (champs: Champs = {}): Champs =>
  record({
    idweb: '26-20001',
    type_marche: 'SERVICES',
    code_departement: '6',
    donnees: JSON.stringify({
      MAPA: {
        organisme: {
          acheteurPublic: 'Mairie',
          adr: { ville: 'Clairvigne', cp: '06500' },
          urlProfilAcheteur: 'www.marches.example/entree',
        },
        initial: {
          description: { objet: 'Nettoyage des locaux' },
          justifications: {
            dc1: '',
            chiffreAffaires: 'sur trois ans',
            effectifs: 'non',
            autre: 'Attestation de visite',
          },
          renseignements: { idMarche: 'NET-26' },
        },
      },
    }),
    ...champs,
  });

export const eforms = (champs: Champs = {}, avis: Champs = {}): Champs =>
  record({
    idweb: '26-30001',
    contractfolderid: 'e0a1f2b3-0000-4000-8000-000000000001',
    type_marche: ['SERVICES', 'FOURNITURES'],
    donnees: JSON.stringify({
      EFORMS: {
        ContractNotice: {
          'cbc:ContractFolderID': { '@schemeName': 'notice-id', '#text': 'autre' },
          'cac:ContractingParty': {
            'cbc:BuyerProfileURI': 'https://marches.example/',
            'cac:Party': { 'cac:PartyIdentification': { 'cbc:ID': { '#text': 'ORG-0002' } } },
          },
          'ext:UBLExtensions': {
            'ext:UBLExtension': {
              'ext:ExtensionContent': {
                'efext:EformsExtension': {
                  'efac:Organizations': {
                    'efac:Organization': [
                      organisation('ORG-0001', '35600000000048', '75001'),
                      organisation('ORG-0002', SIRET, '21000'),
                    ],
                  },
                },
              },
            },
          },
          'cac:ProcurementProject': {
            'cbc:Name': { '@languageID': 'FRA', '#text': 'Repas des cantines' },
            'cac:ProcurementAdditionalType': { 'cbc:ProcurementTypeCode': { '#text': 'env-imp' } },
            'cac:MainCommodityClassification': {
              'cbc:ItemClassificationCode': { '#text': '55523100' },
            },
          },
          'cac:ProcurementProjectLot': [lot('LOT-0001', 'Repas'), lot('LOT-0002', 'Goûters')],
          ...avis,
        },
      },
    }),
    ...champs,
  });

const organisation = (id: string, siret: string, cp: string): Champs => ({
  'efac:Company': {
    'cac:PartyIdentification': { 'cbc:ID': { '#text': id } },
    'cac:PostalAddress': { 'cbc:PostalZone': cp },
    'cac:PartyLegalEntity': [{ 'cbc:CompanyID': siret }],
  },
});

const lot = (id: string, nom: string): Champs => ({
  'cbc:ID': { '#text': id },
  'cac:ProcurementProject': { 'cbc:Name': { '#text': nom } },
  'cac:TenderingTerms': {
    'cac:TenderRecipientParty': { 'cbc:EndpointID': 'https://marches.example/offre/9' },
    'cac:TendererQualificationRequest': {
      'cac:SpecificTendererRequirement': {
        'cbc:TendererRequirementTypeCode': { '#text': 'tp-abil' },
        'cbc:Description': { '#text': 'Agrément sanitaire' },
      },
    },
  },
  'cac:TenderingProcess': {
    'cac:TenderSubmissionDeadlinePeriod': {
      'cbc:EndDate': '2026-12-15+01:00',
      'cbc:EndTime': '17:00:00+01:00',
    },
  },
});

export const ancien = (champs: Champs = {}): Champs =>
  record({
    idweb: '23-40001',
    donnees: {
      IDENTITE: {
        DENOMINATION: 'Clairvigne',
        CP: '21410',
        CODE_IDENT_NATIONAL: SIRET,
        TYPE_IDENT_NATIONAL: { SIRET: '' },
        URL_PROFIL_ACHETEUR: 'https://marches.example/',
      },
      OBJET: {
        TITRE_MARCHE: 'Voirie',
        CPV: { PRINCIPAL: '45233140-2' },
        LIEU_EXEC_LIVR: { ADRESSE: 'Rue Basse', CP: '21410' },
        LOTS: { LOT: { NUM: '1', INTITULE: 'Enrobés', CPV: { PRINCIPAL: 'abc' } } },
      },
      CONDITION_PARTICIPATION: { CAP_TECH: 'Voir le règlement de la consultation' },
      CONDITION_ADMINISTRATIVE: { REFERENCE_MARCHE: 'V-23' },
    },
    ...champs,
  });

/** A national correction: what changes stands in `infosRectif`. */
export const rectificatif = (infosRectif: unknown, champs: Champs = {}): Champs =>
  record({
    idweb: '26-10500',
    nature: 'RECTIFICATIF',
    etat: 'RECTIFICATIF',
    dateparution: '2026-11-10',
    datelimitereponse: null,
    annonce_lie: ['26-10001'],
    donnees: JSON.stringify({ FNSimple: { rectificatif: { infosRectif } } }),
    ...champs,
  });
