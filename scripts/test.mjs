/** `npm test`: all checks, in one command, on a fresh clone. The checks themselves are in scripts/suite/. */
import { recentNode } from './lib/node-version.mjs';

if (recentNode) import('./suite/index.mjs').then(({ suite }) => suite());
