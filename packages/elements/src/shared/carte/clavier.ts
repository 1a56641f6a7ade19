/**
 * The map by keyboard. Arrows and + − move it; Entrée, N and P go from what is nearest to the centre outwards, each
 * said aloud; Entrée or Espace chooses; I asks for the centre.
 */
import { compter } from '../mots.ts';

/** What the keyboard commands. */
export interface Pilote {
  deplacer(dx: number, dy: number): void;
  zoomer(pas: number): void;
  entier(): void;
  /** Ranks of what is in view, nearest to the centre first. */
  visibles(): readonly number[];
  /** Rings one of them, or none. */
  viser(rang: number | undefined): void;
  /** Chooses a point, opens a cluster. */
  agir(rang: number): void;
  ici(): void;
  /** Shows the keys again, or hides them. */
  aider(): void;
  /** The sentence of one of them. */
  nommer(rang: number): Promise<string>;
  dire(phrase: string): void;
}

export const AIDE =
  'Flèches : déplacer. Plus et moins : zoomer. Origine : tout voir. ' +
  'Entrée, N ou P : aller au point voisin, Entrée pour le choisir, Échap pour le quitter. ' +
  'I : désigner le centre. Tabulation : quitter la carte. ? : revoir cette aide.';

const PAS = 100;

export class Clavier {
  #pilote: Pilote;
  #ordre: readonly number[] = [];
  #place = -1;
  #annonce = 0;

  constructor(pilote: Pilote) {
    this.#pilote = pilote;
  }

  /** Rank of what is ringed. */
  get courant(): number | undefined {
    return this.#ordre[this.#place];
  }

  /** The view or the points changed: what is ringed has this rank now, if it is still there. */
  replacer(rang = this.courant): void {
    if (this.#place < 0) return;
    this.#ordre = this.#pilote.visibles();
    const place = rang === undefined ? -1 : this.#ordre.indexOf(rang);
    if (place < 0) this.oublier();
    else this.#place = place;
  }

  /** Nothing is ringed any more. */
  oublier(): void {
    if (this.#place < 0) return;
    this.#place = -1;
    this.#annonce += 1;
    this.#pilote.viser(undefined);
  }

  /** True when the key was for the map. */
  touche({ key, shiftKey }: KeyboardEvent): boolean {
    const p = this.#pilote;
    const pas = shiftKey ? 3 * PAS : PAS;
    switch (key) {
      case 'ArrowLeft':
        p.deplacer(-pas, 0);
        return true;
      case 'ArrowRight':
        p.deplacer(pas, 0);
        return true;
      case 'ArrowUp':
        p.deplacer(0, -pas);
        return true;
      case 'ArrowDown':
        p.deplacer(0, pas);
        return true;
      case '+':
      case '=':
        p.zoomer(1);
        return true;
      case '-':
      case '_':
        p.zoomer(-1);
        return true;
      case 'Home':
        p.entier();
        return true;
      case 'n':
      case 'N':
        this.#aller(1);
        return true;
      case 'p':
      case 'P':
        this.#aller(-1);
        return true;
      case 'i':
      case 'I':
        p.ici();
        return true;
      case '?':
        p.aider();
        return true;
      case 'Enter':
      case ' ':
        if (this.#place >= 0) p.agir(this.#ordre[this.#place]!);
        else if (key === 'Enter') this.#aller(1);
        return true;
      case 'Escape':
        if (this.#place < 0) return false;
        this.oublier();
        p.dire('Point quitté.');
        return true;
      default:
        return false;
    }
  }

  #aller(sens: 1 | -1): void {
    if (this.#place < 0) this.#ordre = this.#pilote.visibles();
    const n = this.#ordre.length;
    if (!n) {
      this.#pilote.dire('Aucun point à l’écran : déplacez la carte, ou Origine pour tout voir.');
      return;
    }
    this.#place = this.#place < 0 ? (sens > 0 ? 0 : n - 1) : (this.#place + sens + n) % n;
    const rang = this.#ordre[this.#place]!;
    this.#pilote.viser(rang);
    const annonce = (this.#annonce += 1);
    // Only what is ringed now is said: answers may come in another order.
    const dire = (phrase: string): void => {
      if (annonce === this.#annonce) this.#pilote.dire(phrase);
    };
    this.#pilote.nommer(rang).then(dire, () => dire('Ce point ne peut pas être décrit.'));
  }
}

/** « 12 points et 3 groupes à l’écran. » */
export function phraseVue(seuls: number, groupes: number): string {
  if (!seuls && !groupes) return 'Aucun point à l’écran.';
  const parties = [
    seuls ? compter(seuls, 'point') : '',
    groupes ? compter(groupes, 'groupe') : '',
  ].filter(Boolean);
  return `${parties.join(' et ')} à l’écran.`;
}
