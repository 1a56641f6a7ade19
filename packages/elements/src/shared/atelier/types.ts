/** Calculations that run in a worker where the browser allows, on the page otherwise: the same calls, the same errors. */

/** What a calculation is given besides its arguments. */
export interface Contexte {
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** Says how far it is. Values are copied to the page. */
  avancer(...valeurs: readonly unknown[]): void;
  /** Lets other messages, and the page when the code runs there, have their turn. */
  respirer(): Promise<void>;
}

/**
 * The calculations, by name. Typed arrays of an answer, at its top or one level below, are handed over: a calculation
 * must not keep them.
 */
export type Cible = Readonly<Record<string, (contexte: Contexte, ...args: never[]) => unknown>>;

/** Arguments of a calculation, its context excepted. */
export type Arguments<F> = F extends (contexte: Contexte, ...args: infer A) => unknown ? A : never;

/** Answer of a calculation. */
export type Reponse<F> = F extends (...args: never[]) => infer R ? Awaited<R> : never;

/** What a call may be given besides its arguments. */
export interface OptionsAppel {
  /** Gives up: the call is refused at once with a `TernumError` `aborted`, and the calculation is told. */
  signal?: AbortSignal;
  /** What the calculation says of its progress. */
  avancement?: (...valeurs: readonly never[]) => void;
}

/** Where calculations are asked for. */
export interface Atelier<C extends Cible> {
  /** True when they run on the page. */
  readonly surPlace: boolean;
  /** @throws TernumError as the calculation threw it; `aborted`; `unsupported` when the worker died */
  appeler<K extends keyof C & string>(
    nom: K,
    args: Arguments<C[K]>,
    options?: OptionsAppel,
  ): Promise<Reponse<C[K]>>;
  /** Ends it: calls that wait are refused with `aborted`. */
  fermer(): void;
}
