/** The catalogue, with what the host adds. Loaded on demand: it is the heaviest content. */
import { catalogue, etendre, type Catalogue } from '@ternum/rgpd/catalogue';

export const venir = (ajouts: Partial<Catalogue> | undefined): Catalogue =>
  ajouts ? etendre(catalogue, ajouts) : catalogue;
