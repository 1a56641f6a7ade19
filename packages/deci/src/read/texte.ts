export { decoderTexte as texteDe } from '@ternum/core/csv';
