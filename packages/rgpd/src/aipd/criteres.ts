/** The nine criteria of the guidelines WP 248 rev. 01; with two of them an AIPD is to be made, as a rule. */
import type { Critere } from './types.ts';

/** In the order of the guidelines, with the words that explain them. */
export const CRITERES: readonly Critere[] = [
  {
    code: 'evaluation',
    libelle: 'Évaluation ou notation des personnes, y compris le profilage',
    question: 'Les personnes sont-elles notées, classées, ou leur comportement est-il prédit ?',
  },
  {
    code: 'decision_auto',
    libelle: 'Décision automatisée avec effet juridique ou effet important',
    question:
      'Un programme décide-t-il seul, sans qu’un agent regarde, d’une chose importante pour la personne ?',
  },
  {
    code: 'surveillance',
    libelle: 'Surveillance systématique',
    question:
      'Observe-t-on des personnes ou des lieux de façon suivie (caméras, géolocalisation…) ?',
  },
  {
    code: 'sensible',
    libelle: 'Données sensibles ou très personnelles',
    question:
      'Y a-t-il des données de santé, des opinions, des condamnations, ou d’autres données très personnelles ?',
  },
  {
    code: 'grande_echelle',
    libelle: 'Données traitées à grande échelle',
    question:
      'Le fichier couvre-t-il un grand nombre de personnes, ou une grande part du territoire ?',
  },
  {
    code: 'croisement',
    libelle: 'Croisement d’ensembles de données',
    question: 'Rapproche-t-on plusieurs fichiers constitués pour des raisons différentes ?',
  },
  {
    code: 'vulnerables',
    libelle: 'Personnes vulnérables (enfants, patients, personnes âgées, agents…)',
    question:
      'Les personnes sont-elles des enfants, des malades, des personnes âgées, ou des agents de la mairie ?',
  },
  {
    code: 'innovant',
    libelle: 'Usage innovant ou technologie nouvelle',
    question:
      'Emploie-t-on une technologie nouvelle, ou une technologie connue d’une manière nouvelle ?',
  },
  {
    code: 'exclusion',
    libelle: 'Traitement qui peut priver d’un droit, d’un service ou d’un contrat',
    question: 'Le fichier peut-il faire refuser à quelqu’un un droit, un service ou un contrat ?',
  },
];

/** With this many criteria an AIPD is to be made, as a rule. */
export const SEUIL = 2;
