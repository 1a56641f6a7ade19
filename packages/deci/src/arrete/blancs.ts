import { blanc } from '@ternum/core/odt';

/** What the data cannot say: marked where it is missing, and listed. */
export class Blancs {
  readonly liste: string[] = [];

  /** @param quoi what to fill in; @param qui by whom */
  marquer(quoi: string, qui: string): string {
    this.liste.push(`${quoi} (${qui})`);
    return blanc(quoi, qui);
  }
}
