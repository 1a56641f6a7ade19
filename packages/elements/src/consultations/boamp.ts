/** The reader of BOAMP: its notices have four shapes. Loaded when the source is BOAMP. */
export { lireAppels } from '@ternum/marches';
