/** The register’s file on the person’s disk: asked for only where the browser can, and where one was chosen. */
import type { ChangementDisque, FichierDisque } from '@ternum/rgpd/disque';
import type { Depot, Session } from '@ternum/rgpd/stockage';
import type { Registre } from '@ternum/rgpd';
import type { AssistantRgpd } from './assistant-rgpd.ts';

export class Disque {
  /** The file; undefined: none was chosen for this register. */
  fichier: FichierDisque | undefined;
  #session: Session | undefined;
  #depot: Depot | undefined;
  /** Register that the file was last told of. */
  #vu: Registre | undefined;
  readonly #hote: AssistantRgpd;
  readonly #dire: () => void;

  constructor(hote: AssistantRgpd, dire: () => void) {
    [this.#hote, this.#dire] = [hote, dire];
  }

  /** True: Chrome and Edge on a computer. */
  get possible(): boolean {
    return 'showSaveFilePicker' in globalThis;
  }

  get #base(): string {
    return this.#hote.base || 'ternum-rgpd';
  }

  /** Finds the file of a register that opens, and writes what was kept since. */
  async suivre(session: Session, depot: Depot): Promise<void> {
    this.quitter();
    [this.#session, this.#depot] = [session, depot];
    if (!this.possible) return;
    // Nothing is downloaded for who chose no file.
    const bases = await indexedDB.databases?.().catch(() => []);
    if (!bases?.some(({ name }) => name === `${this.#base}-fichiers`)) return;
    const venu = await import('@ternum/rgpd/disque').catch(() => undefined);
    const { id } = session.registre;
    const fichier = await venu?.FichierDisque.retrouver(depot, id, this.#base).catch(
      () => undefined,
    );
    if (fichier && this.#session === session) await this.#prendre(fichier);
  }

  quitter(): void {
    this.fichier?.finir();
    this.fichier = this.#session = this.#vu = undefined;
  }

  /** The session changed: what it keeps goes to the file soon. */
  change(): void {
    const session = this.#session;
    if (!this.fichier || session?.etat !== 'enregistre' || session.registre === this.#vu) return;
    this.#vu = session.registre;
    this.fichier.prevoir();
  }

  /** @param nouveau name of a new file; undefined: one that exists */
  async choisir(nouveau: string | undefined): Promise<void> {
    const venu = await this.#hote.apporter(import('@ternum/rgpd/disque'));
    const [session, depot] = [this.#session, this.#depot];
    const poignee = await venu?.choisirFichier(nouveau);
    if (!venu || !poignee || !session || !depot) return;
    await session.enregistrer();
    this.fichier?.finir();
    const { id } = session.registre;
    await this.#prendre(await venu.FichierDisque.lier(depot, id, poignee, this.#base));
  }

  /** What the file brought is applied, kept, then the file is written. */
  async reprendre({ change, pieces, version }: ChangementDisque): Promise<void> {
    const [session, depot, fichier] = [this.#session, this.#depot, this.fichier];
    if (!session || !depot || !fichier) return;
    const { id } = session.registre;
    for (const [piece, octets] of pieces) await depot.ecrirePiece(id, piece, octets);
    session.appliquer(change);
    await session.enregistrer();
    if (session.etat === 'enregistre') await fichier.accepter(version);
  }

  async oublier(): Promise<void> {
    await this.fichier?.oublier();
    this.fichier = undefined;
    this.#dire();
  }

  async #prendre(fichier: FichierDisque): Promise<void> {
    this.fichier = fichier;
    fichier.change = this.#dire;
    this.#vu = this.#session?.registre;
    await fichier.ecrire();
    this.#dire();
  }
}
