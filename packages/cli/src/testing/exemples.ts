/** Small files of the project's own, in every format, that say the same three contracts of two buyers. */

export const COMMUNE = '21210990400012';
export const AUTRE = '21210991200015';
const ENTREPRISE = '99900359300046';

export interface Ecart {
  [champ: string]: unknown;
}

/** A 2022 record; `ecart` replaces fields. */
export function marche2022(ecart: Ecart = {}): Record<string, unknown> {
  return {
    id: '2024M01',
    acheteur: { id: COMMUNE },
    nature: 'Marché',
    objet: 'Toiture de l’école',
    codeCPV: '45261210',
    techniques: { technique: ['Sans objet'] },
    modalitesExecution: { modaliteExecution: ['Sans objet'] },
    marcheInnovant: false,
    ccag: 'Travaux',
    offresRecues: 3,
    attributionAvance: false,
    typeGroupementOperateurs: 'Pas de groupement',
    sousTraitanceDeclaree: false,
    procedure: 'Procédure adaptée',
    lieuExecution: { code: '21410', typeCode: 'Code postal' },
    dureeMois: 6,
    dateNotification: '2024-05-14',
    datePublicationDonnees: '2024-06-01',
    montant: 120000.5,
    typesPrix: { typePrix: ['Définitif ferme'] },
    formePrix: 'Forfaitaire',
    titulaires: [{ titulaire: { typeIdentifiant: 'SIRET', id: ENTREPRISE } }],
    considerationsSociales: { considerationSociale: ['Clause sociale'] },
    considerationsEnvironnementales: {
      considerationEnvironnementale: ['Pas de considération environnementale'],
    },
    ...ecart,
  };
}

/** Three contracts, of which one modified, one framework agreement of another buyer; one concession. */
export const json2022 = (): string =>
  JSON.stringify({
    marches: {
      marche: [
        marche2022(),
        marche2022({
          id: '2024M02',
          objet: 'Cuisine de la cantine, « œufs et laitages »',
          codeCPV: '39220000',
          montant: 40000,
          dateNotification: '2024-09-02',
          offresRecues: 'NC',
          modifications: [
            {
              modification: {
                id: 1,
                dateNotificationModification: '2024-11-05',
                datePublicationDonneesModification: '2024-11-20',
                montant: 44000,
              },
            },
          ],
        }),
        marche2022({
          id: '2023AC1',
          acheteur: { id: AUTRE },
          objet: 'Voirie à bons de commande',
          montant: 900000,
          dateNotification: '2023-02-01',
          techniques: { technique: ['Accord-cadre'] },
        }),
      ],
      'contrat-concession': [
        {
          id: 'DSP1',
          autoriteConcedante: { id: COMMUNE },
          nature: 'Concession de service',
          objet: 'Camping',
          procedure: 'Procédure négociée ouverte',
          dureeMois: 120,
          dateSignature: '2024-04-08',
          datePublicationDonnees: '2024-05-08',
          dateDebutExecution: '2024-06-01',
          valeurGlobale: 640000,
          montantSubventionPublique: 0,
          concessionnaires: [{ concessionnaire: { typeIdentifiant: 'SIRET', id: ENTREPRISE } }],
          considerationsSociales: { considerationSociale: ['Pas de considération sociale'] },
          considerationsEnvironnementales: {
            considerationEnvironnementale: ['Pas de considération environnementale'],
          },
        },
      ],
    },
  });

