/** `npm start`: the demo site on localhost. `npm start -- --marches <file or URL>` shows a real file. */
import { recentNode } from './lib/node-version.mjs';

if (recentNode) import('./demo/index.mjs').then(({ start }) => start(process.argv.slice(2)));
