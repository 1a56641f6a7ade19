/** Files of old spreadsheets: what is not UTF-8. */
export { decoderTexte } from '@ternum/core/csv';
