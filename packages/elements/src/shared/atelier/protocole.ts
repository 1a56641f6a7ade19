/** What passes between a page and its worker. */
import { isTernumError, TernumError, type TernumErrorInit } from '@ternum/core';

/** The first thing that a worker says. */
export const PRET = 'ternum-pret';

/** From the page. Without a name: nobody waits for the answer to this call any more. */
export interface Demande {
  id: number;
  nom?: string;
  args?: readonly unknown[];
}

/** From the worker: progress, the answer or what was thrown. */
export interface Message {
  id: number;
  avancement?: readonly unknown[];
  valeur?: unknown;
  erreur?: TernumErrorInit;
}

/** An error as it crosses: `postMessage` keeps the message of ours, and nothing else. */
export function decrire(cause: unknown): TernumErrorInit {
  if (!isTernumError(cause)) return defaut(cause);
  const { kind, message, status, code, requestId, url, retryable, hint } = cause;
  return { kind, message, status, code, requestId, url, retryable, hint };
}

/** What browsers say of a part of the program that does not come; our loader gives its address. */
const ABSENTE = /import(ed|ing)\b|^Error: https?:/i;

/** A fault of the program is said as such. */
const defaut = (cause: unknown): TernumErrorInit =>
  ABSENTE.test(String(cause))
    ? {
        kind: 'network',
        message: String(cause),
        hint: 'Une partie du programme n’a pas pu être chargée : vérifiez la connexion, puis réessayez.',
      }
    : faute(cause);

const faute = (cause: unknown): TernumErrorInit => ({
  kind: 'unsupported',
  message: String(cause),
  hint: `Ce calcul s’est arrêté sur un défaut du programme (${String(cause).slice(0, 200)}). Rechargez la page ; si cela se reproduit, signalez-le à qui gère le site.`,
});

export const refaire = (init: TernumErrorInit): TernumError => new TernumError(init);

/** Nobody waits any more. */
export const abandon = (cause?: unknown): TernumError =>
  new TernumError({
    kind: 'aborted',
    message: 'call aborted',
    hint: 'Le calcul a été interrompu.',
    cause,
  });

/** The worker is gone, with all it held. */
export const mort = (message: string): TernumError =>
  new TernumError({
    kind: 'unsupported',
    code: 'atelier',
    message: `the worker died: ${message}`,
    retryable: true,
    hint: 'Le calcul en arrière-plan s’est arrêté avant la fin. Réessayez ou rechargez la page.',
  });

/** Memory of the typed arrays of an answer, at its top or one level below. */
export function aCeder(valeur: unknown): ArrayBuffer[] {
  const vues = ArrayBuffer.isView(valeur) ? [valeur] : Object.values(valeur ?? {});
  const memoires = vues.flatMap((v) =>
    ArrayBuffer.isView(v) && v.buffer instanceof ArrayBuffer ? [v.buffer] : [],
  );
  return [...new Set(memoires)];
}

/** One turn of the loop. `setTimeout` waits 4 ms after some turns: a second for 300 000 records. */
export function respirer(): Promise<void> {
  return new Promise((suite) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      suite();
    };
    port2.postMessage(0);
  });
}
