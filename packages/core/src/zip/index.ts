export * from './ecrire-zip.ts';
export * from './lire-zip.ts';
