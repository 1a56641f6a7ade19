/**
 * Why a page got no answer. The browser does not say; a second request that asks for nothing to read (`no-cors`) tells a
 * service that is down from one that does not let this page read.
 */
import type { Details } from './network.ts';

interface Found {
  code?: string;
  hint: string;
}

export async function diagnose(url: string, { sent, fetcher, signal }: Details): Promise<Found> {
  const { host, origin, protocol } = new URL(url);
  const page = globalThis.location;
  const refusals: string[] = [];
  const note = (event: Event): void => {
    refusals.push((event as SecurityPolicyViolationEvent).effectiveDirective);
  };
  // A worker has no document: it is told itself.
  const told: EventTarget = globalThis.document ?? globalThis;
  told.addEventListener('securitypolicyviolation', note);
  const answers = await fetcher(url, {
    mode: 'no-cors',
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.any([signal, AbortSignal.timeout(5000)]),
  }).then(
    () => true,
    () => false,
  );
  // The event comes after the refusal.
  await new Promise((later) => setTimeout(later));
  told.removeEventListener('securitypolicyviolation', note);
  if (refusals.includes('connect-src'))
    return {
      code: 'CSP',
      hint: `La politique de sécurité de la page (Content-Security-Policy) interdit cette adresse : ajoutez ${origin} à sa directive connect-src.`,
    };
  if (answers) {
    const names = [...sent.keys()].filter((name) => name !== 'accept').join(', ');
    return {
      code: 'CORS',
      hint: `Le service répond mais n’autorise pas cette page à le lire : il doit envoyer l’en-tête « Access-Control-Allow-Origin: ${page.origin} »${names && ` et accepter ${names} dans « Access-Control-Allow-Headers »`}. Demandez-le à celui qui le tient, ou interrogez-le depuis votre serveur (mandataire).`,
    };
  }
  if (globalThis.navigator?.onLine === false)
    return { hint: 'Cet appareil n’est pas connecté à internet : réessayez une fois connecté.' };
  if (page?.protocol === 'https:' && protocol === 'http:')
    return {
      code: 'MIXED',
      hint: `Une page en https ne peut pas interroger une adresse en http : utilisez https://${host}, ou passez par votre serveur.`,
    };
  return {
    hint: `Le service est injoignable (${host}) : vérifiez l’adresse et la connexion ; un bloqueur de contenu peut aussi l’interdire.`,
  };
}
