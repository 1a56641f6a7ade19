export * from './decoder-texte.ts';
export * from './lire-csv.ts';
export * from './write-csv.ts';
