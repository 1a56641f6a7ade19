/**
 * The contract of docs/rgpd-depot-rest.md in one file, over memory: what tests talk to, and what a host may start from.
 * Identity, rights, limits of size and a real database are the host’s affair.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Garde {
  fragments: Map<string, { valeur: unknown; revision: number }>;
  enregistreLe: string;
  sortiLe?: string;
}
interface Modification {
  poser: { cle: string; valeur: unknown }[];
  retirer: string[];
  revisions: Record<string, number>;
}
interface Reponse {
  statut: number;
  corps?: unknown;
  octets?: Uint8Array;
}

/** A server that is running. */
export interface ServeurRest {
  /** Its address, for `depotRest({ base })`. */
  base: string;
  /** Methods and paths asked so far. */
  vus: string[];
  /** Called before each answer; true: it took care of it. */
  avant: ((demande: IncomingMessage, reponse: ServerResponse) => boolean) | undefined;
  /** Called when the work is done, before the answer leaves; true: the answer is lost. */
  perdre: ((demande: IncomingMessage) => boolean) | undefined;
  /** Ends it. */
  fermer(): Promise<void>;
}

/** Starts on a free port of this machine. */
export async function serveurRest(): Promise<ServeurRest> {
  const registres = new Map<string, Garde>();
  const effaces = new Set<string>();
  const pieces = new Map<string, Uint8Array>();
  /** Answers to named writes. Kept a day at least: the same one again gets the same answer, and nothing is done twice. */
  const nommees = new Map<string, Reponse>();

  const modifier = (id: string, { poser, retirer, revisions }: Modification): Reponse => {
    const la = registres.get(id);
    // Erased, while somebody was writing: not brought back by an old page.
    if (effaces.has(id) || (!la && Object.keys(revisions).length)) return { statut: 410 };
    const fragments: Garde['fragments'] = la?.fragments ?? new Map();
    const conflits = [...poser.map(({ cle }) => cle), ...retirer]
      .filter((cle) => (fragments.get(cle)?.revision ?? 0) !== (revisions[cle] ?? 0))
      .map((cle) => ({ cle, revision: 0, ...fragments.get(cle) }));
    if (conflits.length) return { statut: 409, corps: { conflits } };
    const nouvelles: Record<string, number> = {};
    for (const { cle, valeur } of poser) {
      nouvelles[cle] = (revisions[cle] ?? 0) + 1;
      fragments.set(cle, { valeur, revision: nouvelles[cle] });
    }
    for (const cle of retirer) {
      fragments.delete(cle);
      if (cle.startsWith('pieces/')) pieces.delete(`${id}/${cle.slice(7)}`);
    }
    const le = new Date().toISOString();
    registres.set(id, { ...la, fragments, enregistreLe: le });
    return { statut: 200, corps: { revisions: nouvelles, le } };
  };

  const resume = ([id, { fragments, enregistreLe, sortiLe }]: [string, Garde]): object => ({
    id,
    nom: (fragments.get('tete')!.valeur as { organisme: { nom: string } }).organisme.nom,
    traitements: [...fragments.keys()].filter((cle) => cle.startsWith('traitements/')).length,
    enregistreLe,
    sortiLe,
  });

  const repondre = async (
    methode: string,
    [, id = '', suite = '', piece = '']: string[],
    valeurs: boolean,
    nom: string | undefined,
    corps: Buffer,
  ): Promise<Reponse> => {
    const la = registres.get(id);
    if (suite === 'pieces') {
      const cle = `${id}/${piece}`;
      // An attachment comes before the fragment that names it, and even before its register.
      if (methode === 'PUT') pieces.set(cle, new Uint8Array(corps));
      const octets = pieces.get(cle);
      if (methode === 'GET') return octets ? { statut: 200, octets } : { statut: 404 };
      return { statut: 204 };
    }
    if (suite === 'sortie') {
      if (la) la.sortiLe = new Date().toISOString();
      return { statut: la ? 204 : 404 };
    }
    if (methode === 'PATCH') {
      const deja = nom && nommees.get(nom);
      if (deja) return deja;
      const reponse = modifier(id, JSON.parse(corps.toString()) as Modification);
      if (nom) nommees.set(nom, reponse);
      return reponse;
    }
    if (methode === 'DELETE') {
      registres.delete(id);
      effaces.add(id);
      for (const cle of pieces.keys()) if (cle.startsWith(`${id}/`)) pieces.delete(cle);
      return { statut: 204 };
    }
    if (!id) return { statut: 200, corps: [...registres].map(resume) };
    if (!la) return { statut: 404 };
    const fragments = [...la.fragments].map(([cle, { valeur, revision }]) =>
      valeurs ? { cle, revision, valeur } : { cle, revision },
    );
    return { statut: 200, corps: { fragments } };
  };

  const serveur = createServer((demande, reponse) => {
    void (async () => {
      const { pathname, searchParams } = new URL(demande.url ?? '/', 'http://ici');
      fait.vus.push(`${demande.method} ${pathname}${searchParams.size ? `?${searchParams}` : ''}`);
      if (fait.avant?.(demande, reponse)) return;
      const morceaux: Buffer[] = [];
      for await (const morceau of demande) morceaux.push(morceau as Buffer);
      const { statut, corps, octets } = await repondre(
        demande.method ?? 'GET',
        pathname.split('/').slice(2).map(decodeURIComponent),
        searchParams.get('valeurs') !== 'non',
        demande.headers['idempotency-key'] as string | undefined,
        Buffer.concat(morceaux),
      );
      if (fait.perdre?.(demande)) return void demande.socket.destroy();
      const envoi = octets ?? (corps === undefined ? '' : JSON.stringify(corps));
      const etag = `"${createHash('sha256').update(envoi).digest('hex').slice(0, 16)}"`;
      const connu = demande.method === 'GET' && demande.headers['if-none-match'] === etag;
      reponse.writeHead(connu ? 304 : statut, {
        'content-type': octets ? 'application/octet-stream' : 'application/json',
        // What is in a register stays in no cache.
        'cache-control': 'no-store',
        ...(statut === 200 ? { etag } : {}),
      });
      reponse.end(connu ? undefined : envoi);
    })();
  });
  await new Promise<void>((ok) => serveur.listen(0, '127.0.0.1', ok));
  const fait: ServeurRest = {
    base: `http://127.0.0.1:${(serveur.address() as AddressInfo).port}/api/`,
    vus: [],
    avant: undefined,
    perdre: undefined,
    fermer: () =>
      new Promise((ok) => {
        serveur.close(() => ok());
        serveur.closeAllConnections();
      }),
  };
  return fait;
}
