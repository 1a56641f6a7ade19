/** The page's side: a worker, or what stands for it. */
import { abandon, decrire, mort, PRET, refaire, type Message } from './protocole.ts';
import type { Atelier, Cible, OptionsAppel } from './types.ts';

interface Attente {
  tenir(valeur: never): void;
  refuser(cause: unknown): void;
  avancement?: OptionsAppel['avancement'];
}

/** The worker once it answers; undefined where the browser, the page's policy or the address forbids it. */
function naitre(creer: () => Worker): Promise<Worker | undefined> {
  return new Promise((suite) => {
    let ouvrier: Worker | undefined;
    try {
      ouvrier = creer();
    } catch {
      return suite(undefined);
    }
    const finir = (venu: boolean): void => {
      ouvrier.onmessage = ouvrier.onerror = null;
      if (!venu) ouvrier.terminate();
      suite(venu ? ouvrier : undefined);
    };
    // Without this the browser also writes in the console what the page makes up for.
    ouvrier.onerror = (evenement) => {
      evenement.preventDefault();
      finir(false);
    };
    ouvrier.onmessage = ({ data }) => data === PRET && finir(true);
  });
}

function aDistance<C extends Cible>(ouvrier: Worker): Atelier<C> {
  const attentes = new Map<number, Attente>();
  let suivant = 0;
  let fin: (() => unknown) | undefined;
  const finir = (raison: () => unknown): void => {
    if (fin) return;
    fin = raison;
    ouvrier.terminate();
    for (const { refuser } of attentes.values()) refuser(raison());
    attentes.clear();
  };
  ouvrier.onerror = (evenement) => {
    evenement.preventDefault();
    finir(() => mort(evenement.message || 'error'));
  };
  ouvrier.onmessageerror = () => finir(() => mort('unreadable message'));
  ouvrier.onmessage = ({ data }: MessageEvent<Message>) => {
    const attente = attentes.get(data.id);
    if (!attente) return;
    if (data.avancement) return attente.avancement?.(...(data.avancement as never[]));
    attentes.delete(data.id);
    if (data.erreur) attente.refuser(refaire(data.erreur));
    else attente.tenir(data.valeur as never);
  };
  return {
    surPlace: false,
    appeler(nom, args, { signal, avancement } = {}) {
      return new Promise((tenir, refuser) => {
        if (fin) return refuser(fin());
        if (signal?.aborted) return refuser(abandon(signal.reason));
        const id = (suivant += 1);
        const cesser = (): void => {
          if (!attentes.delete(id)) return;
          ouvrier.postMessage({ id }, []);
          refuser(abandon(signal?.reason));
        };
        signal?.addEventListener('abort', cesser, { once: true });
        attentes.set(id, { tenir, refuser, avancement });
        try {
          ouvrier.postMessage({ id, nom, args }, []);
        } catch (cause) {
          attentes.delete(id);
          refuser(cause);
        }
      });
    },
    fermer: () => finir(abandon),
  };
}

/**
 * Opens a worker.
 *
 * `creer` is written as in `carte-deci/moteur/creer-moteur.ts`, to the letter: Vite, webpack and our own build look for
 * these very words (adr/0009).
 *
 * @param secours the same calculations, on the page, where no worker can be made: another origin, a policy, an old browser
 */
export async function ouvrirAtelier<C extends Cible>(
  creer: () => Worker,
  secours: () => Promise<C>,
): Promise<Atelier<C>> {
  const ouvrier = await naitre(creer);
  if (ouvrier) return aDistance(ouvrier);
  try {
    const { surPlace } = await import('./sur-place.ts');
    return surPlace(await secours());
  } catch (cause) {
    throw refaire(decrire(cause));
  }
}
