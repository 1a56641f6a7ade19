import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** Root of the repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A path inside the repository. */
export const at = (...parts) => join(root, ...parts);
