/** A register that is open: changes, undo, and writing what changed, soon and in order. */
import { TernumError } from '@ternum/core';
import { actionDe, nomDe } from '../fusion/actions.ts';
import { fusionner } from '../fusion/fusionner.ts';
import { apply, horloge, type Change, type Horloge, type Registre } from '../model/index.ts';
import { Corbeille } from './corbeille.ts';
import { assembler, decouper, differences } from './fragments.ts';
import { panne, traduire } from './pannes.ts';
import type { CleFragment, Depot, Ecriture, Fragment, ResultatEcriture } from './types.ts';

/** `enregistre`: what is shown is kept. `attente`: a write is due or under way. `panne`: it failed, and is tried again. */
export type EtatSession = 'enregistre' | 'attente' | 'panne';

/** Milliseconds of rest before a write, and the longest that a change waits. */
const REPOS = 250;
const AU_PLUS = 700;
/** Milliseconds before a write that failed is tried again. */
const ENCORE = 5_000;
/** Steps that can be undone. */
const PAS = 100;

/** Longest pause between two tries, milliseconds. */
const ENCORE_AU_PLUS = 60_000;

type Revisions = Partial<Record<CleFragment, number>>;
interface Envoi {
  ecriture: Ecriture;
  voulu: Registre;
}
type Conflits = Extract<ResultatEcriture, { fait: false }>['conflits'];

/** One open register. `change` is called whenever anything that is public here changed. */
export class Session {
  /** As it is on screen. */
  registre: Registre;
  /** Of the last change. */
  etat: EtatSession = 'enregistre';
  /** Last write that succeeded, ISO 8601. */
  enregistreLe?: string;
  /** Why the last write failed. */
  erreur?: TernumError;
  #depot: Depot;
  readonly #change: () => void;
  readonly #horloge: Horloge;
  /** As it is kept. */
  #garde: Registre;
  #revisions: Revisions;
  readonly #corbeille = new Corbeille();
  #avant: Registre[] = [];
  #apres: Registre[] = [];
  #groupe?: string;
  #minuterie?: ReturnType<typeof setTimeout>;
  #depuis = 0;
  #ecriture?: Promise<void>;
  #fin: () => void;
  #ferme = false;
  /** Written, perhaps: the answer was lost. The same goes again, under its name, before anything else. */
  #doute?: Envoi;
  /** Others wrote while something was being written here. */
  #aRelire = false;
  #echecs = 0;

