/** What storage refuses, in French. */
import { isTernumError, TernumError } from '@ternum/core';

/** Sentences, by code. */
export const PANNES = {
  plein:
    'Il n’y a plus de place sur cet appareil : ce que vous venez d’écrire n’est pas enregistré. Téléchargez le registre, puis libérez de la place.',
  refuse:
    'Le navigateur refuse de garder le registre (navigation privée, ou réglage du site). Vous pouvez continuer : téléchargez le registre avant de fermer la page.',
  abime:
    'Le registre gardé par le navigateur ne se lit plus. Ouvrez votre dernière sauvegarde (fichier .zip).',
  perdu:
    'Ce navigateur a perdu ce qu’il gardait : ses fichiers étaient abîmés. Si vous aviez un registre ici, ouvrez votre dernière sauvegarde (fichier .zip).',
  verrouille: 'Ce registre est protégé : donnez sa phrase de passe pour l’ouvrir.',
  phrase: 'Ce n’est pas la bonne phrase de passe.',
  ferme: 'Le registre a été effacé ou remplacé ailleurs. Rechargez la page.',
  'hors-ligne':
    'Le service qui garde le registre ne répond pas : ce que vous venez d’écrire n’est pas encore enregistré. Restez sur cette page, l’enregistrement reprend de lui-même.',
  identite:
    'Votre connexion a expiré : ce que vous venez d’écrire n’est pas encore enregistré. Connectez-vous de nouveau dans un autre onglet, puis revenez ici.',
  droits:
    'Votre compte n’a pas le droit d’ouvrir ou de modifier ce registre. Téléchargez le registre, puis demandez ce droit à la personne qui gère le service.',
  'trop-gros':
    'Le service refuse un envoi de cette taille. Allégez la dernière pièce jointe (un fichier PDF plutôt que des photos).',
  'service-plein':
    'Il n’y a plus de place sur le service qui garde le registre : ce que vous venez d’écrire n’est pas enregistré. Téléchargez le registre, puis prévenez la personne qui gère le service.',
  service:
    'Le service qui garde le registre a mal répondu : ce que vous venez d’écrire n’est pas enregistré. Téléchargez le registre, puis prévenez la personne qui gère le service.',
} as const;

/** Code of what happened. */
export type Panne = keyof typeof PANNES;

/** The error for it. */
export const panne = (code: Panne, cause?: unknown): TernumError =>
  new TernumError({
    kind: 'input',
    code,
    message: cause instanceof Error ? `${cause.name}: ${cause.message}` : code,
    hint: PANNES[code],
    ...(cause === undefined ? {} : { cause }),
  });

/** What a browser threw, as one of ours. */
export function traduire(cause: unknown): TernumError {
  if (isTernumError(cause)) return cause;
  const nom = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  if (nom === 'QuotaExceededError') return panne('plein', cause);
  if (nom === 'DataError' || nom === 'NotFoundError' || nom === 'SyntaxError')
    return panne('abime', cause);
  return panne('refuse', cause);
}
