/** What storage refuses, in French. */
import { isTernumError, TernumError } from '@ternum/core';

const PANNES = {
  plein:
    'Il n’y a plus de place sur cet appareil : ce que vous venez d’écrire n’est pas enregistré. Téléchargez le registre, puis libérez de la place.',
  refuse:
    'Le navigateur refuse de garder le registre (navigation privée, ou réglage du site). Vous pouvez continuer : téléchargez le registre avant de fermer la page.',
  abime:
    'Le registre gardé par le navigateur ne se lit plus. Ouvrez votre dernière sauvegarde (fichier .zip).',
  verrouille: 'Ce registre est protégé : donnez sa phrase de passe pour l’ouvrir.',
  phrase: 'Ce n’est pas la bonne phrase de passe.',
  ferme: 'Le registre a été effacé ou remplacé dans un autre onglet. Rechargez la page.',
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