  private constructor(
    depot: Depot,
    registre: Registre,
    revisions: Readonly<Revisions>,
    change: () => void,
    horloge: Horloge,
  ) {
    [this.#depot, this.#change, this.#horloge] = [depot, change, horloge];
    this.registre = this.#garde = registre;
    this.#revisions = { ...revisions };
    this.#fin = depot.surveiller(registre.id, (cles) => void this.#ailleurs(cles));
  }

  /** @returns undefined: no such register */
  static async ouvrir(
    depot: Depot,
    id: string,
    change: () => void = () => {},
    temps: Horloge = horloge,
  ): Promise<Session | undefined> {
    const garde = await depot.ouvrir(id);
    return garde && new Session(depot, garde.registre, garde.revisions, change, temps);
  }

  /** Keeps a new register, whole, and opens it. @throws TernumError when it cannot be kept */
  static async creer(
    depot: Depot,
    registre: Registre,
    change: () => void = () => {},
    temps: Horloge = horloge,
  ): Promise<Session> {
    const fait = await depot.ecrire(registre.id, {
      poser: decouper(registre),
      retirer: [],
      revisions: {},
      nom: temps.id(),
    });
    if (!fait.fait) throw panne('ferme');
    const session = new Session(depot, registre, fait.revisions, change, temps);
    session.enregistreLe = fait.le;
    return session;
  }

  /**
   * Changes the register now, and writes it soon.
   *
   * @param groupe changes of one group, one after the other, are undone together: what is typed in one field
   */
  appliquer(change: Change, groupe?: string): void {
    if (!groupe || groupe !== this.#groupe || !this.#avant.length)
      this.#avant = [...this.#avant.slice(1 - PAS), this.registre];
    this.#groupe = groupe;
    this.#apres = [];
    this.#montrer(apply(this.registre, change, this.#horloge));
  }

  /** True when there is something to undo. */
  get annulable(): boolean {
    return this.#avant.length > 0;
  }

  /** True when there is something to redo. */
  get retablissable(): boolean {
    return this.#apres.length > 0;
  }

  /** Takes the last change back. */
  annuler(): void {
    const cible = this.#avant.pop();
    this.#groupe = undefined;
    if (!cible) return;
    this.#apres.push(this.registre);
    this.#montrer(cible);
  }

  /** Does again what was taken back. */
  retablir(): void {
    const cible = this.#apres.pop();
    if (!cible) return;
    this.#avant.push(this.registre);
    this.#montrer(cible);
  }

  /** Writes at once what is not kept yet; the state says whether it succeeded. */
  async enregistrer(): Promise<void> {
    clearTimeout(this.#minuterie);
    this.#depuis = 0;
    await (this.#ecriture ??= this.#ecrire().finally(() => (this.#ecriture = undefined)));
    if (this.etat === 'panne')
      this.#prevoir(Math.min(ENCORE_AU_PLUS, ENCORE * 2 ** Math.max(0, this.#echecs - 1)));
    else if (this.#sale && !this.#ferme) await this.enregistrer();
    else if (this.#aRelire) await this.#ailleurs();
  }

  /**
   * Goes on in another storage, where all of it is written first: the one that it was in keeps nothing for long.
   *
   * @throws TernumError when it cannot be kept there; nothing changes then
   */
  async passer(depot: Depot): Promise<void> {
    const voulu = this.registre;
    const fait = await depot.ecrire(voulu.id, {
      poser: decouper(voulu),
      retirer: [],
      revisions: {},
      nom: this.#horloge.id(),
    });
    if (!fait.fait) throw panne('ferme');
    await this.#ecriture;
    this.#fin();
    [this.#depot, this.#garde, this.#revisions] = [depot, voulu, { ...fait.revisions }];
    this.#fin = depot.surveiller(voulu.id, (cles) => void this.#ailleurs(cles));
    this.#doute = this.erreur = undefined;
    this.enregistreLe = fait.le;
    this.#dire(this.#sale ? 'attente' : 'enregistre');
    if (this.#sale) this.#prevoir();
  }

  /** Writes what is due, and ends. */
  async fermer(): Promise<void> {
    await this.enregistrer();
    this.#ferme = true;
    clearTimeout(this.#minuterie);
    this.#fin();
  }

  get #sale(): boolean {
    return this.registre !== this.#garde;
  }

  #montrer(registre: Registre): void {
    this.registre = registre;
    this.etat = this.#sale ? 'attente' : 'enregistre';
    this.#prevoir();
    this.#change();
  }

  #prevoir(attente = REPOS): void {
    if (this.#ferme || this.#ecriture) return;
    const t = Date.now();
    this.#depuis ||= t;
    clearTimeout(this.#minuterie);
    const reste = Math.max(0, this.#depuis + AU_PLUS - t);
    this.#minuterie = setTimeout(
      () => void this.enregistrer(),
      attente > AU_PLUS ? attente : Math.min(attente, reste),
    );
  }

  async #ecrire(): Promise<void> {
    const { ecriture, voulu } = this.#doute ?? this.#aEnvoyer();
    if (!ecriture.poser.length && !ecriture.retirer.length) {
      this.#garde = voulu;
      // Erased elsewhere: nothing to write is no good news.
      if (this.erreur?.code === 'ferme') return;
      this.erreur = undefined;
      return this.#dire('enregistre');
    }
    try {
      await this.#corbeille.preparer(this.#depot, voulu.id, ecriture);
      const resultat = await this.#depot.ecrire(voulu.id, ecriture);
      this.#doute = undefined;
      if (!resultat.fait) return await this.#concilier(resultat.conflits);
      Object.assign(this.#revisions, resultat.revisions);
      for (const cle of ecriture.retirer) delete this.#revisions[cle];
      this.#garde = voulu;
      this.#echecs = 0;
      this.enregistreLe = resultat.le;
      this.erreur = undefined;
      this.#dire(this.#sale ? 'attente' : 'enregistre');
    } catch (cause) {
      this.erreur = traduire(cause);
      this.#echecs += 1;
      if (this.erreur.kind === 'network' || this.erreur.kind === 'timeout')
        this.#doute = { ecriture, voulu };
      this.#dire('panne');
    }
  }

  #aEnvoyer(): Envoi {
    const { poser, retirer } = differences(this.#garde, this.registre);
    const revisions: Revisions = {};
    // That of the head says that the register was there: one erased elsewhere is not brought back.
    for (const cle of ['tete' as const, ...poser.map((f) => f.cle), ...retirer])
      if (this.#revisions[cle]) revisions[cle] = this.#revisions[cle];
    return {
      ecriture: { poser, retirer, revisions, nom: this.#horloge.id() },
      voulu: this.registre,
    };
  }

  /** Another tab wrote the same fragments: both changes stay, and what cannot be decided becomes an action. */
  async #concilier(conflits: Conflits): Promise<void> {
    const [garde, mien] = [enTable(this.#garde), enTable(this.registre)];
    const actions: Fragment[] = [];
    for (const { cle, valeur: leur, revision } of conflits) {
      const [base, moi] = [garde.get(cle)?.valeur, mien.get(cle)];
      if (revision) this.#revisions[cle] = revision;
      else delete this.#revisions[cle];
      if (leur) garde.set(cle, { cle, valeur: leur } as Fragment);
      else garde.delete(cle);
      // Taken away on one side, changed on the other: what was written stays.
      if (!moi && leur) mien.set(cle, { cle, valeur: leur } as Fragment);
      if (!moi || !leur) continue;
      const { valeur, desaccords } = fusionner<object>(base, moi.valeur, leur);
      mien.set(cle, { cle, valeur } as Fragment);
      for (const desaccord of desaccords) {
        const [id, le] = [this.#horloge.id(), this.#horloge.maintenant()];
        const action = actionDe(desaccord, nomDe(this.registre, cle), le, id);
        actions.push({ cle: `actions/${id}`, valeur: action });
      }
    }
    this.#garde = assembler([...garde.values()])!;
    this.registre = partager(this.#garde, [...mien.values(), ...actions]);
    [this.#avant, this.#apres] = [[], []];
    this.#dire('attente');
    await this.#ecrire();
  }

  /** Another tab wrote: what is not being changed here is shown as it is there. */
  async #ailleurs(cles?: readonly CleFragment[]): Promise<void> {
    this.#aRelire = false;
    try {
      const lu = await this.#depot.ouvrir(this.registre.id);
      if (!lu || cles?.length === 0) throw panne('ferme');
      // What is being written here comes first; the rest is read again after it.
      if (this.#sale || this.#ecriture || this.#ferme) return void (this.#aRelire = true);
      if (memes(this.#revisions, lu.revisions)) return;
      this.registre = this.#garde = lu.registre;
      this.#revisions = { ...lu.revisions };
      [this.#avant, this.#apres] = [[], []];
      this.#change();
    } catch (cause) {
      const erreur = traduire(cause);
      // Nothing of here is in danger: what others wrote is asked for again later.
      if (erreur.retryable && !this.#sale) return void (this.#aRelire = true);
      this.erreur = erreur;
      this.#dire('panne');
    }
  }

  #dire(etat: EtatSession): void {
    this.etat = etat;
    this.#change();
  }
}

const memes = (a: Readonly<Revisions>, b: Readonly<Revisions>): boolean =>
  Object.keys(a).length === Object.keys(b).length &&
  (Object.keys(a) as CleFragment[]).every((cle) => a[cle] === b[cle]);

const enTable = (registre: Registre): Map<CleFragment, Fragment> =>
  new Map(decouper(registre).map((f) => [f.cle, f]));

/** Items that did not change keep their reference: a write knows them by it. */
function partager(garde: Registre, fragments: readonly Fragment[]): Registre {
  const connus = enTable(garde);
  return assembler(
    fragments.map((f) => {
      const connu = connus.get(f.cle);
      return connu && f.cle !== 'tete' && JSON.stringify(connu.valeur) === JSON.stringify(f.valeur)
        ? connu
        : f;
    }),
  )!;
}
