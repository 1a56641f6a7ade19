/** The commune's open calls: fictitious, and always open, since their deadlines count from the day of the build. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COMMUNE } from '@ternum/sandbox/donnees';
import { lireConsultations, versAtom } from '@ternum/marches';

const JOUR = 86_400_000;
export const PROFIL = 'https://marches-publics.example/clairvigne-sur-ouche';

/** `[days until the deadline, hour in Paris, days since the notice, the rest]`. */
const APPELS = [
  [
    1,
    '12:00',
    20,
    {
      objet: 'Fourniture de granulés de bois pour la chaufferie des écoles',
      categories: ['fournitures'],
      procedure: 'Procédure adaptée',
      simplifie: true,
      considerationsEnvironnementales: true,
      lieu: {
        departements: ['21'],
        libelle: 'Chaufferie, rue des Écoles, 21410 Clairvigne-sur-Ouche',
      },
      codesCPV: ['09111400'],
    },
  ],
  [
    9,
    '12:00',
    21,
    {
      objet: 'Réfection de la toiture de l’école Jean-Moulin',
      categories: ['travaux'],
      procedure: 'Procédure adaptée',
      lots: [
        { numero: '1', intitule: 'Charpente', codeCPV: '45261100' },
        { numero: '2', intitule: 'Couverture en tuiles plates', codeCPV: '45261211' },
        { numero: '3', intitule: 'Isolation des combles', codeCPV: '45321000' },
      ],
      lieu: { departements: ['21'], libelle: '4, rue des Écoles, 21410 Clairvigne-sur-Ouche' },
      codesCPV: ['45261000'],
      considerationsEnvironnementales: true,
      aFournir: [
        'vos capacités techniques : trois références de moins de cinq ans',
        'une attestation d’assurance décennale',
        'une attestation de visite : les visites ont lieu le mercredi, sur rendez-vous',
      ],
    },
  ],
  [
    12,
    '17:00',
    8,
    {
      objet: 'Entretien des espaces verts et du cimetière, 2027 à 2029',
      categories: ['services'],
      procedure: 'Procédure adaptée',
      premierAvis: '2026-C03',
      lieu: { departements: ['21'], libelle: 'Clairvigne-sur-Ouche' },
      codesCPV: ['77310000'],
      considerationsEnvironnementales: true,
      aFournir: ['vos effectifs moyens annuels', 'la liste de vos principales prestations'],
    },
  ],
  [
    18,
    '16:00',
    5,
    {
      objet: 'Maîtrise d’œuvre pour la transformation de l’ancien lavoir en bibliothèque',
      categories: ['services'],
      procedure: 'Procédure avec négociation',
      lieu: { departements: ['21'], libelle: 'Place du Lavoir, 21410 Clairvigne-sur-Ouche' },
      codesCPV: ['71221000'],
      aFournir: [
        'les titres d’études et titres professionnels de vos cadres',
        'deux projets comparables, en quatre pages',
      ],
    },
  ],
  [
    26,
    '12:00',
    3,
    {
      objet: 'Repas de la cantine et du portage à domicile',
      categories: ['fournitures', 'services'],
      procedure: 'Appel d’offres ouvert',
      lots: [
        { numero: '1', intitule: 'Repas de la cantine scolaire' },
        { numero: '2', intitule: 'Repas portés à domicile' },
      ],
      lieu: { departements: ['21'], libelle: 'Clairvigne-sur-Ouche' },
      codesCPV: ['55523100'],
      considerationsEnvironnementales: true,
      aFournir: ['votre chiffre d’affaires', 'un menu type sur quatre semaines'],
    },
  ],
  [
    40,
    '12:00',
    1,
    {
      objet: 'Réfection de la voirie et des trottoirs de la rue de la Fontaine',
      categories: ['travaux'],
      procedure: 'Procédure adaptée',
      lieu: { departements: ['21'], libelle: 'Rue de la Fontaine, 21410 Clairvigne-sur-Ouche' },
      codesCPV: ['45233140'],
    },
  ],
];

const jour = (temps) => new Date(temps).toISOString().slice(0, 10);

/** The document, as the commune's agency would write it. */
export function consultationsDeLaCommune(maintenant = Date.now()) {
  return {
    version: 1,
    acheteur: { nom: COMMUNE.nom, siret: COMMUNE.siret, departements: [COMMUNE.departement] },
    profil: PROFIL,
    misAJour: `${jour(maintenant)}T06:00`,
    consultations: APPELS.map(([reste, heure, depuis, appel], i) => {
      const id = `2026-C${String(i + 1).padStart(2, '0')}`;
      return {
        id: appel.premierAvis ? `${id}-R1` : id,
        ...appel,
        datePublication: jour(maintenant - depuis * JOUR),
        dateLimite: `${jour(maintenant + reste * JOUR)}T${heure}`,
        lienReponse: `${PROFIL}/${id}`,
        idProcedure: id,
      };
    }),
  };
}

/** Writes `consultations.json` and its feed, `consultations.xml`, into a folder. */
export async function ecrireConsultationsDeLaCommune(dossier) {
  const document = consultationsDeLaCommune();
  const { consultations, misAJour } = lireConsultations(document);
  const flux = versAtom(consultations, { titre: `Consultations : ${COMMUNE.nom}`, misAJour });
  await writeFile(join(dossier, 'consultations.json'), `${JSON.stringify(document, null, 1)}\n`);
  await writeFile(join(dossier, 'consultations.xml'), flux);
}
