/** Files, addresses and standard input, as web streams of bytes. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { Arret, EMPECHE } from './erreurs.ts';

/** Something to read, opened when its turn comes. */
export interface Entree {
  /** As a person knows it: the file's name, or the address. */
  nom: string;
  /** @throws Arret (2) when it does not open */
  ouvrir(signal?: AbortSignal): Promise<{ flux: ReadableStream<Uint8Array>; octets?: number }>;
}

/** Looks at every local file before anything is read: a mistyped third name must not cost two readings. */
export async function trouverEntrees(noms: string[]): Promise<Entree[]> {
  if (noms.length === 0)
    throw new Arret(
      EMPECHE,
      'Il manque le fichier ou l’adresse à lire.',
      'Exemple : ternum marches resume decp.json',
    );
  if (noms.filter((nom) => nom === '-').length > 1)
    throw new Arret(EMPECHE, 'L’entrée standard « - » ne peut être lue qu’une fois.');
  return Promise.all(noms.map(trouver));
}

/** The one register of a command line. @param exemple a right command, shown when there is none or more than one */
export async function trouverRegistre(noms: string[], exemple: string): Promise<Entree> {
  if (noms.length !== 1)
    throw new Arret(
      EMPECHE,
      noms.length === 0
        ? 'Il manque le fichier ou l’adresse du registre.'
        : 'Un seul registre à la fois.',
      `Exemple : ${exemple}`,
    );
  const [entree] = await trouverEntrees(noms);
  return entree!;
}

async function trouver(nom: string): Promise<Entree> {
  if (nom === '-')
    return {
      nom: 'entrée standard',
      ouvrir: async () => ({ flux: enFlux(process.stdin) }),
    };
  if (/^https?:\/\//i.test(nom)) return { nom, ouvrir: (signal) => telecharger(nom, signal) };
  const infos = await stat(nom).catch((erreur: NodeJS.ErrnoException) => {
    throw new Arret(EMPECHE, `« ${nom} » ne s’ouvre pas : ${raison(erreur)}.`);
  });
  if (infos.isDirectory())
    throw new Arret(EMPECHE, `« ${nom} » est un dossier ; donnez le nom des fichiers.`);
  return { nom: basename(nom), ouvrir: () => ouvrirFichier(nom, infos.size) };
}

async function ouvrirFichier(
  nom: string,
  octets: number,
): Promise<{ flux: ReadableStream<Uint8Array>; octets: number }> {
  const lecture = createReadStream(nom, { highWaterMark: 1 << 18 });
  await new Promise<void>((resoudre, rejeter) => {
    lecture.once('open', () => resoudre());
    lecture.once('error', (erreur) =>
      rejeter(new Arret(EMPECHE, `« ${nom} » ne s’ouvre pas : ${raison(erreur)}.`)),
    );
  });
  return { flux: enFlux(lecture), octets };
}

async function telecharger(
  adresse: string,
  signal?: AbortSignal,
): Promise<{ flux: ReadableStream<Uint8Array>; octets?: number }> {
  let reponse;
  try {
    reponse = await fetch(adresse, { credentials: 'omit', signal: signal ?? null });
  } catch (erreur) {
    const cause = erreur instanceof Error && erreur.cause instanceof Error ? erreur.cause : erreur;
    throw new Arret(EMPECHE, `${adresse} ne répond pas : ${raison(cause)}.`);
  }
  if (!reponse.ok || !reponse.body) {
    await reponse.body?.cancel();
    throw new Arret(
      EMPECHE,
      `${adresse} répond ${reponse.status}${reponse.statusText ? ` (${reponse.statusText})` : ''} au lieu du fichier.`,
    );
  }
  const longueur = Number(reponse.headers.get('content-length'));
  // A compressed answer announces its compressed length: useless against the bytes that come out.
  const brut = !reponse.headers.get('content-encoding');
  // Taken at once: Node closes the body of an answer that nobody holds any more, unless somebody reads it.
  const flux = reponse.body.pipeThrough(new TransformStream<Uint8Array, Uint8Array>());
  return { flux, ...(longueur && brut ? { octets: longueur } : {}) };
}

const enFlux = (lecture: Readable): ReadableStream<Uint8Array> =>
  Readable.toWeb(lecture) as ReadableStream<Uint8Array>;

function raison(erreur: unknown): string {
  const { code, message } = erreur as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return 'ce fichier n’existe pas';
    case 'EACCES':
    case 'EPERM':
      return 'la lecture n’est pas permise';
    case 'ECONNREFUSED':
      return 'la connexion est refusée';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'ce serveur est introuvable';
    default:
      return message || String(code ?? erreur);
  }
}
