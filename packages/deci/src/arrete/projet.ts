/** The arrêté itself: visas, articles, signature. */
import type { Bloc } from '@ternum/core/odt';
import { formatDate } from '@ternum/core';
import type { Regles } from '../regles/types.ts';
import type { Blancs } from './blancs.ts';

const titre = (texte: string, niveau: 1 | 2 | 3 = 3): Bloc => ({ type: 'titre', niveau, texte });
const dire = (texte: string, gras = false): Bloc => ({ type: 'paragraphe', texte, gras });

const MAIRIE = 'la mairie';
const PREFECTURE = 'la préfecture';
const SDIS = 'le service d’incendie et de secours';

/** @param nom of the commune, or its blank */
export function projet(nom: string, nombre: string, regles: Regles, blancs: Blancs): Bloc[] {
  const { echeanceArrete: echeance } = regles;
  return [
    titre(`Projet d’arrêté de défense extérieure contre l’incendie – ${nom}`, 1),
    dire(
      'Projet préparé à partir du registre des points d’eau : à relire, à compléter, puis à signer. Il ne vaut pas arrêté.',
      true,
    ),
    dire(
      echeance
        ? `Délai dans le département : ${formatDate(echeance.date)} (${echeance.provenance.source}).`
        : `Délai dans le département : ${blancs.marquer('date limite de l’arrêté, à confirmer', PREFECTURE)}.`,
    ),
    titre('Visas', 2),
    dire(`Le maire de ${nom},`),
    dire(
      'Vu le code général des collectivités territoriales, notamment ses articles R. 2225-1, R. 2225-4 et R. 2225-5 ;',
    ),
    dire(
      'Vu le référentiel national de la défense extérieure contre l’incendie (arrêté du 15 décembre 2015) ;',
    ),
    dire(
      `Vu le règlement départemental de défense extérieure contre l’incendie : ${blancs.marquer('date et numéro du règlement départemental', PREFECTURE)} ;`,
    ),
    dire(`Vu ${blancs.marquer('autres textes visés, à confirmer', MAIRIE)} ;`),
    titre('Arrête', 2),
    titre('Article 1. Risques'),
    dire(
      `Les risques d’incendie à défendre dans la commune sont : ${blancs.marquer('risques recensés : habitations, établissements recevant du public, installations classées, forêt, plans de prévention', MAIRIE)}.`,
    ),
    titre('Article 2. Points d’eau incendie'),
    dire(
      `La défense de la commune repose sur ${nombre}, dont la nature, l’implantation, la capacité et la ressource sont données en annexe 1.`,
    ),
    titre('Article 3. Quantité et qualité de l’eau'),
    dire(
      `Les quantités d’eau attendues selon le risque sont : ${blancs.marquer('débits, volumes et distances retenus selon le règlement départemental', SDIS)}.`,
    ),
    titre('Article 4. Contrôle, entretien et signalement'),
    dire(
      `Les points d’eau publics sont contrôlés et entretenus par ${blancs.marquer('service public de défense incendie, prestataire et périodicité', MAIRIE)}. Une indisponibilité est signalée sans délai au service d’incendie et de secours.`,
    ),
    titre('Article 5. Points d’eau privés'),
    dire(
      `Les points d’eau privés de l’annexe 1 servent à la défense commune avec l’accord de leur propriétaire : ${blancs.marquer('références des conventions', MAIRIE)}.`,
    ),
    titre('Article 6. Mise à jour et notification'),
    dire(
      'Le présent arrêté est mis à jour lorsque les points d’eau ou les risques changent. Il est transmis au préfet et au service d’incendie et de secours.',
    ),
    dire(
      `Fait à ${nom}, le ${blancs.marquer('date', MAIRIE)}. ${blancs.marquer('nom, qualité et signature du maire', MAIRIE)}`,
    ),
  ];
}
