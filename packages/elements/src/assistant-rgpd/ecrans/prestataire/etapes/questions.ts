/** The eleven points of article 28 as questions that somebody answers with the contract in hand. */
import type { Clause } from '@ternum/rgpd';

/** Code → question, and what to look for. */
export const QUESTIONS: Readonly<Record<Clause, readonly [question: string, aide: string]>> = {
  objet: [
    'Le contrat dit-il quelles données, sur qui, pour quoi faire et combien de temps ?',
    'Souvent un tableau ou une annexe (article 28.3 du RGPD).',
  ],
  instruction: [
    'Le prestataire promet-il de n’utiliser les données que sur demande écrite de la commune ?',
    'Jamais pour son propre compte, même hors de l’Union européenne (article 28.3.a).',
  ],
  confidentialite: [
    'Son personnel est-il tenu au secret ?',
    'Cherchez « confidentialité » (article 28.3.b).',
  ],
  securite: [
    'Dit-il comment il protège les données ?',
    'Sauvegardes, mots de passe, lieu des serveurs (articles 28.3.c et 32).',
  ],
  'sous-traitance': [
    'Lui faut-il l’accord écrit de la commune avant de confier les données à une autre entreprise ?',
    'Cherchez « sous-traitance ultérieure » (articles 28.2 et 28.3.d).',
  ],
  droits: [
    'Promet-il d’aider la commune quand une personne demande à voir, corriger ou effacer ses données ?',
    'Cherchez « droits des personnes » (article 28.3.e).',
  ],
  assistance: [
    'Promet-il d’aider la commune pour la sécurité, les incidents et les analyses d’impact ?',
    'Une analyse d’impact étudie les risques d’un fichier sensible (articles 28.3.f et 32 à 36).',
  ],
  fin: [
    'Rend-il ou supprime-t-il les données à la fin du contrat ?',
    'Cherchez « réversibilité » ou « sort des données » (article 28.3.g).',
  ],
  audit: ['La commune peut-elle contrôler ce qu’il fait ?', 'Cherchez « audit » (article 28.3.h).'],
  alerte: [
    'Promet-il de prévenir la commune si une de ses demandes lui paraît interdite ?',
    'Article 28.3, dernier alinéa.',
  ],
  violation: [
    'Prévient-il la commune sans délai si des données sont perdues, volées ou vues par erreur ?',
    'Cherchez « violation de données » (article 33.2).',
  ],
};
