export { toZip, type OptionsZip } from './ecrire.ts';
export { fromZip, type Defaut, type ZipLu } from './lire.ts';
export { sha256 } from './empreinte.ts';
export type { FichierManifeste, Manifeste } from './manifeste.ts';
