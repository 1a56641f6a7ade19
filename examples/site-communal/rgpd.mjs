/** What the pages « Données personnelles » and « Registre RGPD » read: the register of the fictitious commune. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COMMUNE } from '@ternum/sandbox/donnees';
import { apply, createRegistre } from '@ternum/rgpd';
import { chargerCatalogue, fichesDe } from '@ternum/rgpd/catalogue';
import { ecrireFichierPublic } from '@ternum/rgpd/public';
import { toZip } from '@ternum/rgpd/zip';

const INSTANT = '2026-11-02T09:00:00.000Z';
const HORLOGE = { maintenant: () => INSTANT, id: () => 'registre-de-demonstration' };
const DATES = { creeLe: INSTANT, modifieLe: INSTANT };

const ORGANISME = {
  nom: COMMUNE.nom,
  type: 'commune',
  insee: COMMUNE.codeCommune,
  adresse: '1, place de la Fontaine\n21410 Clairvigne-sur-Ouche',
  telephone: '03 99 00 21 41',
  mel: 'mairie@clairvigne.example',
  departement: '21',
  representant: { nom: 'Élise Bonnot', fonction: 'maire' },
  dpo: {
    nom: 'Service mutualisé du délégué',
    organisme: 'service mutualisé fictif',
    mel: 'dpo@clairvigne.example',
    telephone: '03 99 00 21 42',
  },
  population: 1234,
  agents: 11,
};

const OUI = [
  'urbanisme',
  'cimetiere',
  'ecole',
  'cantine',
  'periscolaire',
  'social',
  'fragiles',
  'aines',
  'lettre',
  'images',
  'site',
];

/** @returns the register of the fictitious commune: what its answers prepare, some of it gone through */
export async function registreDeDemonstration() {
  const catalogue = await chargerCatalogue('recettes', 'questions');
  const reponses = Object.fromEntries(
    catalogue.questions.map(({ code }) => [code, OUI.includes(code) ? 'oui' : 'non']),
  );
  const depart = { ...createRegistre(ORGANISME, HORLOGE), reponses, catalogue: catalogue.version };
  const rempli = fichesDe(reponses, catalogue, depart, { horloge: HORLOGE }).reduce(
    (registre, change) => apply(registre, change, HORLOGE),
    depart,
  );
  return {
    ...rempli,
    traitements: rempli.traitements.map((t) => ({
      ...t,
      statut: 'complet',
      public: true,
      prochaineRevue: '2027-11-02',
    })),
    sousTraitants: [
      {
        ...DATES,
        id: 'editeur',
        nom: 'Logiciels Fictifs SAS',
        prestation: 'Logiciel de la cantine et de la garderie, hébergé en France',
        pays: 'France',
        clauses: { objet: 'oui', instruction: 'oui', confidentialite: 'oui', audit: 'nsp' },
        contratLe: '2025-01-01',
        contratFin: '2027-12-31',
      },
    ],
    demandes: [
      {
        ...DATES,
        id: 'demande-1',
        droit: 'acces',
        recueLe: '2026-11-09',
        canal: 'Courriel',
        demandeur: { nom: 'Camille Exemple', mel: 'camille@exemple.example' },
        objet: 'Savoir ce que la mairie a gardé de ses inscriptions à la cantine.',
      },
    ],
  };
}

/** Writes the register and what of it is public into a folder. */
export async function ecrireRgpd(dossier) {
  await mkdir(dossier, { recursive: true });
  const registre = await registreDeDemonstration();
  await writeFile(join(dossier, 'registre-rgpd.zip'), await toZip(registre));
  await writeFile(
    join(dossier, 'rgpd-public.json'),
    ecrireFichierPublic(registre, { maintenant: Date.parse(INSTANT) }),
  );
}
