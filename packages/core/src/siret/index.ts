export * from './siret.ts';
