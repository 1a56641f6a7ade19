/** The same calls, answered on the page: no worker could be made. */
import { abandon, decrire, refaire, respirer } from './protocole.ts';
import type { Atelier, Cible } from './types.ts';

export function surPlace<C extends Cible>(cible: C): Atelier<C> {
  const fin = new AbortController();
  return {
    surPlace: true,
    async appeler(nom, args, { signal, avancement } = {}) {
      const signaux = signal ? [signal, fin.signal] : [fin.signal];
      const arret = AbortSignal.any(signaux);
      if (arret.aborted) throw abandon(arret.reason);
      const contexte = {
        signal: arret,
        avancer: (...valeurs: readonly unknown[]) => {
          if (!arret.aborted) avancement?.(...(valeurs as never[]));
        },
        respirer,
      };
      return new Promise((tenir, refuser) => {
        arret.addEventListener('abort', () => refuser(abandon(arret.reason)));
        // A call that throws at once must refuse, as in a worker.
        Promise.resolve()
          .then(() => cible[nom]!(contexte, ...(args as never[])))
          .then(tenir as (valeur: unknown) => void, (cause: unknown) =>
            refuser(refaire(decrire(cause))),
          );
      });
    },
    fermer: () => fin.abort(),
  };
}
