interface Attente<Q, R> {
  question: Q;
  promesse: Promise<R>;
  partir(): void;
}

/** One request at a time; of those asked meanwhile only the latest is sent. */
export class Derniere<Q, R> {
  #faire: (question: Q) => Promise<R>;
  #enCours = false;
  #suivante?: Attente<Q, R>;

  constructor(faire: (question: Q) => Promise<R>) {
    this.#faire = faire;
  }

  /** The answer to this question, or to a later one that took its place before it left. */
  demander(question: Q): Promise<R> {
    if (this.#suivante) {
      this.#suivante.question = question;
      return this.#suivante.promesse;
    }
    if (!this.#enCours) return this.#envoyer(question);
    let partir = (): void => {};
    const depart = new Promise<void>((resolve) => (partir = resolve));
    const suivante: Attente<Q, R> = {
      question,
      promesse: depart.then(() => this.#envoyer(suivante.question)),
      partir,
    };
    this.#suivante = suivante;
    return suivante.promesse;
  }

  async #envoyer(question: Q): Promise<R> {
    this.#enCours = true;
    try {
      return await this.#faire(question);
    } finally {
      this.#enCours = false;
      const suivante = this.#suivante;
      this.#suivante = undefined;
      if (suivante) {
        // It leaves in a microtask: nobody may slip in before.
        this.#enCours = true;
        suivante.partir();
      }
    }
  }
}
