/** Entry of the `ternum` command. */
import { run } from './run.ts';
import { garderLaSortie } from './terminal.ts';

garderLaSortie();
process.exitCode = await run(process.argv.slice(2));
