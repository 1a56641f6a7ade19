export * from './paquet.ts';
export * from './xml.ts';
