/** The worker's side. */
import { aCeder, decrire, PRET, respirer, type Demande, type Message } from './protocole.ts';
import type { Cible } from './types.ts';

/** What is used of a worker's global scope. */
export interface Port {
  postMessage(message: unknown, transfert?: Transferable[]): void;
  addEventListener(type: 'message', ecouteur: (evenement: MessageEvent) => void): void;
}

/** Answers the calls of the page that made this worker. */
export function servir(cible: Cible, port: Port = globalThis as unknown as Port): void {
  const cours = new Map<number, AbortController>();
  const dire = (message: Message, transfert: Transferable[] = []): void =>
    port.postMessage(message, transfert);
  const repondre = async ({ id, nom = '', args = [] }: Demande): Promise<void> => {
    const arret = new AbortController();
    cours.set(id, arret);
    const contexte = {
      signal: arret.signal,
      avancer: (...avancement: readonly unknown[]) => dire({ id, avancement }),
      respirer,
    };
    try {
      const valeur = await cible[nom]!(contexte, ...(args as never[]));
      if (!arret.signal.aborted) dire({ id, valeur }, aCeder(valeur));
    } catch (cause) {
      dire({ id, erreur: decrire(cause) });
    } finally {
      cours.delete(id);
    }
  };
  port.addEventListener('message', ({ data }: MessageEvent<Demande>) => {
    if (data.nom === undefined) cours.get(data.id)?.abort();
    else void repondre(data);
  });
  port.postMessage(PRET, []);
}
