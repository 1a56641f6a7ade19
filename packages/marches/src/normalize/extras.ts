/** What a file holds of besides plain contracts. Loaded when first met. */
export { marked, originOf } from '../read/origine.ts';
export { concession } from './concession.ts';
export { subcontracts } from './subcontracts.ts';
