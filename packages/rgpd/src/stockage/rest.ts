/** Registers kept by a service of the host: what crosses the network is in docs/rgpd-depot-rest.md. */
import { panne } from './pannes.ts';
import { lireFragments, lireResultat, lireResumes } from './rest-lire.ts';
import { Service, type OptionsRest } from './rest-service.ts';
import { Veille } from './rest-veille.ts';
import { assembler } from './fragments.ts';
import type {
  CleFragment,
  Depot,
  Ecriture,
  RegistreGarde,
  ResultatEcriture,
  ResumeRegistre,
} from './types.ts';

/** A storage far away, whose look-out for what others write can be stopped for a while. */
export interface DepotRest extends Depot {
  /** Asks no more what others wrote, until `reprendre`. Reading and writing go on. */
  suspendre(): void;
  /** Asks again, at once. */
  reprendre(): void;
}

/**
 * Registers kept by a service of the host, under the contract of docs/rgpd-depot-rest.md. Who may do what is the
 * service’s affair: the page holds no secret, only a cookie that it cannot read or a header that the host gives.
 *
 * @throws TernumError every method: see `Depot`
 */
export function depotRest(options: OptionsRest): DepotRest {
  return new Rest(options);
}

class Rest implements DepotRest {
  readonly #service: Service;
  readonly #veille: Veille;

  constructor(options: OptionsRest) {
    this.#service = new Service(options);
    this.#veille = new Veille(this.#service, options.intervalle ?? 15_000);
  }

  async lister(): Promise<ResumeRegistre[]> {
    return lireResumes((await this.#service.lire(['registres']))?.data);
  }

  async ouvrir(id: string): Promise<RegistreGarde | undefined> {
    const reponse = await this.#service.lire(['registres', id]);
    if (!reponse) return undefined;
    const lus = lireFragments(reponse.data);
    const assemble = assembler(lus);
    if (!assemble || assemble.id !== id) throw panne('abime');
    // What a service gives is no safer than a file: checked as one, by code that only those who need it download.
    const { lireRegistre } = await import('../schema/lire.ts');
    const registre = lireRegistre(assemble);
    const revisions = Object.fromEntries(lus.map(({ cle, revision }) => [cle, revision]));
    this.#veille.connaitre(id, revisions);
    return { registre, revisions };
  }

  async ecrire(id: string, ecriture: Ecriture): Promise<ResultatEcriture> {
    const { nom = crypto.randomUUID(), ...corps } = ecriture;
    const resultat = await this.#veille.pendant(id, async () =>
      lireResultat(await this.#service.modifier(['registres', id], corps, nom)),
    );
    if (resultat.fait) this.#veille.connaitre(id, resultat.revisions, ecriture.retirer);
    return resultat;
  }

  async lirePiece(id: string, piece: string): Promise<Uint8Array | undefined> {
    return this.#service.octets(['registres', id, 'pieces', piece]);
  }

  async ecrirePiece(id: string, piece: string, octets: Uint8Array): Promise<void> {
    await this.#service.poser(['registres', id, 'pieces', piece], octets);
  }

  async noterSortie(id: string): Promise<void> {
    await this.#service.poser(['registres', id, 'sortie']);
  }

  async effacer(id?: string): Promise<void> {
    // One by one, those that this person sees: no single request empties a service that others share.
    const ids = id === undefined ? (await this.lister()).map((r) => r.id) : [id];
    for (const un of ids) await this.#service.retirer(['registres', un]);
  }

  surveiller(id: string, change: (cles: readonly CleFragment[]) => void): () => void {
    return this.#veille.suivre(id, change);
  }

  suspendre(): void {
    this.#veille.suspendre(true);
  }

  reprendre(): void {
    this.#veille.suspendre(false);
  }
}