export const json2019 = (): string =>
  JSON.stringify({
    marches: [
      {
        _type: 'Marché',
        id: '20220000100',
        uid: `${COMMUNE}20220000100`,
        acheteur: { id: COMMUNE, nom: 'Commune de Clairvigne-sur-Ouche' },
        nature: 'Marché',
        objet: 'Chaudière de l’école',
        codeCPV: '45331110',
        procedure: 'Procédure adaptée',
        lieuExecution: { code: '21410', typeCode: 'Code postal', nom: 'Clairvigne' },
        dureeMois: '4',
        dateNotification: '2022-03-01+01:00',
        datePublicationDonnees: '2022-04-01',
        montant: 58000,
        formePrix: 'Ferme, actualisable',
        titulaires: [
          { typeIdentifiant: 'SIRET', id: ENTREPRISE, denominationSociale: 'Charpentes Maurivert' },
        ],
        modifications: [
          {
            objetModification: 'Radiateurs supplémentaires',
            dateNotificationModification: '2022-05-01',
            datePublicationDonneesModification: '2022-05-15',
            montant: 61500,
          },
        ],
      },
      {
        _type: 'Marché',
        id: '20220000200',
        acheteur: { id: AUTRE, nom: 'Communauté de communes Ouche et Combes' },
        nature: 'Accord-cadre',
        objet: 'Bacs de collecte',
        codeCPV: '34928480',
        procedure: "Appel d'offres ouvert",
        dureeMois: 48,
        dateNotification: '2022-07-01',
        datePublicationDonnees: '2022-08-01',
        montant: 250000,
        formePrix: 'Révisable',
        titulaires: [
          { typeIdentifiant: 'SIRET', id: ENTREPRISE, denominationSociale: 'Maurivert' },
        ],
        modifications: [],
      },
    ],
  });

export const xml2022 = (): string => `<?xml version="1.0" encoding="utf8"?>
<marches>
  <marche>
    <id>2024X1</id>
    <acheteur><id>${COMMUNE}</id></acheteur>
    <nature>Marché</nature>
    <objet>Mur du cimetière &amp; portail &lt;neuf&gt;</objet>
    <codeCPV>45262522</codeCPV>
    <techniques><technique>Sans objet</technique></techniques>
    <modalitesExecution><modaliteExecution>Sans objet</modaliteExecution></modalitesExecution>
    <marcheInnovant>non</marcheInnovant>
    <ccag>Travaux</ccag>
    <offresRecues>0</offresRecues>
    <attributionAvance>oui</attributionAvance>
    <tauxAvance>0.2</tauxAvance>
    <typeGroupementOperateurs>Pas de groupement</typeGroupementOperateurs>
    <sousTraitanceDeclaree>false</sousTraitanceDeclaree>
    <procedure>Procédure adaptée</procedure>
    <lieuExecution><code>21410</code><typeCode>Code postal</typeCode></lieuExecution>
    <dureeMois>3</dureeMois>
    <dateNotification>2024-02-10+01:00</dateNotification>
    <datePublicationDonnees>2024-03-01</datePublicationDonnees>
    <montant>47000.00</montant>
    <typesPrix><typePrix>Définitif ferme</typePrix></typesPrix>
    <formePrix>Forfaitaire</formePrix>
    <origineUE/>
    <titulaires><titulaire><typeIdentifiant>SIRET</typeIdentifiant><id>${ENTREPRISE}</id></titulaire></titulaires>
    <considerationsSociales><considerationSociale>Clause sociale</considerationSociale></considerationsSociales>
    <considerationsEnvironnementales><considerationEnvironnementale>Critère environnemental</considerationEnvironnementale></considerationsEnvironnementales>
    <modifications/>
  </marche>
</marches>
`;

/** National tabular file: two lines for one contract with two suppliers. */
export const csv = (): string => {
  const entete =
    'uid,id,acheteur_id,acheteur_nom,titulaire_id,titulaire_nom,titulaire_typeIdentifiant,objet,montant,codeCPV,procedure,nature,dateNotification,datePublicationDonnees,dureeMois,offresRecues,considerationsSociales,considerationsEnvironnementales,donneesActuelles,modification_id';
  const ligne = (titulaire: string, nom: string): string =>
    `${COMMUNE}2024T1,2024T1,${COMMUNE},Commune de Clairvigne-sur-Ouche,${titulaire},${nom},SIRET,"Voirie, trottoirs",88000.0,45233140,Procédure adaptée,Marché,2024-08-01,2024-09-01,5,2,Clause sociale,Sans objet,true,0`;
  return [
    entete,
    ligne(ENTREPRISE, 'Charpentes Maurivert'),
    ligne('99900100100019', 'Colvert'),
    '',
  ].join('\n');
};
