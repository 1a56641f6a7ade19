export { coverage, parcourirCouverture } from './coverage.ts';
export { etudier, Etude, simuler } from './etudier.ts';
export { batimentsDepuisGeojson } from './geojson/batiments.ts';
export { reseauDepuisGeojson } from './geojson/reseau.ts';
export type * from './types.ts';
