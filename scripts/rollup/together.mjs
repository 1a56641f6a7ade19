import { familyOf } from './apart.mjs';

/**
 * Small modules loaded on demand that share a file, because one calls for the other: each file costs a hash, which
 * does not compress, in the table that the first of them brings.
 */
const GROUPS = {
  rares:
    /\/marches\/dist\/(normalize\/(tolerant\/|tolerance|extras|concession|executions|subcontracts)|read\/origine)/,
  echecs:
    /\/marches\/dist\/(read\/(failures|json-damage)|sources\/echecs)|\/core\/dist\/errors\/ternum-error/,
  exporter:
    /\/elements\/dist\/(shared\/exporter\/|marches-tableau\/exporter-contrats|marches-echeances\/agenda)|\/core\/dist\/csv\/write/,
  filtrer:
    /\/elements\/dist\/focus-marches\/(puces|filtres-plus|facettes|adresse-suivie|saisie|url-etat|considerations)/,
};

/** The map engine, which several maps load: one file, whatever they use of it. */
const OPENLAYERS = /\/node_modules\/(?:ol|rbush|quickselect)\/[^?]*$/;

/** For rollup’s `manualChunks`. */
export const together = (id) =>
  OPENLAYERS.test(id)
    ? 'openlayers'
    : familyOf(id)
      ? undefined
      : Object.keys(GROUPS).find((name) => GROUPS[name].test(id));
