/** Programs that some tests want; without them these say in one sentence that they are absent. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian puts CGI programs outside of PATH. */
const DOSSIERS = [...(process.env.PATH ?? '').split(delimiter), '/usr/lib/cgi-bin'];

/** Path of a program; `undefined`: not there. */
export const outil = (nom: string): string | undefined =>
  DOSSIERS.map((d) => join(d, nom)).find((chemin) => existsSync(chemin));

const manque = (nom: string, paquet: string): string | false =>
  outil(nom) ? false : `Le programme ${nom} n’est pas là (paquet Debian ${paquet}).`;

/** For `{ skip }`: false, or why. */
export const sansGdal = (): string | false => manque('ogr2ogr', 'gdal-bin');

/** For `{ skip }`: false, or why. */
export const sansMapserver = (): string | false => sansGdal() || manque('mapserv', 'cgi-mapserver');
