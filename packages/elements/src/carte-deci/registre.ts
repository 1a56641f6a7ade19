/** One register and what is asked of it: states, filter, order, page. No DOM, no rendering. */
import { creerMoteur } from './moteur/index.ts';
import { isTernumError, TernumError } from '@ternum/core';
import { nettoyer, PAR_PAGE, TRI } from './carte-deci.model.ts';
import type {
  Bilan,
  ComptesDeci,
  FiltreDeci,
  LigneDeci,
  Moteur,
  OuvertureRegistre,
  TriDeci,
} from './moteur/types.ts';

/** `perime`: the last reading failed, what an earlier one gave is shown. */
export type EtatRegistre = 'attente' | 'chargement' | 'pret' | 'perime' | 'erreur';

/** After this many milliseconds a reading that goes on is said to be slow, with a way out. */
const LENT = 10_000;

/** Where engines come from. A test puts its own in. */
export const fabrique = {
  creer: async (): Promise<Moteur> => creerMoteur(),
};

export class Registre {
  etat: EtatRegistre = 'attente';
  erreur?: TernumError;
  lent = false;
  avancement = { octets: 0, total: undefined as number | undefined, lus: 0 };
  /** Present once something was read. */
  moteur?: Moteur;
  bilan?: Bilan;
  comptes?: ComptesDeci;
  lignes: readonly LigneDeci[] = [];
  filtre: FiltreDeci = {};
  tri: TriDeci = TRI;
  page = 0;
  /** Changes with every new filter, order or register: what is drawn from it is out of date. */
  tour = 0;
  #change: () => void;
  #lecture = 0;
  #demande = 0;
  /** Engine that reads, until its register is there. */
  #ouvreur?: Moteur;

  /** @param change called whenever anything above changed */
  constructor(change: () => void) {
    this.#change = change;
  }

  /** What an earlier reading of the same register gave stays until this one succeeds. */
  async ouvrir(quoi: () => Promise<OuvertureRegistre>, autre: boolean): Promise<void> {
    const lecture = (this.#lecture += 1);
    const valable = (): boolean => lecture === this.#lecture;
    this.#ouvreur?.fermer();
    if (autre) this.#oublier();
    this.etat = 'chargement';
    this.lent = false;
    this.avancement = { octets: 0, total: undefined, lus: 0 };
    this.#change();
    const lenteur = setTimeout(() => {
      this.lent = valable();
      this.#change();
    }, LENT);
    let moteur: Moteur | undefined;
    try {
      moteur = await fabrique.creer();
      if (!valable()) return;
      this.#ouvreur = moteur;
      const bilan = await moteur.ouvrir(await quoi(), (octets, total, lus) => {
        if (!valable()) return;
        this.avancement = { octets, total, lus };
        this.#change();
      });
      if (!valable()) return moteur.fermer();
      this.moteur?.fermer();
      this.#ouvreur = undefined;
      [this.moteur, this.bilan, this.erreur] = [moteur, bilan, undefined];
      await this.#demander();
      if (valable()) this.etat = 'pret';
    } catch (cause) {
      if (moteur !== this.moteur) moteur?.fermer();
      if (!valable()) return;
      this.#echouer(cause);
    } finally {
      clearTimeout(lenteur);
      if (valable()) this.#change();
    }
  }

  /** Nothing to show any more. */
  fermer(): void {
    this.#lecture += 1;
    this.#ouvreur?.fermer();
    this.#ouvreur = undefined;
    this.#oublier();
    this.etat = 'attente';
  }

  /** Puts a filter in place of the present one, at its first page. */
  async filtrer(filtre: FiltreDeci): Promise<void> {
    this.filtre = nettoyer(filtre);
    this.page = 0;
    await this.#redemander();
  }

  async trier(tri: TriDeci): Promise<void> {
    this.tri = tri;
    this.page = 0;
    await this.#redemander();
  }

  /** Shows a page; outside the list: the nearest. */
  async aller(page: number): Promise<void> {
    this.page = Math.max(0, Math.min(page, this.pages - 1));
    await this.#essayer(() => this.#lignes());
  }

  /** Shows the page on which a point is. @returns false when the filter leaves it out */
  async montrer(index: number): Promise<boolean> {
    const rang = (await this.moteur?.rang(index).catch(() => -1)) ?? -1;
    if (rang < 0) return false;
    const page = Math.floor(rang / PAR_PAGE);
    if (page !== this.page) await this.aller(page);
    return true;
  }

  get pages(): number {
    return Math.max(1, Math.ceil((this.comptes?.total ?? 0) / PAR_PAGE));
  }

  /** Before the register is there, what is asked is only kept. */
  async #redemander(): Promise<void> {
    this.#change();
    if (this.moteur) await this.#essayer(() => this.#demander());
  }

  async #demander(): Promise<void> {
    const demande = (this.#demande += 1);
    const comptes = await this.moteur!.demander(this.filtre, this.tri);
    // Only the last thing asked is shown: answers may come late.
    if (demande !== this.#demande) return;
    this.comptes = comptes;
    this.page = Math.min(this.page, this.pages - 1);
    await this.#lignes();
    this.tour += 1;
  }

  async #lignes(): Promise<void> {
    const { page } = this;
    const lignes = await this.moteur!.lignes(page * PAR_PAGE, PAR_PAGE);
    if (page === this.page) this.lignes = lignes;
  }

  async #essayer(agir: () => Promise<void>): Promise<void> {
    try {
      await agir();
    } catch (cause) {
      this.#echouer(cause);
    }
    this.#change();
  }

  #echouer(cause: unknown): void {
    this.erreur = isTernumError(cause)
      ? cause
      : new TernumError({
          kind: 'parse',
          message: String(cause),
          cause,
          hint: 'Ce registre ne se lit pas. Pour qui gère le site : essayez « ternum deci diagnostiquer » sur ce fichier.',
        });
    this.etat = this.bilan ? 'perime' : 'erreur';
  }

  #oublier(): void {
    this.moteur?.fermer();
    this.moteur = this.bilan = this.comptes = this.erreur = undefined;
    this.lignes = [];
    this.page = 0;
    this.tour += 1;
  }
}
